package io.precis.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir Path folder;
  private Path documents;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeDocuments() throws IOException {
    documents =
        write(
            "tiny.jsonl",
            "{\"id\":\"a\",\"source\":\"Bees dance. They find food. It rains.\","
                + "\"targets\":[\"Bees find food.\"]}",
            "{\"id\":\"b\",\"source\":\"Salt was money. Roads freeze.\","
                + "\"targets\":[\"Salt melts ice on roads.\"]}");
  }

  @Test
  void measuresEverySystem() throws IOException {
    Path json = folder.resolve("tables.json");
    assertEquals(0, run("--compare", "lead", "--resamples", "50", "--json", json.toString()));
    String told = err.toString(); // a slow machine is told every five seconds what is done
    assertTrue(told.lines().allMatch(line -> line.startsWith("Evaluating ")), told);
    assertTrue(out.toString().startsWith("tiny: 2 documents, length reference"), out.toString());
    JsonNode table = new ObjectMapper().readTree(json.toFile()).get(0);
    assertEquals(
        List.of("lead", "random", "oracle", "textrank", "extractive"),
        table.get("systems").findValuesAsText("name"));
    assertTrue(table.get("systems").get(1).has("differences"));
  }

  @Test
  void countsWhatReadersChoseOfFiles() throws IOException {
    Files.createDirectory(folder.resolve("files"));
    Files.writeString(
        folder.resolve("files/bees.txt"), "On bees\n\nBees dance. They find food. It rains.\n");
    Path chosen =
        write(
            "chosen.jsonl",
            "{\"name\":\"bees.txt\",\"language\":\"en\",\"title\":\"On bees\","
                + "\"sentences\":[{\"text\":\"Bees dance.\"}],\"must\":[]}");
    int status =
        new CommandLine(new EvaluateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("--documents", chosen.toString());
    assertEquals(0, status, err.toString());
    assertTrue(out.toString().contains("extractive") && out.toString().contains("1 of 1"));
    Files.delete(folder.resolve("files/bees.txt"));
    status =
        new CommandLine(new EvaluateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("--documents", chosen.toString());
    assertEquals(1, status);
    assertTrue(err.toString().contains("no such file"), err.toString());
  }

  @Test
  void whatWouldChangeNothingIsRefused() throws IOException {
    assertEquals(2, run("--files", folder.toString()));
    assertTrue(err.toString().contains("--files is for"), err.toString());
    Path chosen =
        write("quotes.jsonl", "{\"name\":\"a\",\"sentences\":[{\"text\":\"A.\"}],\"must\":[]}");
    int status =
        new CommandLine(new EvaluateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("--documents", chosen.toString(), "--json", folder + "/tables.json");
    assertEquals(2, status);
    assertTrue(err.toString().contains("--json is for"), err.toString());
  }

  @Test
  void isTheSameEveryTime() {
    run("--seed", "5");
    String first = out.toString();
    out.getBuffer().setLength(0);
    run("--seed", "5");
    assertEquals(first, out.toString());
  }

  @Test
  void scoresPredictions() throws IOException {
    Path mine =
        write(
            "mine.jsonl",
            "{\"id\":\"b\",\"summary\":\"Salt melts ice on roads.\"}",
            "{\"id\":\"a\",\"summary\":\"Bees find food.\"}");
    assertEquals(0, run("--predictions", mine.toString(), "--limit", "1"));
    assertTrue(out.toString().contains("tiny: 1 document,"), out.toString());
    assertTrue(out.toString().contains("\nmine "), out.toString());
    assertTrue(out.toString().contains("100.00 [100.00, 100.00]"), out.toString());
    assertFalse(out.toString().contains("lead"), out.toString());
    assertEquals(
        0, run("--predictions", mine.toString(), "--systems", "lead", "--compare", "lead"));
    assertTrue(out.toString().contains("Difference from lead"), out.toString());
  }

  @Test
  void namesWhatIsWrongWithSummaries() throws IOException {
    Path half = write("half.jsonl", "{\"id\":\"a\",\"summary\":\"Bees.\"}");
    assertEquals(1, run("--predictions", half.toString()));
    assertEquals(
        "precis evaluate: " + half + ": no summary of 1 of 2 documents: b", err.toString().strip());
    assertEquals("", out.toString());
  }

  @Test
  void refusesWrongOptionsBeforeReading() throws IOException {
    Files.delete(documents);
    assertRefused(
        "--systems wants some of lead, random, oracle, textrank, extractive, focused, hybrid,"
            + " abstractive, got 'best'",
        "--systems",
        "best");
    assertRefused(
        "--compare wants one of lead, got 'oracle'", "--systems=lead", "--compare=oracle");
    assertRefused("want every system once, got lead, lead", "--systems", "lead,lead");
    assertRefused(
        "length must be reference, short, medium, long or a number of words, got 'x'",
        "--length",
        "x");
    assertRefused("resamples must be >= 1, got 0", "--resamples", "0");
    assertRefused("--limit must be >= 1, got 0", "--limit", "0");
    assertRefused("want best_f1, best_recall or mean, got 'all'", "--references", "all");
    assertRefused("got '!'", "--language", "!");
    assertRefused("--json wants a file in an existing folder", "--json", "nowhere/at/all.json");
    assertRefused(
        "--predictions wants 1 file of --documents, got 2",
        "--documents=other.jsonl",
        "--predictions=p.jsonl");
  }

  @Test
  void explainsItself() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("95% intervals"), out.toString());
    assertTrue(out.toString().contains("Exit codes:"), out.toString());
  }

  private void assertRefused(String why, String... options) {
    err.getBuffer().setLength(0);
    assertEquals(2, run(options));
    assertTrue(err.toString().contains(why), err.toString());
  }

  private int run(String... options) {
    String[] all =
        Stream.concat(Stream.of("--documents", documents.toString()), Stream.of(options))
            .toArray(String[]::new);
    return new CommandLine(new EvaluateCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
