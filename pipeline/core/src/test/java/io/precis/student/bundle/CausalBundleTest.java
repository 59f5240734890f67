package io.precis.student.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.Device;
import io.precis.onnx.ElementType;
import io.precis.onnx.ModelException;
import io.precis.student.CausalModel;
import io.precis.student.Golden;
import io.precis.student.tokenize.Tokenizer;
import io.precis.testing.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a model that is a decoder alone, as they are and wrong in one place. */
class CausalBundleTest {
  @TempDir private Path temporary;
  private Path optimum;
  private Path genAi;

  @BeforeEach
  void copyBundles() throws IOException {
    optimum = copy("llama-tiny");
    genAi = copy("llama-genai-tiny");
  }

  private Path copy(String name) throws IOException {
    Path from = Golden.directory(name);
    Path to = temporary.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
    return to;
  }

  @Test
  void findsWindowEndsAndShape() {
    Bundle bundle = Bundle.open(optimum);
    assertEquals(ExportLayout.CAUSAL, bundle.layout());
    assertEquals(ModelCard.Kind.BASE, bundle.card().kind());
    assertEquals("tldr", bundle.card().prompt().name());
    assertEquals(192, bundle.card().windowTokens(), "three quarters of 256");
    assertEquals(65, bundle.generation().maxLength(), "a quarter, and the token before it");
    assertEquals(List.of(304, 110), bundle.generation().eosIds());
    CausalShape shape = bundle.causalShape();
    assertEquals(
        List.of(new CausalShape.Cache(2, 16), new CausalShape.Cache(2, 16)), shape.layers());
    assertTrue(shape.pads());
    assertEquals(2 * 2 * 2 * 16 * 4, shape.bytesPerToken());
  }

  /** A chat template makes an instruct model; its marks are marks, those of a question are not. */
  @Test
  void asksWithItsChatTemplate() throws IOException {
    chat(
        "{{ bos_token }}{% for m in messages %}<|start_header_id|>{{ m.role }}<|end_header_id|>\n\n"
            + "{{ m.content | trim }}<|eot_id|>{% endfor %}<|start_header_id|>assistant");
    Bundle bundle = Bundle.open(optimum);
    assertEquals(ModelCard.Kind.INSTRUCT, bundle.card().kind());
    assertEquals("instruct", bundle.card().prompt().name());
    assertEquals(List.of(304, 110, 301), bundle.generation().eosIds(), "and the tokenizer's");
    String before = "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\n";
    assertEquals(
        before + "Say < |eot_id|> twice.<|eot_id|><|start_header_id|>assistant",
        bundle.chat().orElseThrow().around(" Say <|eot_id|> twice.\n"));
    try (CausalModel model = CausalModel.open(bundle, Device.CPU, 1)) {
      assertEquals(
          model.promptTokens("Say so."),
          model.promptTokens("Say so.<|eot_id|>") - new Plain(bundle).count("< |eot_id|>"));
    }
    assertFalse(
        bundle.fingerprint().equals(Bundle.open(Golden.directory("llama-tiny")).fingerprint()));
  }

  private record Plain(Bundle bundle) {
    int count(String text) {
      return Tokenizer.shared(bundle).count(text);
    }
  }

