package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.Device;
import io.precis.record.Components;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.decode.GenerationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class Seq2SeqModelTest {
  private final Bundle bundle = Bundle.open(Golden.directory("bart-tiny"), ExportLayout.STEP, "");
  private final GenerationSpec spec = GenerationSpec.of(bundle).withMaxNewTokens(11);

  @Test
  void isOnePerProcessHoweverManyThreadsAsk() throws Exception {
    TextGenerator student = ModelCache.get(bundle, Device.CPU, 1);
    String text = Golden.read("bart-tiny").get(0).texts().get(0);
    Generation expected = student.generate(List.of(text), spec).get(0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Generation>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(() -> ModelCache.get(bundle, Device.CPU, 1).generate(List.of(text), spec).get(0));
      }
      for (Future<Generation> got : threads.invokeAll(calls)) {
        assertEquals(expected, got.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertSame(student, ModelCache.get(bundle, Device.CPU, 1));
  }

  @Test
  void refusesWhatItCannotObey() {
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      assertTrue(student.refusal(spec.withMaxNewTokens(256)).orElseThrow().contains("at most 256"));
      assertTrue(student.refusal(spec.withNumBeams(17)).orElseThrow().contains("at most 16"));
      assertFalse(student.refusal(spec.withNumBeams(16)).isPresent());
      assertThrows(
          IllegalArgumentException.class,
          () -> student.generate(List.of("a"), spec.withMaxNewTokens(256)));
    }
    assertThrows(IllegalArgumentException.class, () -> Seq2SeqModel.open(bundle, Device.CPU, 0));
  }

  /** The embedded step graph does not tell how its best tokens scored. */
  @Test
  void refusesPenaltiesThatAStepGraphKnowsTooLittleFor() {
    Bundle embedded = Bundle.embedded(EmbeddedStudent.WRITER);
    GenerationSpec greedy = GenerationSpec.of(embedded).withNumBeams(1);
    try (Seq2SeqModel student = Seq2SeqModel.open(embedded, Device.CPU, 1);
        Seq2SeqModel scoring = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      assertTrue(student.refusal(greedy).isEmpty());
      String refused =
          student.refusal(Components.with(greedy, "repetitionPenalty", 1.2)).orElseThrow();
      assertTrue(refused.contains("repetition_penalty must be 1"), refused);
      assertTrue(
          student
              .refusal(Components.with(greedy.withNumBeams(2), "repetitionPenalty", 1.2))
              .isEmpty());
      assertTrue(
          scoring
              .refusal(Components.with(spec.withNumBeams(1), "repetitionPenalty", 1.2))
              .isEmpty());
      assertTrue(scoring.refusal(Components.with(spec, "repetitionPenalty", 0.9)).isPresent());
    }
  }

  @Test
  void takesEmptyInputsAndNone() {
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      assertEquals(List.of(), student.generate(List.of(), spec));
      assertEquals(2, student.generate(List.of("", " "), spec).size());
    }
  }

  @Test
  void neverIteratesALoopZeroTimes() {
    Bundle loop = Bundle.open(Golden.directory("t5-tiny"), ExportLayout.LOOP, "");
    try (Seq2SeqModel student = Seq2SeqModel.open(loop, Device.CPU, 1)) {
      GenerationSpec one = GenerationSpec.of(loop).withMaxNewTokens(1);
      assertTrue(student.refusal(one).isPresent());
      assertEquals(1, student.generate(List.of(""), one.withMaxNewTokens(2)).size());
    }
  }
}
