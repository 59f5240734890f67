package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.Device;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.decode.GenerationSpec;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result is the same, to the last bit of its scores, alone, in any batch and in any order. */
@Tag("slow")
class BatchIndependenceTest {
  private static final int INPUTS = 24;
  private static final int ROUNDS = 6;

  @ParameterizedTest
  @CsvSource({
    "t5-tiny,MERGED,''",
    "t5-tiny,SPLIT,''",
    "t5-tiny,LOOP,''",
    "bart-tiny,MERGED,''",
    "bart-tiny,MERGED,_quantized",
    "bart-tiny,STEP,''",
    "pegasus-tiny,MERGED,''",
    "mt5-tiny,MERGED,''",
    "mbart-tiny,MERGED,''",
    "mbart-tiny,MERGED,_fp16"
  })
  void neverDependsOnItsBatch(String model, ExportLayout layout, String suffix) throws Exception {
    Random random = Seeds.randomFor(BatchIndependenceTest.class);
    Bundle bundle = Bundle.open(Golden.directory(model), layout, suffix);
    List<String> inputs = inputs(model, random);
    try (Seq2SeqModel student = Seq2SeqModel.open(bundle, Device.CPU, 2)) {
      GenerationSpec spec = GenerationSpec.of(bundle).withMaxNewTokens(23);
      if (layout != ExportLayout.LOOP) {
        spec = spec.withNumBeams(1 + random.nextInt(4)).withNoRepeatNgramSize(random.nextInt(4));
      }
      Map<String, Generation> alone = new HashMap<>();
      for (String input : inputs) {
        alone.put(input, student.generate(List.of(input), spec).get(0));
      }
      for (int round = 0; round < ROUNDS; round++) {
        List<String> some = subset(inputs, random);
        List<Generation> together = student.generate(some, spec);
        for (int i = 0; i < some.size(); i++) {
          assertEquals(alone.get(some.get(i)), together.get(i), "round " + round);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"MERGED,_quantized,false", "MERGED,'',false", "STEP,'',false"})
  void knowsWhichModelsMixRows(ExportLayout layout, String suffix, boolean mixes) {
    assertEquals(mixes, Bundle.open(Golden.directory("bart-tiny"), layout, suffix).mixesRows());
  }

  /** Texts of the golden cases, some joined, so that lengths differ widely. */
  private static List<String> inputs(String model, Random random) throws Exception {
    List<String> texts =
        Golden.read(model).stream().flatMap(g -> g.texts().stream()).distinct().toList();
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < INPUTS; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      boolean longer = random.nextInt(3) == 0;
      inputs.add(longer ? text + " " + texts.get(random.nextInt(texts.size())) : text);
    }
    assertTrue(inputs.size() > 1);
    assertFalse(inputs.contains(""));
    return inputs;
  }

  private static List<String> subset(List<String> inputs, Random random) {
    List<String> some = new ArrayList<>();
    int size = 1 + random.nextInt(inputs.size());
    for (int i = 0; i < size; i++) {
      some.add(inputs.get(random.nextInt(inputs.size())));
    }
    return some;
  }
}