  @Test
  void takesTheTemplateThatIsCalledDefault() throws IOException {
    Files.writeString(
        optimum.resolve("tokenizer_config.json"),
        "{\"chat_template\": [{\"name\": \"tool_use\", \"template\": \"x\"}, {\"name\":"
            + " \"default\", \"template\": \"Q: {{ messages[0].content }} A: <think>\"}]}");
    ChatFrame frame = Bundle.open(optimum).chat().orElseThrow();
    assertEquals("Q: why A: <think>", frame.around("why"));
    assertTrue(frame.thinks());
    Files.writeString(optimum.resolve("chat_template.jinja"), "[{{ messages[0]['content'] }}]\n");
    assertEquals("[why]", Bundle.open(optimum).chat().orElseThrow().around("why"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{ messages[0].content ~ line 1: a tag is not closed",
        "{% for i in range(999999) %}{% for j in range(999999) %}{% endfor %}{% endfor %} ~ takes"
            + " more than 1000000 steps",
        "{{ raise_exception('No, not you.') }} ~ refuses the messages: No, not you.",
        "nothing at all ~ does not show a user's message once",
        "{{ messages[0].content }} {{ messages[0].content }} ~ does not show a user's message once",
        "{{ messages[0].content|upper }} ~ does not show a user's message once",
        "{{ messages[0].content|length }}{{ messages[0].content }} ~ something else around another"
      })
  void namesWhatIsWrongWithAChatTemplate(String template, String message) throws IOException {
    Files.writeString(optimum.resolve("chat_template.jinja"), template);
    refused(() -> Bundle.open(optimum), message);
  }

  private void chat(String template) throws IOException {
    Files.writeString(optimum.resolve("chat_template.jinja"), template);
    Files.writeString(
        optimum.resolve("tokenizer_config.json"),
        "{\"bos_token\": {\"content\": \"<|begin_of_text|>\"}, \"eos_token\":"
            + " \"<|end_of_text|>\"}");
  }

  @Test
  void readsWhatGenAiSays() throws IOException {
    Bundle bundle = Bundle.open(genAi);
    assertEquals(ExportLayout.CAUSAL, bundle.layout());
    assertEquals(192, bundle.card().windowTokens());
    assertEquals(List.of(304, 110), bundle.generation().eosIds());
    assertFalse(bundle.causalShape().pads(), "GroupQueryAttention counts from the first place");
    assertFalse(bundle.causalShape().positions());
    String before = bundle.fingerprint();
    replace(genAi, "genai_config.json", "\"context_length\": 256", "\"context_length\": 128");
    Bundle shorter = Bundle.open(genAi);
    assertEquals(96, shorter.card().windowTokens());
    assertFalse(before.equals(shorter.fingerprint()));
  }

  @ParameterizedTest
  @CsvSource({"fp32,FLOAT", "fp16,FLOAT16", "quantized,FLOAT", "q4,FLOAT", "bf16,BFLOAT16"})
  void opensTheVariantThatIsAskedFor(String variant, ElementType floats) {
    Bundle bundle = Bundle.open(optimum, Optional.of(variant));
    assertEquals(floats, bundle.causalShape().floats());
    assertFalse(bundle.mixesRows());
    assertEquals(variant.equals("q4"), bundle.countsRows());
    assertEquals(
        variant.equals("fp32"), bundle.fingerprint().equals(Bundle.open(optimum).fingerprint()));
  }

  @Test
  void saysWhichVariantsThereAre() {
    refused(
        () -> Bundle.open(optimum, Optional.of("q8")),
        "named ..._q8.onnx",
        "it has model.onnx, model_bf16.onnx, model_fp16.onnx, model_nopositions.onnx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "config.json | \"vocab_size\": 305 | \"other\": 305 | \"vocab_size\" is missing",
        "config.json | \"num_hidden_layers\": 2 | \"num_hidden_layers\": 3 | caches for 2 layers",
        "generation_config.json | 304 | 305 | knows ids up to 304, the model ends with 305",
        "generation_config.json | \"eos_token_id\": [304, 110] | \"eos_token_id\": [\"x\"] |"
            + " \"eos_token_id\" must be",
        "onnx/model.onnx | past_key_values.0.key | past_key_values.0.kei | decoder without a cache",
        "onnx/model.onnx | past_key_values.1.value | past_key_values.1.valuf | is missing",
        "onnx/model.onnx | present.1.key | present.1.kei | is missing",
        "onnx/model.onnx | position_ids | position_idz | input \"position_idz\" is unknown",
        "onnx/model.onnx | attention_mask | attention_masc | \"attention_mask\" is missing",
        "tokenizer.json | \"version\": | \"version\" | is not JSON"
      })
  void namesWhatIsWrong(String file, String from, String to, String message) throws IOException {
    replace(optimum, file, from, to);
    refused(() -> Bundle.open(optimum), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokenizer.json", "config.json"})
  void namesWhatIsMissing(String file) throws IOException {
    Files.delete(optimum.resolve(file));
    refused(() -> Bundle.open(optimum), file + " is missing");
  }

  @Test
  void namesTheTokenizerOfAnotherModel() throws IOException {
    Files.copy(
        Golden.directory("bart-tiny").resolve("tokenizer.json"),
        replaced(optimum, "tokenizer.json"));
    refused(() -> Bundle.open(optimum), "tokenizer.json: has ids up to 559, the model scores only");
  }

  @Test
  void namesMissingWeights() throws IOException {
    Files.delete(genAi.resolve("model.onnx.data"));
    refused(() -> Bundle.open(genAi), "its weights in \"model.onnx.data\" are missing");
  }

  @Test
  void namesWhatIsWrongInTheFolderOfGenAi() throws IOException {
    replace(
        genAi, "genai_config.json", "\"filename\": \"model.onnx\"", "\"filename\": \"../m.onnx\"");
    refused(() -> Bundle.open(genAi), "genai_config.json names \"../m.onnx\" outside of it");
    replace(genAi, "genai_config.json", "\"filename\": \"../m.onnx\"", "\"filename\": \"m.onnx\"");
    refused(() -> Bundle.open(genAi), "no ONNX model");
    replace(genAi, "genai_config.json", "\"decoder\": {", "\"decoder\": {\"pipeline\": [],");
    refused(() -> Bundle.open(genAi), "made of several graphs");
  }

  /** Damage anywhere is found, or harmless to the checks; it never escapes as another error. */
  @Test
  void survivesDamagedFiles() throws IOException {
    Random random = Seeds.randomFor(CausalBundleTest.class);
    chat("{{ messages[0].content }}");
    for (Path directory : List.of(optimum, genAi)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(directory)) {
        files =
            all.filter(Files::isRegularFile)
                .filter(f -> !f.toString().contains("model_"))
                .sorted()
                .toList();
      }
      for (int i = 0; i < 80; i++) {
        Path file = files.get(random.nextInt(files.size()));
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        for (int k = 0; k < 3; k++) {
          int at = random.nextInt(Math.min(damaged.length, 4000));
          damaged[at] =
              (byte) (random.nextBoolean() ? random.nextInt(256) : 32 + random.nextInt(95));
        }
        Files.write(file, damaged);
        try {
          assertEquals(64, Bundle.open(directory).fingerprint().length());
        } catch (ModelException e) {
          assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        }
        Files.write(file, whole);
      }
    }
  }

  private static Path replaced(Path directory, String file) throws IOException {
    Path path = directory.resolve(file);
    Files.delete(path);
    return path;
  }

  private static void refused(org.junit.jupiter.api.function.Executable opening, String... parts) {
    String message = assertThrows(ModelException.class, opening).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
    assertEquals(1, message.lines().count(), message);
  }

  private static void replace(Path directory, String file, String from, String to)
      throws IOException {
    Path path = directory.resolve(file);
    String before = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
    assertTrue(before.contains(from), from);
    Files.write(path, before.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
  }
}
