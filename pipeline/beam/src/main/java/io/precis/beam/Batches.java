package io.precis.beam;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Cuts the values of each key into batches: keyed values in, lists of one or more values of the
 * same key out, in no order, each value in exactly one.
 *
 * <p>Beam's {@code GroupIntoBatches} does it with a timer that fires when a window ends, which
 * Beam's runner for Spark refuses; a grouping is known to every runner. Spark holds the values of
 * one key in memory, in their encoded form: keys should be many enough for that.
 *
 * @param <K> keys, whose coder is deterministic
 * @param <V> values
 */
public final class Batches<K, V> extends PTransform<PCollection<KV<K, V>>, PCollection<List<V>>> {
  private static final long serialVersionUID = 1L;

  private final long most;
  private final SerializableFunction<V, Long> weight;

  private Batches(long most, SerializableFunction<V, Long> weight) {
    if (most < 1) {
      throw new IllegalArgumentException("a batch's most must be >= 1, got " + most);
    }
    this.most = most;
    this.weight = requireNonNull(weight, "weight is null");
  }

  /** Batches of at most so many values, at least 1. */
  public static <K, V> Batches<K, V> ofSize(int values) {
    return new Batches<>(values, value -> 1L);
  }

  /**
   * Batches whose values weigh at most so much together.
   *
   * @param most at least 1; a value that alone weighs more has a batch of its own
   * @param weight of one value, 0 or more
   */
  public static <K, V> Batches<K, V> ofWeight(long most, SerializableFunction<V, Long> weight) {
    return new Batches<>(most, weight);
  }

  /**
   * @throws IllegalArgumentException where the input's coder is no {@link KvCoder}
   */
  @Override
  public PCollection<List<V>> expand(PCollection<KV<K, V>> values) {
    if (!(values.getCoder() instanceof KvCoder<K, V> coder)) {
      throw new IllegalArgumentException("batches need a KvCoder, got " + values.getCoder());
    }
    return values
        .apply("Same key", GroupByKey.create())
        .apply("Cut", ParDo.of(new Cut<K, V>(most, weight)))
        .setCoder(ListCoder.of(coder.getValueCoder()));
  }

  private static final class Cut<K, V> extends DoFn<KV<K, Iterable<V>>, List<V>> {
    private static final long serialVersionUID = 1L;
    private final long most;
    private final SerializableFunction<V, Long> weight;

    Cut(long most, SerializableFunction<V, Long> weight) {
      this.most = most;
      this.weight = weight;
    }

    @ProcessElement
    public void process(@Element KV<K, Iterable<V>> same, OutputReceiver<List<V>> out) {
      List<V> batch = new ArrayList<>();
      long weighs = 0;
      for (V value : same.getValue()) {
        long more = weight.apply(value);
        if (!batch.isEmpty() && weighs + more > most) {
          out.output(List.copyOf(batch));
          batch.clear();
          weighs = 0;
        }
        batch.add(value);
        weighs += more;
      }
      out.output(List.copyOf(batch));
    }
  }
}
