package io.precis.student.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.ModelException;
import io.precis.onnx.ProtobufWriter;
import io.precis.student.decode.GenerationSpec;
import io.precis.testing.Seeds;
import io.precis.testing.TinyBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a bundle is said in one line, before native code sees it. */
class BundleTest {
  @TempDir Path directory;

  @BeforeEach
  void copyBundle() throws IOException {
    TinyBundle.copyTo(directory);
  }

  @Test
  void takesAWholeBundle() {
    Bundle bundle = Bundle.open(directory);
    assertEquals(ExportLayout.MERGED, bundle.layout());
    assertEquals(ModelCard.Kind.BASE, bundle.card().kind());
    assertEquals(List.of(), bundle.card().languages());
    assertEquals(512, bundle.card().windowTokens());
    assertEquals(64, GenerationSpec.of(bundle).maxLength());
    assertFalse(bundle.hasLoop());
    assertEquals(64, bundle.fingerprint().length());
  }

  @Test
  void fingerprintChangesWithAnyFile() throws IOException {
    String before = Bundle.open(directory).fingerprint();
    assertEquals(before, Bundle.open(directory).fingerprint());
    replace("generation_config.json", "\"max_length\": 64", "\"max_length\": 63");
    assertNotEquals(before, Bundle.open(directory).fingerprint());
  }

