package io.precis.student;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Device;
import io.precis.onnx.ElementType;
import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.DecoderShape;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.decode.BatchPlan;
import io.precis.student.decode.BatchSearch;
import io.precis.student.decode.BeamSearch;
import io.precis.student.decode.Decoder;
import io.precis.student.decode.DeviceChoice;
import io.precis.student.decode.GenerationSpec;
import io.precis.student.decode.GreedySearch;
import io.precis.student.decode.LengthTarget;
import io.precis.student.decode.LogitsProcessors;
import io.precis.student.decode.LoopDecoder;
import io.precis.student.decode.OptimumDecoder;
import io.precis.student.decode.Search;
import io.precis.student.decode.Search.Hypothesis;
import io.precis.student.decode.Sessions;
import io.precis.student.decode.SourceWordConstraint;
import io.precis.student.decode.StepDecoder;
import io.precis.student.tokenize.Tokenizer;
import io.precis.student.tokenize.WordCount;
import io.precis.student.tokenize.WordPieceMarkers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A loaded student. Thread-safe; what it generates for an input depends on that input and the spec
 * alone, never on what else is generated with it.
 */
public final class Seq2SeqModel extends LoadedModel {
  /** Most padded input tokens of one batch, all beams counted. */
  private static final int MAX_BATCH_TOKENS = 16384;

  /** Most bytes that the caches of one batch may take. */
  private static final long MAX_CACHE_BYTES = 512L << 20;

  private final Optional<WordPieceMarkers> shapes;
  private final Optional<Decoder> decoder;
  private final Optional<LoopDecoder> loop;

  private Seq2SeqModel(Bundle bundle, DeviceChoice choice, OrtSession.SessionOptions options)
      throws OrtException {
    super(bundle, choice);
    this.shapes =
        bundle.generation().wholeWords()
            ? Optional.of(WordPieceMarkers.read(bundle.tokenizerFile()))
            : Optional.empty();
    boolean oneRun = choice.isCuda() || bundle.layout() == ExportLayout.LOOP;
    this.loop = oneRun ? Optional.of(new LoopDecoder(bundle, options)) : Optional.empty();
    this.decoder = oneRun ? Optional.empty() : Optional.of(decoder(bundle, options));
  }

  private static Decoder decoder(Bundle bundle, OrtSession.SessionOptions options)
      throws OrtException {
    return bundle.layout() == ExportLayout.STEP
        ? new StepDecoder(bundle, options)
        : new OptimumDecoder(bundle, options);
  }

