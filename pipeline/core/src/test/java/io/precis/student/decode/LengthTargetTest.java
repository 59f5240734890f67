package io.precis.student.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.Device;
import io.precis.student.Generation;
import io.precis.student.Golden;
import io.precis.student.Seq2SeqModel;
import io.precis.student.bundle.Bundle;
import io.precis.student.tokenize.WordCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTargetTest {
  private static final String TEXT =
      "Palwex brubruten gika ish kawex foterqua dugigi palorqua ish ka palbrusanor katerwexqua"
          + " bruishfo giordu palbru du palwex bru duordugi.";

  @ParameterizedTest
  @ValueSource(ints = {6, 10, 14, 18})
  void writesAboutSoManyWords(int words) {
    Bundle bundle = Bundle.open(Golden.directory("t5-tiny"));
    GenerationSpec spec =
        GenerationSpec.of(bundle).withNumBeams(4).withMaxNewTokens(119).withTargetWords(words);
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      for (Generation g : student.generate(List.of(TEXT, "Du. " + TEXT), spec)) {
        int got = WordCount.of(g.best().text());
        assertTrue(Math.abs(got - words) <= Math.ceil(0.15 * words), got + " for " + words);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 35})
  void writesAboutSoManyTokens(int tokens) {
    Bundle bundle = Bundle.open(Golden.directory("t5-tiny"));
    GenerationSpec spec =
        GenerationSpec.of(bundle)
            .withNumBeams(3)
            .withMaxNewTokens(99)
            .withTarget(LengthTarget.tokens(tokens));
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      int got = student.generate(List.of(TEXT), spec).get(0).outputTokens();
      assertTrue(Math.abs(got - 1 - tokens) <= Math.ceil(0.15 * tokens), got + " for " + tokens);
    }
  }

  @Test
  void asksForNoMoreThanThereIs() {
    assertEquals(7, LengthTarget.words(100).atMost(7).amount());
    assertEquals(1, LengthTarget.words(100).atMost(0).amount());
    assertEquals(85, LengthTarget.words(100).low());
    assertEquals(115, LengthTarget.words(100).high());
  }

  @Test
  void marksWhatALimitEnded() {
    Bundle bundle = Bundle.open(Golden.directory("t5-tiny"));
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      GenerationSpec cut = GenerationSpec.of(bundle).withMaxNewTokens(3);
      GenerationSpec whole = GenerationSpec.of(bundle).withMaxNewTokens(63);
      assertEquals(false, student.generate(List.of(TEXT), cut).get(0).best().finished());
      assertEquals(true, student.generate(List.of(TEXT), whole).get(0).best().finished());
      GenerationSpec beams = cut.withNumBeams(3).withCandidates(3);
      Generation three = student.generate(List.of(TEXT), beams).get(0);
      assertTrue(three.candidates().size() > 1);
      assertTrue(three.candidates().stream().noneMatch(GeneratedText::finished));
      assertTrue(three.best().score() >= three.candidates().get(1).score());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " . ", "one", "it's", "well-known 3.5 words", "\u4e2d\u6587 ab"})
  void countsWords(String text) {
    int expected =
        switch (text) {
          case "", " . " -> 0;
          case "one", "it's" -> 1;
          default -> 3;
        };
    assertEquals(expected, WordCount.of(text));
  }
}
