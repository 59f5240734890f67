package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.Device;
import io.precis.record.Components;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decoder alone beyond what transformers tells: samples, limits, batches of any kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CausalModelTest {
  private CausalModel model;

  @BeforeAll
  void open() {
    model = CausalModel.open(Bundle.open(Golden.directory("gpt2-tiny")), Device.CPU, 1);
  }

  @AfterAll
  void close() {
    model.close();
  }

  @Test
  void samplesBeginWithTheLikeliestAndDiffer() {
    GenerationSpec greedy = model.defaults().withMaxNewTokens(12);
    GenerationSpec drawn = greedy.withCandidates(6);
    String text = "Kalo miter san duren.";
    List<GeneratedText> samples = model.generate(List.of(text), drawn).get(0).candidates();
    GeneratedText likeliest = model.generate(List.of(text), greedy).get(0).best();
    assertEquals(likeliest.tokenIds(), samples.get(0).tokenIds());
    assertTrue(new HashSet<>(samples).size() > 2, samples.toString());
    assertEquals(samples, model.generate(List.of(text), drawn).get(0).candidates());
  }

  /** Alone, in any batch and in any order, to the last bit of its scores. */
  @ParameterizedTest
  @CsvSource({
    "gpt2-tiny,fp32",
    "mistral-tiny,fp32",
    "llama-tiny,q4",
    "llama-tiny,quantized",
    "llama-genai-tiny,fp32"
  })
  void neverDependsOnItsBatch(String name, String variant) {
    Random random = Seeds.randomFor(CausalModelTest.class);
    Bundle bundle = Bundle.open(Golden.directory(name), Optional.of(variant));
    try (CausalModel other = CausalModel.open(bundle, Device.CPU, 1)) {
      List<String> texts = texts(random);
      GenerationSpec spec =
          other.defaults().withMaxNewTokens(8).withCandidates(1 + random.nextInt(3));
      List<Generation> alone = new ArrayList<>();
      texts.forEach(text -> alone.add(other.generate(List.of(text), spec).get(0)));
      assertEquals(alone, other.generate(texts, spec));
      List<String> turned = new ArrayList<>(texts);
      Collections.reverse(turned);
      Collections.reverse(alone);
      assertEquals(alone, other.generate(turned, spec));
    }
  }

  /** Among them several of one length, and very short ones. */
  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>(List.of("", "a", "b"));
    for (int i = 0; i < 9; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(24); word >= 0; word--) {
        text.append(List.of("kalo ", "miter ", "san ", "Duren. ").get(random.nextInt(4)));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** What the prompts before began with is not read again, and nothing comes of that. */
  @Test
  void neverDependsOnWhatWasReadBefore() {
    Random random = Seeds.randomFor(CausalModelTest.class);
    GenerationSpec spec = model.defaults().withMaxNewTokens(6);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String tail = texts(random).get(3);
      String begun = "kalo miter ".repeat(8 * random.nextInt(3));
      texts.add(begun + tail.substring(0, Math.min(60, tail.length())));
    }
    List<Generation> afresh = new ArrayList<>();
    for (String text : texts) {
      try (CausalModel other =
          CausalModel.open(Bundle.open(Golden.directory("gpt2-tiny")), Device.CPU, 1)) {
        afresh.add(other.generate(List.of(text), spec).get(0));
      }
    }
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(afresh.get(i), model.generate(List.of(texts.get(i)), spec).get(0));
    }
    assertEquals(
        afresh,
        texts.parallelStream().map(each -> model.generate(List.of(each), spec).get(0)).toList());
  }

  @Test
  void aLimitLeavesATextUnfinished() {
    String text = "Kalo miter san.";
    Generation whole = model.generate(List.of(text), model.defaults()).get(0);
    assertTrue(whole.best().finished());
    GenerationSpec spec = model.defaults().withMaxNewTokens(whole.outputTokens() - 1);
    Generation cut = model.generate(List.of(text), spec).get(0);
    assertEquals(whole.outputTokens() - 1, cut.outputTokens());
    assertFalse(cut.best().finished());
  }

  @Test
  void nothingIsCut() {
    String window = "a".repeat(5000);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> model.generate(List.of(window), model.defaults()));
    assertTrue(e.getMessage().contains("at most 192 tokens"), e.getMessage());
    assertTrue(model.refusal(model.defaults().withMaxNewTokens(65)).isPresent());
    assertTrue(
        model.refusal(Components.with(model.defaults(), "repetitionPenalty", 1.1)).isPresent());
    assertTrue(model.refusal(model.defaults()).isEmpty());
  }

  @Test
  void countsWhatThePromptLeaves() {
    int left = model.textBudget(PromptTemplate.Level.LEAF, PromptRequest.NONE);
    int prompt =
        model.promptTokens(
            model.card().prompt().render(PromptTemplate.Level.LEAF, PromptRequest.NONE, ""));
    assertEquals(192 - prompt - 1, left);
  }
}