  /**
   * Loads {@code bundle}.
   *
   * @param threads threads of one computation, at least 1; more callers than one may compute at
   *     once
   * @throws IllegalArgumentException where the device cannot be used
   * @throws ModelException where ONNX Runtime does not take the model
   */
  public static Seq2SeqModel open(Bundle bundle, Device device, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, got " + threads);
    }
    DeviceChoice choice = DeviceChoice.of(device, bundle);
    try (OrtSession.SessionOptions options = Sessions.options(choice, threads)) {
      return new Seq2SeqModel(bundle, choice, options);
    } catch (OrtException e) {
      throw new ModelException(
          bundle.directory() + ": ONNX Runtime refuses it: " + e.getMessage(), e);
    }
  }

  public Bundle bundle() {
    return bundle;
  }

  public Tokenizer tokenizer() {
    return tokenizer;
  }

  @Override
  public Optional<String> refusal(GenerationSpec spec) {
    int positions = bundle.config().maxPositions().orElse(Integer.MAX_VALUE);
    if (spec.maxLength() > positions) {
      return Optional.of(
          "max length must be at most " + positions + " for this model, got " + spec.maxLength());
    }
    int top = bundle.shape().topTokens();
    if (top > 0 && 2 * spec.numBeams() > top) {
      return Optional.of(
          "num_beams must be at most "
              + top / 2
              + " for a step graph that returns "
              + top
              + " tokens, got "
              + spec.numBeams());
    }
    if (bundle.layout() == ExportLayout.STEP && loop.isEmpty() && !knowsEnough(spec)) {
      return Optional.of(
          "repetition_penalty must be 1 for this step graph, got " + spec.repetitionPenalty());
    }
    return loop.isPresent() ? LoopDecoder.refusal(spec) : Optional.empty();
  }

  /** A step graph tells of the best tokens only, and not always how they scored. */
  private boolean knowsEnough(GenerationSpec spec) {
    boolean scores = bundle.shape().scores() || spec.numBeams() > 1 || spec.target().isPresent();
    return spec.repetitionPenalty() == 1 || (spec.repetitionPenalty() > 1 && scores);
  }

  /** Not where all of a text is generated in one run of the graph. */
  @Override
  public boolean aimsAtLengths() {
    return loop.isEmpty();
  }

  @Override
  public List<Generation> generate(List<String> inputs, GenerationSpec spec) {
    inUse().lock();
    try {
      return generateInUse(inputs, spec);
    } finally {
      inUse().unlock();
    }
  }

  private List<Generation> generateInUse(List<String> inputs, GenerationSpec spec) {
    refusal(spec)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    List<int[]> encoded = new ArrayList<>();
    for (String input : inputs) {
      encoded.add(readable(input));
    }
    int[] lengths = encoded.stream().mapToInt(ids -> ids.length).toArray();
    Generation[] generations = new Generation[inputs.size()];
    for (List<Integer> batch :
        BatchPlan.of(lengths, limit(), length -> mostDocuments(length, spec))) {
      generate(batch, inputs, encoded, spec, generations);
    }
    return List.of(generations);
  }

  private int limit() {
    return bundle.card().windowTokens();
  }

  private int mostDocuments(int length, GenerationSpec spec) {
    if (bundle.mixesRows() || bundle.countsRows() || widensHalves()) {
      return 1;
    }
    DecoderShape shape = bundle.shape();
    long perToken = 2L * shape.layers() * shape.heads() * shape.headDim() * shape.floats().bytes();
    long crossRows = bundle.layout() == ExportLayout.STEP ? 1 : spec.numBeams();
    long perDocument =
        perToken * (crossRows * length + 2L * spec.numBeams() * spec.maxLength()) + 1;
    long tokens = MAX_BATCH_TOKENS / spec.numBeams() / length;
    return (int) Math.min(tokens, MAX_CACHE_BYTES / perDocument);
  }

  /**
   * A processor computes half precision in single, from weights that it widens anew and so cannot
   * pack; its products of unpacked matrices depend on how many rows there are.
   */
  private boolean widensHalves() {
    return !choice.isCuda() && bundle.shape().floats() == ElementType.FLOAT16;
  }

  private void generate(
      List<Integer> places,
      List<String> inputs,
      List<int[]> encoded,
      GenerationSpec spec,
      Generation[] into) {
    List<int[]> documents = new ArrayList<>();
    int[] lengths = new int[places.size()];
    List<Search> searches = new ArrayList<>();
    for (int place : places) {
      int[] ids = encoded.get(place);
      lengths[documents.size()] = ids.length;
      documents.add(pad(ids));
      searches.add(search(fitted(spec, inputs.get(place), ids.length), ids));
    }
    List<List<Hypothesis>> results = decode(documents, lengths, searches, spec);
    for (int i = 0; i < places.size(); i++) {
      into[places.get(i)] =
          new Generation(texts(results.get(i)), lengths[i], results.get(i).get(0).tokens().length);
    }
  }

  private List<List<Hypothesis>> decode(
      List<int[]> documents, int[] lengths, List<Search> searches, GenerationSpec spec) {
    try {
      if (loop.isPresent()) {
        List<List<Hypothesis>> results = new ArrayList<>();
        loop.get().generate(documents, lengths, spec).forEach(h -> results.add(List.of(h)));
        return results;
      }
      BatchSearch.run(decoder.get(), documents, lengths, searches);
      return searches.stream().map(Search::results).toList();
    } catch (OrtException e) {
      throw new StudentException(
          documents.size() + " inputs of " + documents.get(0).length + " tokens: " + e.getMessage(),
          e);
    }
  }

  private int[] pad(int[] ids) {
    int[] padded = Arrays.copyOf(ids, BatchPlan.padded(ids.length, limit()));
    Arrays.fill(padded, ids.length, padded.length, bundle.generation().padId());
    return padded;
  }

  /** The target, no longer than the text that there is. */
  private static GenerationSpec fitted(GenerationSpec spec, String input, int tokens) {
    return spec.target()
        .map(t -> t.atMost(t.unit() == LengthTarget.Unit.WORDS ? WordCount.of(input) : tokens))
        .map(spec::withTarget)
        .orElse(spec);
  }

  private Search search(GenerationSpec spec, int[] source) {
    ToIntFunction<int[]> counter =
        spec.target().filter(t -> t.unit() == LengthTarget.Unit.WORDS).isPresent()
            ? ids -> WordCount.of(tokenizer.decode(ids))
            : ids -> ids.length;
    SourceWordConstraint words =
        shapes.map(s -> new SourceWordConstraint(s, source)).orElse(SourceWordConstraint.NONE);
    LogitsProcessors rules =
        new LogitsProcessors(spec, bundle.generation().eosIds(), counter, words);
    return spec.numBeams() == 1 && spec.target().isEmpty()
        ? new GreedySearch(spec, rules)
        : new BeamSearch(spec, rules);
  }

  @Override
  void closeSessions() throws OrtException {
    if (decoder.isPresent()) {
      decoder.get().close();
    }
    if (loop.isPresent()) {
      loop.get().close();
    }
  }
}
