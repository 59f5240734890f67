package io.precis.student;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Generates with a student: prompts by any key in, generations by the same key out, in no order.
 *
 * <p>Inputs of like length are batched, whatever document they come from; a batch is bounded by its
 * tokens. The result for an input depends on the input and the spec alone. Keys need not be unique.
 *
 * <p>An input that is longer than the student's window fails the pipeline, naming its key.
 */
public final class Generate
    extends PTransform<PCollection<KV<String, String>>, PCollection<KV<String, Generation>>> {
  private static final long serialVersionUID = 1L;
  private static final int DEFAULT_BATCH_TOKENS = 8192;

  private final BundleSource source;
  private final GenerationSpec spec;
  private final Device device;
  private final int threads;
  private final int batchTokens;
  private final int spread;

  private Generate(
      BundleSource source,
      GenerationSpec spec,
      Device device,
      int threads,
      int batchTokens,
      int spread) {
    this.source = source;
    this.spec = spec;
    this.device = device;
    this.threads = threads;
    this.batchTokens = batchTokens;
    this.spread = spread;
  }

  /** Generates with {@code source}'s student as {@code spec} says, on one thread of the CPU. */
  public static Generate with(BundleSource source, GenerationSpec spec) {
    return new Generate(source, spec, Device.CPU, 1, DEFAULT_BATCH_TOKENS, 1);
  }

  /** Where to run; checked on the workers, where the device is. */
  public Generate withDevice(Device device) {
    return new Generate(source, spec, device, threads, batchTokens, spread);
  }

  /** Threads of one computation, at least 1; default 1. The workers compute beside each other. */
  public Generate withThreads(int threads) {
    check("threads", threads);
    return new Generate(source, spec, device, threads, batchTokens, spread);
  }

  /** Most padded input tokens of one batch, at least 1; default 8192. More costs memory. */
  public Generate withBatchTokens(int tokens) {
    check("batchTokens", tokens);
    return new Generate(source, spec, device, threads, tokens, spread);
  }

  /**
   * Over how many keys the inputs of one length are spread, at least 1; default 1. As many as there
   * are workers, so that each has batches; more makes the batches smaller.
   */
  public Generate withSpread(int spread) {
    check("spread", spread);
    return new Generate(source, spec, device, threads, batchTokens, spread);
  }

  private static void check(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
  }

  @Override
  public PCollection<KV<String, Generation>> expand(PCollection<KV<String, String>> prompts) {
    KvCoder<String, String> keyed = KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
    return prompts
        .apply("Measure", ParDo.of(new Measure(source, spread)))
        .setCoder(KvCoder.of(VarIntCoder.of(), KvCoder.of(VarIntCoder.of(), keyed)))
        .apply(
            "Batch",
            Batches.<Integer, KV<Integer, KV<String, String>>>ofWeight(
                batchTokens, prompt -> prompt.getKey().longValue()))
        .apply("Decode", ParDo.of(new Decode(source, spec, device, threads)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), GenerationCoder.of()))
        // Generating is dear: nothing after it may make a runner do it again.
        .apply("Keep", Reshuffle.viaRandomKey());
  }

  /** Keys each prompt, with its padded length, by that length and a slice of the spread. */
  private static final class Measure
      extends DoFn<KV<String, String>, KV<Integer, KV<Integer, KV<String, String>>>> {
    private static final long serialVersionUID = 1L;
    private final BundleSource source;
    private final int spread;

    Measure(BundleSource source, int spread) {
      this.source = source;
      this.spread = spread;
    }

    @ProcessElement
    public void process(
        @Element KV<String, String> prompt,
        OutputReceiver<KV<Integer, KV<Integer, KV<String, String>>>> out) {
      int slice = Math.floorMod(prompt.getValue().hashCode(), spread);
      int padded = padded(source.open(), prompt.getValue());
      out.output(KV.of(padded * spread + slice, KV.of(padded, prompt)));
    }
  }

  private static int padded(Bundle bundle, String prompt) {
    int tokens = Tokenizer.shared(bundle).encode(prompt).length;
    int limit = bundle.card().windowTokens();
    return BatchPlan.padded(tokens, Math.max(limit, tokens));
  }

  /** Runs the process's one student; opens and closes nothing of its own. */
  private static final class Decode
      extends DoFn<List<KV<Integer, KV<String, String>>>, KV<String, Generation>> {
    private static final long serialVersionUID = 1L;
    private final BundleSource source;
    private final GenerationSpec spec;
    private final Device device;
    private final int threads;
    private final Distribution millis = Metrics.distribution(Generate.class, "batch-millis");
    private final Counter inputTokens = Metrics.counter(Generate.class, "input-tokens");
    private final Counter outputTokens = Metrics.counter(Generate.class, "output-tokens");

    Decode(BundleSource source, GenerationSpec spec, Device device, int threads) {
      this.source = source;
      this.spec = spec;
      this.device = device;
      this.threads = threads;
    }

    @ProcessElement
    public void process(
        @Element List<KV<Integer, KV<String, String>>> batch,
        OutputReceiver<KV<String, Generation>> out) {
      List<String> keys = new ArrayList<>();
      List<String> prompts = new ArrayList<>();
      for (KV<Integer, KV<String, String>> measured : batch) {
        keys.add(measured.getValue().getKey());
        prompts.add(measured.getValue().getValue());
      }
      long started = System.nanoTime();
      List<Generation> generations = generate(keys, prompts);
      millis.update((System.nanoTime() - started) / 1_000_000);
      for (int i = 0; i < keys.size(); i++) {
        Generation generation = generations.get(i);
        inputTokens.inc(generation.inputTokens());
        outputTokens.inc(generation.outputTokens());
        out.output(KV.of(keys.get(i), generation));
      }
    }

    private List<Generation> generate(List<String> keys, List<String> prompts) {
      Student student = StudentHolder.get(source.open(), device, threads);
      try {
        return student.generate(prompts, spec);
      } catch (IllegalArgumentException | StudentException e) {
        throw new IllegalStateException("generating for " + keys + ": " + e.getMessage(), e);
      }
    }
  }
}
