package io.precis.student;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Device;
import io.precis.onnx.ElementType;
import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.CausalShape;
import io.precis.student.bundle.ChatFrame;
import io.precis.student.decode.BatchPlan;
import io.precis.student.decode.BatchSearch;
import io.precis.student.decode.BeamSearch;
import io.precis.student.decode.CausalDecoder;
import io.precis.student.decode.DeviceChoice;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import io.precis.student.decode.GreedySearch;
import io.precis.student.decode.LogitsProcessors;
import io.precis.student.decode.SampledSearch;
import io.precis.student.decode.Search;
import io.precis.student.decode.Sessions;
import io.precis.student.decode.SourceWordConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A loaded model that is a decoder alone: it reads a prompt and goes on with it. Thread-safe; what
 * it generates for an input depends on that input and the spec alone.
 *
 * <p>Inputs of the same padded length are decoded together, each with padding before it, where the
 * graph takes padding exactly; where it does not, only inputs of the same length are; and where its
 * kernels look across rows, one at a time.
 */
public final class CausalModel extends LoadedModel {
  /** Most padded input tokens of one batch, all rows counted. */
  private static final int MAX_BATCH_TOKENS = 16384;

  /** Most bytes that the caches of one batch may take. */
  private static final long MAX_CACHE_BYTES = 512L << 20;

  private final CausalDecoder decoder;

  private CausalModel(Bundle bundle, DeviceChoice choice, OrtSession.SessionOptions options)
      throws OrtException {
    super(bundle, choice);
    this.decoder = new CausalDecoder(bundle, options);
  }

