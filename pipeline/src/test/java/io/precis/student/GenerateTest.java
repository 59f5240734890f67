package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;

class GenerateTest {
  private final BundleSource source = BundleSource.of(Golden.directory("t5-tiny"));
  private final GenerationSpec spec =
      GenerationSpec.of(source.open()).withMaxLength(16).withNumBeams(2);

  @Test
  void givesEveryKeyWhatTheStudentGivesAlone() throws Exception {
    Student student = StudentHolder.get(source.open(), Device.CPU, 1);
    List<KV<String, String>> prompts = new ArrayList<>();
    List<KV<String, Generation>> expected = new ArrayList<>();
    for (Golden golden : Golden.read("t5-tiny").subList(0, 10)) {
      for (String text : golden.texts()) {
        String key = "key-" + prompts.size();
        prompts.add(KV.of(key, text));
        expected.add(KV.of(key, student.generate(List.of(text), spec).get(0)));
      }
    }
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            pipeline
                .apply(Create.of(prompts))
                .apply(Generate.with(source, spec).withBatchTokens(300).withSpread(2)))
        .containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void namesTheKeyOfAnInputThatDoesNotFit() {
    Pipeline pipeline = Pipeline.create();
    String secret = "Palwex gika ".repeat(500);
    pipeline.apply(Create.of(KV.of("document-7", secret))).apply(Generate.with(source, spec));
    RuntimeException e =
        assertThrows(RuntimeException.class, () -> pipeline.run().waitUntilFinish());
    assertTrue(String.valueOf(e.getMessage()).contains("[document-7]"), e.getMessage());
    assertTrue(!String.valueOf(e.getMessage()).contains("gika"), e.getMessage());
  }

  @Test
  void everythingThatTravelsIsProvenToTravel() throws Exception {
    assertEquals(spec, SerializableUtils.ensureSerializable(spec));
    assertEquals(source, SerializableUtils.ensureSerializable(source));
    assertSame(source.open(), SerializableUtils.ensureSerializable(source).open());
    assertEquals(
        Tokenizer.counter(source).count("Palwex gika."),
        SerializableUtils.ensureSerializable(Tokenizer.counter(source)).count("Palwex gika."));
    Candidate candidate = new Candidate("a b", List.of(1, 700), -1.5, -1.25, -0.75, true);
    Generation generation = new Generation(List.of(candidate), 12, 2);
    CoderProperties.coderDecodeEncodeEqual(GenerationCoder.of(), generation);
    CoderProperties.coderSerializable(GenerationCoder.of());
    CoderProperties.coderDeterministic(
        GenerationCoder.of(), generation, new Generation(List.of(candidate), 12, 2));
  }

  @Test
  void refusesSizesBelowOne() {
    Generate generate = Generate.with(source, spec);
    assertThrows(IllegalArgumentException.class, () -> generate.withThreads(0));
    assertThrows(IllegalArgumentException.class, () -> generate.withBatchTokens(0));
    assertThrows(IllegalArgumentException.class, () -> generate.withSpread(0));
  }
}
