package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.Device;
import io.precis.record.Components;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Token for token what Hugging Face generates, with every layout of the same models. */
@Tag("slow")
class GoldenTest {
  private static final double SCORE_TOLERANCE = 2e-4;

  @ParameterizedTest
  @CsvSource({
    "t5-tiny,MERGED",
    "t5-tiny,SPLIT",
    "bart-tiny,MERGED",
    "bart-tiny,SPLIT",
    "bart-tiny,STEP",
    "pegasus-tiny,MERGED",
    "mt5-tiny,MERGED",
    "mbart-tiny,MERGED"
  })
  void generatesWhatHuggingFaceDoes(String model, ExportLayout layout) throws Exception {
    Bundle bundle = Bundle.open(Golden.directory(model), layout, "");
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      for (Golden golden : Golden.read(model)) {
        check(student, golden);
      }
    }
  }

  private static void check(Seq2SeqModel student, Golden golden) {
    Bundle bundle = student.bundle();
    GenerationSpec spec = golden.spec(bundle);
    List<Generation> got = student.generate(golden.texts(), spec);
    int pad = bundle.generation().padId();
    int eos = bundle.generation().eosIds().get(0);
    assertEquals(
        golden.sequences(), Golden.asReturned(got, spec, pad, eos), golden.params().toString());
    List<Double> scores =
        got.stream().flatMap(g -> g.candidates().stream()).map(GeneratedText::score).toList();
    for (int i = 0; i < golden.scores().size(); i++) {
      assertEquals(golden.scores().get(i), scores.get(i), SCORE_TOLERANCE, "score " + i);
    }
    got.stream().flatMap(g -> g.candidates().stream()).forEach(GoldenTest::checkLeast);
  }

  /** The least likely token is no likelier than the mean one, and all are no likelier than it. */
  private static void checkLeast(GeneratedText candidate) {
    double mean = candidate.sumLogProb() / Math.max(1, candidate.tokenIds().size());
    boolean unknown = Double.isNaN(candidate.sumLogProb());
    assertEquals(unknown, Double.isNaN(candidate.leastLogProb()), candidate::toString);
    assertTrue(
        unknown
            || candidate.leastLogProb() <= mean + SCORE_TOLERANCE
                && candidate.leastLogProb() >= candidate.sumLogProb() - SCORE_TOLERANCE,
        candidate::toString);
  }

  @ParameterizedTest
  @CsvSource("t5-tiny")
  void generatesInOneRun(String model) throws Exception {
    Bundle bundle = Bundle.open(Golden.directory(model), ExportLayout.LOOP, "");
    int checked = 0;
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      for (Golden golden : Golden.read(model)) {
        if (student.refusal(golden.spec(bundle)).isEmpty()) {
          check(student, golden);
          checked++;
        }
      }
    }
    assertEquals(7, checked, "plain greedy cases");
  }

  /** A limit that forces an end is the same limit where Java sees no step. */
  @ParameterizedTest
  @ValueSource(ints = {4, 7})
  void aLimitForcesTheSameEndInOneRun(int maxLength) throws Exception {
    Bundle loop = Bundle.open(Golden.directory("t5-tiny"), ExportLayout.LOOP, "");
    Bundle steps = Bundle.open(Golden.directory("t5-tiny"), ExportLayout.MERGED, "");
    GenerationSpec spec =
        Components.with(GenerationSpec.of(loop).withMaxNewTokens(maxLength - 1), "forcedEos", 1);
    List<String> texts = Golden.read("t5-tiny").get(9).texts();
    try (Seq2SeqModel one = Seq2SeqModel.open(loop, Device.CPU, 1);
        Seq2SeqModel many = Seq2SeqModel.open(steps, Device.CPU, 1)) {
      List<Generation> expected = many.generate(texts, spec);
      List<Generation> got = one.generate(texts, spec);
      for (int i = 0; i < texts.size(); i++) {
        assertEquals(expected.get(i).best().tokenIds(), got.get(i).best().tokenIds());
        assertEquals(expected.get(i).best().finished(), got.get(i).best().finished());
      }
    }
  }

  /** Fewer bits change tokens where two are nearly as good: rarely in these models. */
  @ParameterizedTest
  @CsvSource({"bart-tiny,_quantized,0.65", "mbart-tiny,_fp16,0.95"})
  void generatesNearlyTheSameWithFewerBits(String model, String suffix, double least)
      throws Exception {
    Bundle bundle = Bundle.open(Golden.directory(model), ExportLayout.MERGED, suffix);
    int same = 0;
    int all = 0;
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 1)) {
      for (Golden golden : Golden.read(model)) {
        List<List<Integer>> got = returned(student, golden);
        assertEquals(golden.sequences().size(), got.size());
        same += got.equals(golden.sequences()) ? 1 : 0;
        all++;
      }
    }
    assertTrue(same >= least * all, same + " of " + all + " cases are the same");
  }

  private static List<List<Integer>> returned(Seq2SeqModel student, Golden golden) {
    Bundle bundle = student.bundle();
    GenerationSpec spec = golden.spec(bundle);
    List<Generation> got = student.generate(golden.texts(), spec);
    return Golden.asReturned(
        got, spec, bundle.generation().padId(), bundle.generation().eosIds().get(0));
  }
}
