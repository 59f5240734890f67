package io.precis.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final int MOST = 20;

  @Test
  void everyValueIsInOneBatchOfItsKeyAndNoBatchIsTooHeavy() {
    Random random = Seeds.randomFor(BatchesTest.class);
    List<KV<Integer, Integer>> values =
        IntStream.range(0, 300)
            .mapToObj(i -> KV.of(random.nextInt(5), 1 + random.nextInt(MOST + MOST / 2)))
            .toList();
    Pipeline pipeline = Pipeline.create();
    // A value is told with its key, so that a batch shows whose it is.
    PAssert.that(
            pipeline
                .apply(
                    Create.of(values.stream().map(value -> KV.of(value.getKey(), value)).toList()))
                .apply(
                    Batches.<Integer, KV<Integer, Integer>>ofWeight(
                        MOST, value -> value.getValue().longValue())))
        .satisfies(
            batches -> {
              Map<Integer, List<Integer>> found = new TreeMap<>();
              for (List<KV<Integer, Integer>> batch : batches) {
                assertEquals(1, batch.stream().map(KV::getKey).distinct().count(), "" + batch);
                int weight = batch.stream().mapToInt(KV::getValue).sum();
                assertTrue(weight <= MOST || batch.size() == 1, "too heavy: " + batch);
                batch.forEach(value -> add(found, value));
              }
              assertEquals(sorted(byKey(values)), sorted(found));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aBatchIsFilledBeforeTheNextBegins() {
    Pipeline pipeline = Pipeline.create();
    PAssert.that(
            pipeline
                .apply(
                    Create.of(IntStream.range(0, 7).mapToObj(i -> KV.of("same", i)).toList())
                        .withCoder(KvCoder.of(StringUtf8Coder.of(), VarIntCoder.of())))
                .apply(Batches.ofSize(3)))
        .satisfies(
            batches -> {
              List<Integer> sizes = new ArrayList<>();
              batches.forEach(batch -> sizes.add(batch.size()));
              Collections.sort(sizes);
              assertEquals(List.of(1, 3, 3), sizes);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void refusesABatchOfNothing() {
    assertThrows(IllegalArgumentException.class, () -> Batches.ofSize(0));
  }

  private static Map<Integer, List<Integer>> byKey(List<KV<Integer, Integer>> values) {
    Map<Integer, List<Integer>> byKey = new TreeMap<>();
    values.forEach(value -> add(byKey, value));
    return byKey;
  }

  private static void add(Map<Integer, List<Integer>> byKey, KV<Integer, Integer> value) {
    byKey.computeIfAbsent(value.getKey(), key -> new ArrayList<>()).add(value.getValue());
  }

  private static Map<Integer, List<Integer>> sorted(Map<Integer, List<Integer>> byKey) {
    byKey.values().forEach(Collections::sort);
    return byKey;
  }
}