  @Test
  void namesAMissingFile() throws IOException {
    Files.delete(directory.resolve("tokenizer.json"));
    assertRefused("tokenizer.json is missing");
    Files.delete(directory.resolve("onnx/encoder_model.onnx"));
    assertRefused("encoder_model.onnx is missing");
    Files.delete(directory.resolve("onnx/decoder_model_merged.onnx"));
    assertRefused("no ONNX model");
    Files.writeString(directory.resolve("onnx/model.onnx"), "");
    assertRefused("model.onnx: is not an ONNX model");
    Path nowhere = directory.resolve("nowhere");
    ModelException e = assertThrows(ModelException.class, () -> Bundle.open(nowhere));
    assertTrue(e.getMessage().contains("there is no directory"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "config.json | \"vocab_size\": 480 | \"vocab_size\": \"many\" | \"vocab_size\" must be an"
            + " integer",
        "config.json | \"vocab_size\": 480 | \"other\": 480 | \"vocab_size\" is missing",
        "config.json | \"num_decoder_layers\": 2 | \"num_decoder_layers\": 3 | config.json says 3",
        "config.json | \"num_heads\": 4 | \"num_heads\": 8 | dimension 1 must be 8",
        "generation_config.json | \"max_length\": 64 | \"do_sample\": true | \"do_sample\" must be"
            + " false",
        "generation_config.json | \"max_length\": 64 | \"early_stopping\": \"maybe\" |"
            + " early_stopping",
        "generation_config.json | \"eos_token_id\": 1 | \"eos_token_id\": 480 | must be in 0..479",
        "generation_config.json | \"max_length\": 64 | \"max_length\": 64]] | is not JSON"
      })
  void namesAWrongValue(String file, String from, String to, String message) throws IOException {
    replace(file, from, to);
    assertRefused(message);
  }

  @ParameterizedTest
  @CsvSource({
    "onnx/encoder_model.onnx,input_ids,input_idz,\"input_ids\" is missing",
    "onnx/encoder_model.onnx,last_hidden_state,last_hidden_stats,\"last_hidden_state\" is missing",
    "onnx/decoder_model_merged.onnx,use_cache_branch,use_cache_branck,use_cache_branch",
    "onnx/decoder_model_merged.onnx,past_key_values.1.encoder.key,past_key_values.1.encoder.kei,"
        + "past_key_values.1.encoder.key"
  })
  void namesAWrongTensor(String file, String from, String to, String message) throws IOException {
    replace(file, from, to);
    assertRefused(message);
  }

  @ParameterizedTest
  @CsvSource({"1,2,its type must be int64", "7,3,its rank must be 2"})
  void namesAWrongTypeOrRank(int type, int rank, String message) throws IOException {
    ProtobufWriter graph = new ProtobufWriter().message(11, value("input_ids", type, rank));
    graph.message(11, value("attention_mask", 7, 2));
    graph.message(12, value("last_hidden_state", 1, 3));
    Files.write(encoder(), new ProtobufWriter().number(1, 8).message(7, graph).bytes());
    assertRefused(message);
  }

  @Test
  void refusesLoopsThatCouldEndTheProcess() throws IOException {
    ProtobufWriter body = new ProtobufWriter().message(12, value("condition", 9, 0));
    body.message(12, new ProtobufWriter().text(1, "scan"));
    ProtobufWriter loop = new ProtobufWriter().text(1, "trips").text(1, "go").text(4, "Loop");
    loop.message(5, new ProtobufWriter().text(1, "body").message(6, body));
    Files.write(
        encoder(), new ProtobufWriter().message(7, new ProtobufWriter().message(1, loop)).bytes());
    assertRefused("Loop outputs [scan] declare no shape");
  }

  @ParameterizedTest
  @CsvSource({"../weights.bin", "/etc/hostname", "onnx/../../../weights.bin"})
  void refusesWeightsOutsideTheBundle(String location) throws IOException {
    ProtobufWriter entry = new ProtobufWriter().text(1, "location").text(2, location);
    String escaping = location.equals("../weights.bin") ? "../../weights.bin" : location;
    entry = new ProtobufWriter().text(1, "location").text(2, escaping);
    ProtobufWriter tensor = new ProtobufWriter().text(8, "w").message(13, entry);
    Files.write(
        encoder(),
        new ProtobufWriter().message(7, new ProtobufWriter().message(5, tensor)).bytes());
    assertRefused("only files of the bundle are allowed");
  }

  @Test
  void namesAWrongValueOfTheCard() throws IOException {
    Files.writeString(directory.resolve("model_card.json"), "{\"passage_sentences\": 0}");
    assertRefused("\"passage_sentences\" must be at least 1, got 0");
    Files.writeString(directory.resolve("model_card.json"), "{\"min_token_log_prob\": 0.5}");
    assertRefused("\"min_token_log_prob\" must be a number up to 0, got 0.5");
  }

  @Test
  void comparesHashesWithTheCard() throws IOException {
    Files.writeString(
        directory.resolve("model_card.json"),
        "{\"format\":\"precis-student/1\",\"files\":{\"tokenizer.json\":\"00\"}}");
    assertRefused("tokenizer.json: its SHA-256 is");
    Files.writeString(directory.resolve("model_card.json"), "{\"format\":\"precis-student/9\"}");
    assertRefused("\"format\" must be \"precis-student/1\"");
  }

  /**
   * Damage anywhere is either found or harmless to the checks; it never escapes as another error.
   */
  @Test
  void survivesDamagedFiles() throws IOException {
    Random random = Seeds.randomFor(BundleTest.class);
    byte[] whole = Files.readAllBytes(encoder());
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      int size = random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length;
      for (int k = 0; k < 3; k++) {
        damaged[random.nextInt(3000)] = (byte) random.nextInt(256);
      }
      Files.write(encoder(), java.util.Arrays.copyOf(damaged, size));
      try {
        assertEquals(64, Bundle.open(directory).fingerprint().length());
      } catch (ModelException e) {
        assertTrue(e.getMessage().contains("onnx"), e.getMessage());
      }
    }
  }

  @Test
  void refusesATokenizerLargerThanTheVocabulary() throws IOException {
    replace(
        "tokenizer.json",
        "\"added_tokens\": [",
        "\"added_tokens\": [{\"id\": 999, \"content\": \"x\"},");
    assertRefused("has ids up to 999, the model scores only 0..479");
  }

  private Path encoder() {
    return directory.resolve("onnx/encoder_model.onnx");
  }

  private static ProtobufWriter value(String name, int type, int rank) {
    ProtobufWriter shape = new ProtobufWriter();
    for (int i = 0; i < rank; i++) {
      shape.message(1, new ProtobufWriter().text(2, "d" + i));
    }
    ProtobufWriter tensor = new ProtobufWriter().number(1, type).message(2, shape);
    return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
  }

  private void assertRefused(String part) {
    ModelException e = assertThrows(ModelException.class, () -> Bundle.open(directory));
    assertTrue(e.getMessage().contains(part), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  private void replace(String file, String from, String to) throws IOException {
    Path path = directory.resolve(file);
    String before = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
    assertTrue(before.contains(from), from);
    Files.write(path, before.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
  }
}
