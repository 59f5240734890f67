package io.precis.student.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.precis.onnx.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a tagger's bundle is said in one line, before native code sees it. */
class TagBundleTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;

  @BeforeEach
  void copyBundle() throws IOException {
    Path from = Bundle.embedded(EmbeddedStudent.TAGGER).directory();
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void takesAWholeBundle() {
    Bundle bundle = Bundle.open(directory);
    assertEquals(ExportLayout.TAG, bundle.layout());
    assertTrue(bundle.card().shortensAlone());
    assertEquals(Bundle.embedded(EmbeddedStudent.TAGGER).fingerprint(), bundle.fingerprint());
  }

  @Test
  void namesWhatTheCardLacks() throws IOException {
    without("judge");
    assertRefused("\"judge\" is missing");
    copyCard();
    without("turns");
    assertRefused("\"turns\" is missing");
    copyCard();
    ObjectNode card = card();
    card.withObject("/judge").withObject("/weights").removeAll();
    write(card);
    assertRefused("\"judge\"");
    copyCard();
    card = card();
    card.withObject("/judge").put("least_alone", 1.5);
    write(card);
    assertRefused("\"least_alone\" in 0..1");
  }

  @Test
  void namesACutFileAndAnotherLayout() throws IOException {
    Path graph = directory.resolve("tagger.onnx");
    byte[] bytes = Files.readAllBytes(graph);
    Files.write(graph, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused("tagger.onnx");
    Files.write(graph, bytes);
    ObjectNode card = card();
    card.put("layout", "step");
    write(card);
    assertRefused("no whole step model");
  }

  private void copyCard() throws IOException {
    Path from = Bundle.embedded(EmbeddedStudent.TAGGER).directory().resolve("model_card.json");
    Files.write(directory.resolve("model_card.json"), Files.readAllBytes(from));
  }

  private ObjectNode card() throws IOException {
    return (ObjectNode) MAPPER.readTree(Files.readString(directory.resolve("model_card.json")));
  }

  private void without(String key) throws IOException {
    ObjectNode card = card();
    card.remove(key);
    write(card);
  }

  private void write(ObjectNode card) throws IOException {
    Files.writeString(directory.resolve("model_card.json"), MAPPER.writeValueAsString(card));
  }

  private void assertRefused(String part) {
    ModelException e = assertThrows(ModelException.class, () -> Bundle.open(directory));
    assertTrue(e.getMessage().contains(part), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }
}
