package io.precis.cli.show;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.cli.Precis;
import io.precis.document.Document;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.summary.Written;
import io.precis.text.TextDocuments;
import io.precis.write.Json;
import io.precis.write.Manifest;
import io.precis.write.RecordPlace;
import io.precis.write.RecordPlace.Stretch;
import io.precis.write.RunStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  private static final String RUN = "20260101T000000Z";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String id;

  @BeforeEach
  void writeRun() throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    RunStore run = new RunStore(folder + "/runs/" + RUN + "/");
    List<Written> files = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    StringBuilder index = new StringBuilder();
    for (String name : List.of("bees/dance.txt", "石桥.txt", "evil\u001B[2J.txt")) {
      Document document =
          TextDocuments.of(
              name,
              name.startsWith("石")
                  ? "石桥镇的桥很老。桥下有河。河水流向东方。"
                  : name
                      + "# Bees\n\nBees dance in the hive. They find food by it.\n\n"
                      + "# Rain\n\nIt rains \u001B[31m in the valley. Roads freeze in winter.",
              name.startsWith("石") ? "zh" : "en");
      DocumentRecord record =
          LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document).orElseThrow();
      byte[] json = Json.line(record).getBytes(UTF_8);
      long offset = lines.toString().getBytes(UTF_8).length;
      RecordPlace place =
          RecordPlace.of(record, Stretch.of(offset, json), "", Stretch.of(0, new byte[0]));
      index.append(Json.line(place)).append('\n');
      lines.append(Json.line(record)).append('\n');
      files.add(run.write("text/" + record.id() + ".txt", document.text()));
      id = id == null ? record.id() : id;
    }
    files.add(run.write("summaries.jsonl", lines.toString()));
    files.add(run.write("summaries.index.jsonl", index.toString()));
    Outcome rejected = Outcome.rejected("", List.of("locked.pdf"), "ENCRYPTED", "");
    files.add(run.write("rejected.jsonl", Json.line(rejected) + "\n"));
    run.write(Manifest.FILE, Json.pretty(manifest(files).sealed()));
    Files.createSymbolicLink(folder.resolve("current"), Path.of("runs", RUN));
  }

  private static Manifest manifest(List<Written> files) {
    return new Manifest(
        Manifest.SCHEMA,
        RUN,
        "2026-01-01",
        "precis test",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:01Z",
        Map.of(),
        new Manifest.Counts(4, 3, 0, 1, 0, 0),
        Map.of("ENCRYPTED", 1),
        Map.of(),
        Map.of(),
        0,
        9,
        files,
        "");
  }

  @Test
  void listsTheDocumentsOfTheCurrentRun() {
    assertEquals(0, run(folder.toString()));
    assertTrue(out.toString().startsWith("run " + RUN + ": 4 files, 1 rejected"));
    assertTrue(out.toString().contains(id.substring(0, 12)), out.toString());
    assertEquals(6, out.toString().lines().count());
    assertTrue(out.toString().contains("locked.pdf: encrypted"), out.toString());
  }

  @Test
  void showsASummaryWithThePlacesOfItsEvidence() {
    for (String asked : List.of("bees/dance.txt", "dance.txt", id.substring(0, 8), id)) {
      out.getBuffer().setLength(0);
      assertEquals(0, run(folder.toString(), asked), err.toString());
      assertTrue(out.toString().contains("Bees dance in the hive."), out.toString());
      assertTrue(out.toString().contains("[1] s. "), out.toString());
      assertTrue(out.toString().contains("[2] s. "), out.toString());
    }
  }

  @Test
  void theTextReadsOnAndTheEvidenceStandsBeneath() {
    assertEquals(0, run(folder.toString(), "dance.txt"));
    String shown = out.toString().replaceAll("\\s+", " ");
    assertTrue(shown.contains("Bees dance in the hive. [1] They find food by it. [2]"), shown);
    assertTrue(shown.indexOf("[2]") < shown.indexOf("Evidence"), shown);
    out.getBuffer().setLength(0);
    assertEquals(0, run(folder.toString(), "dance.txt", "--plain"));
    String plain = out.toString().replaceAll("\\s+", " ");
    assertTrue(plain.startsWith("Bees dance in the hive. They find food by it."), plain);
    assertFalse(plain.contains("["), plain);
    out.getBuffer().setLength(0);
    assertEquals(0, run(folder.toString(), "石桥.txt", "--plain"));
    assertTrue(out.toString().startsWith("石桥镇的桥很老。"), out.toString());
  }

  @Test
  void programsGetRecordsAndOthersMarkdown() {
    assertEquals(0, run(folder.toString(), "dance.txt", "--json"));
    DocumentRecord record = Json.read(out.toString().strip(), DocumentRecord.class, "out");
    assertEquals(id, record.id());
    out.getBuffer().setLength(0);
    assertEquals(0, run(folder.toString(), "--json"));
    assertEquals(3, out.toString().lines().count());
    out.getBuffer().setLength(0);
    assertEquals(0, run(folder.toString(), "dance.txt", "--markdown"));
    assertTrue(out.toString().startsWith("# "), out.toString());
    assertUsage("mutually exclusive", folder.toString(), "--json", "--plain");
  }

  @Test
  void findsWordsInAllSummaries() {
    assertEquals(0, run(folder.toString(), "--find", "HIVE bees"));
    assertTrue(out.toString().contains("bees/dance.txt"), out.toString());
    assertTrue(out.toString().contains("Bees dance in the hive. (s. "), out.toString());
    assertFalse(out.toString().contains("石"), out.toString());
    assertEquals(4, run(folder.toString(), "--find", "zeppelin"));
    assertTrue(err.toString().contains("no summary holds zeppelin"), err.toString());
  }

  @Test
  void whatWouldChangeNothingIsRefused() {
    assertUsage("--find and --json: give one", folder.toString(), "--find", "hive", "--json");
    assertUsage("--verify and --find: give one", folder.toString(), "--verify", "--find", "hive");
    assertUsage("--verify and --plain: give one", folder.toString(), "--plain", "--verify");
    assertUsage("name no document", folder.toString(), "dance.txt", "--verify");
  }

  @Test
  void showsARunByItsIdAndByItsDirectory() {
    assertEquals(0, run(folder.toString(), "石桥.txt", "--run", RUN, "--level", "3"));
    assertTrue(out.toString().contains("石桥镇的桥很老。"), out.toString());
    assertEquals(0, run(folder.resolve("current").toString(), "石桥.txt"));
  }

  @Test
  void nothingSteersTheTerminal() {
    assertEquals(0, run(folder.toString()));
    assertEquals(0, run(folder.toString(), "evil\u001B[2J.txt", "--level", "5"));
    assertEquals(2, run(folder.toString(), "none\u001B[2J.txt"));
    assertFalse((out.toString() + err).contains("\u001B"));
  }

  @Test
  void aFlippedByteIsFoundAndItsFileNamed() throws IOException {
    Path text = folder.resolve("runs/" + RUN + "/text/" + id + ".txt");
    byte[] bytes = Files.readAllBytes(text);
    bytes[5] ^= 1;
    Files.write(text, bytes);
    assertEquals(1, run(folder.toString(), "dance.txt"));
    assertTrue(err.toString().contains(id + ".txt is damaged"), err.toString());
    assertEquals("", out.toString());
    assertEquals(0, run(folder.toString(), "石桥.txt"), "other documents can be read");
  }

  @Test
  void aCutFileIsFoundAndNamed() throws IOException {
    for (String name : List.of("summaries.index.jsonl", "summaries.jsonl")) {
      Path file = folder.resolve("runs/" + RUN + "/" + name);
      byte[] bytes = Files.readAllBytes(file);
      for (int length : new int[] {bytes.length - 2, bytes.length / 2, 0}) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertDamaged(name + " is damaged");
      }
      Files.delete(file);
      assertDamaged("it is missing");
      Files.write(file, bytes);
    }
  }

  /** The last of the records is asked for. */
  private void assertDamaged(String message) {
    assertEquals(1, run(folder.toString(), "evil\u001B[2J.txt"), message);
    assertTrue(err.toString().contains(message), err.toString());
    assertEquals("", out.toString());
    err.getBuffer().setLength(0);
  }

  @Test
  void oneDocumentsDamageDoesNotHideAnother() throws IOException {
    Path summaries = folder.resolve("runs/" + RUN + "/summaries.jsonl");
    byte[] bytes = Files.readAllBytes(summaries);
    for (int at = bytes.length / 2; at < bytes.length; at++) {
      bytes[at] ^= 1;
    }
    Files.write(summaries, bytes);
    assertEquals(0, run(folder.toString(), "dance.txt"), err.toString());
    out.getBuffer().setLength(0);
    assertDamaged("summaries.jsonl is damaged");
  }

  @Test
  void aPartOfANameWillDoWhereItIsOneDocuments() {
    for (String asked : List.of("dance", "BEES/d", "石")) {
      assertEquals(0, run(folder.toString(), asked), err.toString());
    }
    assertUsage("'txt' may be any of 3 documents", folder.toString(), "txt");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertUsage("has no document 'x.txt'", folder.toString(), "x.txt");
    String rejection = "locked.pdf has no summary: it was rejected as encrypted";
    assertUsage(rejection, folder.toString(), "locked.pdf");
    assertUsage(rejection, folder.toString(), "Lock");
    assertUsage("there is no directory", folder.resolve("nowhere").toString());
    assertUsage("holds no runs", folder.resolve("runs/" + RUN + "/text").toString());
    assertUsage("a run id looks like", folder.toString(), "--run", "yesterday");
    assertUsage("no manifest", folder.toString(), "--run", "20250101T000000Z");
    assertUsage("--level must be 0 or more", folder.toString(), "--level", "-1");
  }

  private void assertUsage(String message, String... arguments) {
    err.getBuffer().setLength(0);
    assertEquals(2, run(arguments), err.toString());
    assertTrue(err.toString().contains(message), err.toString());
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("show"));
    all.addAll(List.of(arguments));
    return Precis.command("show")
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
