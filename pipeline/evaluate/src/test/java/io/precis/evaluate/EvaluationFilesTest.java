package io.precis.evaluate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.system.Predictions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class EvaluationFilesTest {
  private static final String A =
      "{\"id\":\"a\",\"source\":\"One. Two.\",\"targets\":[\"1\",\"2\"]}\n";
  private static final String B =
      "{\"id\":\"b\",\"source\":\"Drei.\",\"targets\":[\"3\"],\"q\":0}\n";

  @TempDir Path folder;

  @Test
  void readsPlainAndCompressed() throws IOException {
    EvaluationSet plain = EvaluationSet.read(write("dev.jsonl", A + "\n" + B));
    assertEquals("dev", plain.name());
    assertEquals(
        List.of(
            new EvaluationItem("a", "One. Two.", List.of("1", "2")),
            new EvaluationItem("b", "Drei.", List.of("3"))),
        plain.items());
    Path packed = folder.resolve("dev.jsonl.xz");
    Files.write(packed, xz(A + B));
    assertEquals(plain, EvaluationSet.read(packed));
    assertEquals(1, plain.first(1).items().size());
    assertEquals(2, plain.first(99).items().size());
  }

  @Test
  void refusesACutOrBrokenArchive() throws IOException {
    byte[] whole = xz((A + B).replace("Drei", "Drei".repeat(5000)));
    Path file = folder.resolve("dev.jsonl.xz");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      String message = errorOf(file);
      assertTrue(message.startsWith(file + ": cannot be read: "), message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\",\"source\":\"x\",\"targets\":[\"y\"]}|id 'a' comes again, first at FILE,"
            + " line 1",
        "{\"source\":\"x\",\"targets\":[\"y\"]}|'id' must be a string, got nothing",
        "{\"id\":7,\"source\":\"x\",\"targets\":[\"y\"]}|'id' must be a string, got NUMBER",
        "{\"id\":\"c\",\"targets\":[\"y\"]}|'source' must be a string, got nothing",
        "{\"id\":\"c\",\"source\":\" \",\"targets\":[\"y\"]}|'source' is empty",
        "{\"id\":\"c\",\"source\":\"x\"}|'targets' must be an array of one or more strings, got"
            + " nothing",
        "{\"id\":\"c\",\"source\":\"x\",\"targets\":[]}|'targets' must be an array of one or more"
            + " strings, got an empty array",
        "{\"id\":\"c\",\"source\":\"x\",\"targets\":\"y\"}|'targets' must be an array of one or"
            + " more strings, got STRING",
        "{\"id\":\"c\",\"source\":\"x\",\"targets\":[\"y\",\"\"]}|'targets[1]' is empty",
        "{\"id\":\"c\",\"source\":\"x\",\"targets\":[null]}|'targets[0]' must be a string, got"
            + " NULL",
        "{\"id\":\"c\",\"id\":\"d\"}|not JSON at column 15",
        "{\"id\":\"c\"} trailing|not JSON at column 20",
        "[1]|want a JSON object, got ARRAY",
        "secret words|not JSON at column 7",
      })
  void namesFileAndLine(String line, String what) throws IOException {
    Path file = write("dev.jsonl", A + "\n" + line + "\n" + B);
    String message = errorOf(file);
    assertEquals(file + ", line 3: " + what.replace("FILE", file.toString()), message);
    assertFalse(message.contains("secret"), message);
  }

  @Test
  void refusesFilesWithoutDocuments() throws IOException {
    assertEquals(
        folder.resolve("none.jsonl") + ": no such file", errorOf(folder.resolve("none.jsonl")));
    Path empty = write("dev.jsonl", "\n\n");
    assertEquals(empty + ": want 1 or more documents, got 0", errorOf(empty));
    Path latin = folder.resolve("latin.jsonl");
    Files.write(latin, A.replace("One", "Eé").getBytes(ISO_8859_1));
    assertEquals(latin + ": is not UTF-8", errorOf(latin));
  }

  @Test
  void readsPredictions() throws IOException {
    Path file = write("p.jsonl", prediction("b", "Zwei") + prediction("a", "Eins"));
    Predictions ours = Predictions.read("ours", file, documents());
    assertEquals("Eins", ours.summarize(documents().items().get(0), 1));
    assertEquals("Zwei", ours.summarize(documents().items().get(1), 1));
  }

  @Test
  void refusesPredictionsThatDoNotMatch() throws IOException {
    String both = prediction("a", "1") + prediction("b", "2");
    assertPredictionError(": no summary of 1 of 2 documents: b", prediction("a", "1"));
    assertPredictionError(": no summary of 2 of 2 documents: a, b", "");
    assertPredictionError(", line 3: id 'c' is of no document of dev", both + prediction("c", "3"));
    assertPredictionError(
        ", line 3: id 'a' comes again, first at FILE, line 1", both + prediction("a", "3"));
    assertPredictionError(", line 1: 'summary' is empty", prediction("a", " "));
    assertPredictionError(", line 1: 'summary' must be a string, got nothing", "{\"id\":\"a\"}\n");
  }

  private void assertPredictionError(String want, String content) throws IOException {
    Path file = write("p.jsonl", content);
    EvaluationSet documents = documents();
    EvaluationException e =
        assertThrows(EvaluationException.class, () -> Predictions.read("ours", file, documents));
    assertEquals(file + want.replace("FILE", file.toString()), e.getMessage());
  }

  private EvaluationSet documents() throws IOException {
    return EvaluationSet.read(write("dev.jsonl", A + B));
  }

  private static String prediction(String id, String summary) {
    return "{\"id\":\"" + id + "\",\"summary\":\"" + summary + "\"}\n";
  }

  private static String errorOf(Path file) {
    return assertThrows(EvaluationException.class, () -> EvaluationSet.read(file)).getMessage();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, UTF_8);
  }

  private static byte[] xz(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XZOutputStream packed = new XZOutputStream(bytes, new LZMA2Options(0))) {
      packed.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