  /**
   * Loads {@code bundle}.
   *
   * @param threads threads of one computation, at least 1; more callers than one may compute at
   *     once
   * @throws IllegalArgumentException where the device cannot be used
   * @throws ModelException where ONNX Runtime does not take the model
   */
  public static CausalModel open(Bundle bundle, Device device, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, got " + threads);
    }
    DeviceChoice choice = DeviceChoice.of(device, bundle);
    try (OrtSession.SessionOptions options = Sessions.options(choice, threads)) {
      return new CausalModel(bundle, choice, options);
    } catch (OrtException e) {
      throw new ModelException(
          bundle.directory() + ": ONNX Runtime refuses it: " + e.getMessage(), e);
    }
  }

  /** A chat's frame has the marks that the tokenizer would set around other texts. */
  @Override
  int[] ids(String prompt) {
    return bundle
        .chat()
        .map(chat -> tokenizer.encodePlain(chat.around(prompt)))
        .orElseGet(() -> tokenizer.encode(prompt));
  }

  @Override
  public String made() {
    CausalShape shape = bundle.causalShape();
    return String.join(
        "; ",
        super.made(),
        shape.layers().size() + " layers",
        shape.bytesPerToken() + " bytes of cache a token, " + shape.floats(),
        "ends with " + bundle.generation().eosIds(),
        bundle.chat().isPresent() ? "its own chat template" : "no chat template");
  }

  @Override
  public GenerationSpec defaults() {
    return GenerationSpec.of(bundle).drawing();
  }

  @Override
  public boolean aimsAtLengths() {
    return false;
  }

  @Override
  public Optional<String> refusal(GenerationSpec spec) {
    int most = bundle.generation().maxLength();
    if (spec.maxLength() > most) {
      return Optional.of(
          "max length must be at most " + most + " for this model, got " + spec.maxLength());
    }
    boolean plain =
        spec.repetitionPenalty() == 1 && spec.noRepeatNgramSize() == 0 && spec.target().isEmpty();
    return plain
        ? Optional.empty()
        : Optional.of("a decoder alone has no repetition rules and no length target");
  }

  @Override
  public List<Generation> generate(List<String> inputs, GenerationSpec spec) {
    refusal(spec)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    inUse().lock();
    try {
      return generateInUse(inputs.stream().map(this::readable).toList(), spec);
    } finally {
      inUse().unlock();
    }
  }

  private List<Generation> generateInUse(List<int[]> prompts, GenerationSpec spec) {
    int[] lengths = prompts.stream().mapToInt(ids -> ids.length - 1).toArray();
    Generation[] generations = new Generation[prompts.size()];
    for (List<Integer> batch : batches(lengths, spec)) {
      List<int[]> some = batch.stream().map(prompts::get).toList();
      List<Search> searches = decode(some, spec);
      for (int i = 0; i < batch.size(); i++) {
        generations[batch.get(i)] = generation(searches.get(i), some.get(i).length);
      }
    }
    return List.of(generations);
  }

  private List<List<Integer>> batches(int[] lengths, GenerationSpec spec) {
    return bundle.causalShape().pads()
        ? BatchPlan.of(lengths, card().windowTokens(), length -> mostDocuments(length, spec))
        : BatchPlan.ofSame(lengths, length -> mostDocuments(length, spec));
  }

  private static int rows(GenerationSpec spec) {
    return draws(spec) ? spec.candidates() : spec.numBeams();
  }

  private static boolean draws(GenerationSpec spec) {
    return spec.draws() && spec.candidates() > 1;
  }

  private int mostDocuments(int length, GenerationSpec spec) {
    boolean halves = bundle.causalShape().floats() != ElementType.FLOAT;
    if (bundle.mixesRows() || halves) {
      return 1;
    }
    long perRow = 2 * bundle.causalShape().bytesPerToken() * (length + spec.maxLength());
    long most = Math.min(MAX_BATCH_TOKENS / length, MAX_CACHE_BYTES / perRow);
    long tried = bundle.countsRows() ? decoder.rowsTogether() : most;
    return (int) (Math.min(most, tried) / rows(spec));
  }

  private List<Search> decode(List<int[]> prompts, GenerationSpec spec) {
    int padded = padded(prompts);
    List<int[]> documents = new ArrayList<>();
    int[] lengths = new int[prompts.size()];
    List<Search> searches = new ArrayList<>();
    for (int[] prompt : prompts) {
      lengths[documents.size()] = prompt.length - 1;
      documents.add(Arrays.copyOf(prompt, padded));
      searches.add(search(spec, prompt));
    }
    try {
      BatchSearch.run(decoder, documents, lengths, searches);
      return searches;
    } catch (OrtException e) {
      throw new StudentException(
          prompts.size() + " inputs of " + padded + " tokens: " + e.getMessage(), e);
    }
  }

  private int padded(List<int[]> prompts) {
    int length = prompts.get(0).length - 1;
    return bundle.causalShape().pads() ? BatchPlan.padded(length, card().windowTokens()) : length;
  }

  private Search search(GenerationSpec spec, int[] prompt) {
    GenerationSpec own = spec.withDecoderStartId(prompt[prompt.length - 1]);
    LogitsProcessors rules =
        new LogitsProcessors(
            own, bundle.generation().eosIds(), ids -> ids.length, SourceWordConstraint.NONE);
    if (draws(own)) {
      return new SampledSearch(own, rules, prompt);
    }
    return own.numBeams() == 1 ? new GreedySearch(own, rules) : new BeamSearch(own, rules);
  }

  /** What it wrote; candidates after the first that are empty are none. */
  private Generation generation(Search search, int inputTokens) {
    List<GeneratedText> all = texts(search.results());
    List<GeneratedText> candidates =
        all.stream()
            .map(each -> each.withText(answer(each)))
            .filter(each -> !each.text().isEmpty())
            .toList();
    GeneratedText best = all.get(0);
    if (answer(best).isEmpty()) {
      return Generation.missing(best.finished() ? NoAnswer.EMPTY : NoAnswer.ANSWER_CUT);
    }
    return new Generation(candidates, inputTokens, best.tokenIds().size());
  }

  private String answer(GeneratedText text) {
    boolean thinks = bundle.chat().filter(ChatFrame::thinks).isPresent();
    return Thoughts.without(thinks ? Thoughts.BEGIN + text.text() : text.text());
  }

  @Override
  void closeSessions() throws OrtException {
    decoder.close();
  }
}
