package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.Tensors;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleFiles;
import io.precis.student.bundle.GenerationConfig;
import io.precis.student.decode.Search.Hypothesis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole greedy generation in one run, so that on a GPU nothing travels between tokens. */
public final class LoopDecoder implements AutoCloseable {
  /** A Loop that never iterates has ended processes before. */
  private static final int MIN_ITERATIONS = 1;

  private final OrtSession session;
  private final GenerationConfig config;

  public LoopDecoder(Bundle bundle, OrtSession.SessionOptions options) throws OrtException {
    config = bundle.generation();
    session = Sessions.open(bundle.model(BundleFiles.Role.LOOP), options);
  }

  /** Why a model that generates in one run cannot obey {@code spec}; empty where it can. */
  public static Optional<String> refusal(GenerationSpec spec) {
    boolean plain =
        spec.numBeams() == 1
            && spec.maxLength() > 2
            && spec.minLength() <= 1
            && spec.minNewTokens() == 0
            && spec.noRepeatNgramSize() == 0
            && spec.repetitionPenalty() == 1
            && spec.forcedBosId().isEmpty()
            && spec.target().isEmpty();
    return plain
        ? Optional.empty()
        : Optional.of(
            "a model that generates in one run is greedy: num_beams 1, at least 2 new tokens, no"
                + " repetition rules, forced first token, minimum or target length");
  }

  /**
   * Generates for documents of the same padded length.
   *
   * @param spec that is not refused
   */
  public List<Hypothesis> generate(List<int[]> documents, int[] lengths, GenerationSpec spec)
      throws OrtException {
    Interruption.check();
    int maxNewTokens = spec.maxLength() - 1;
    int rows = documents.size();
    int padded = documents.get(0).length;
    int[] ids = new int[rows * padded];
    int[] mask = new int[rows * padded];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(documents.get(i), 0, ids, i * padded, padded);
      Arrays.fill(mask, i * padded, i * padded + lengths[i], 1);
    }
    int iterations = Math.max(MIN_ITERATIONS, maxNewTokens - 1);
    try (OnnxTensor tokens = Tensors.longs(ids, rows, padded);
        OnnxTensor attention = Tensors.longs(mask, rows, padded);
        OnnxTensor trips = Tensors.longs(new int[] {iterations});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", tokens, "attention_mask", attention, "max_trip", trips))) {
      return hypotheses(Tensors.of(result, "tokens").getLongBuffer().array(), rows, spec);
    }
  }

  /** {@code tokens [steps, rows]}: one row's text ends at its first end token. */
  private List<Hypothesis> hypotheses(long[] tokens, int rows, GenerationSpec spec) {
    List<Hypothesis> all = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int steps = tokens.length / rows;
      int[] ids = new int[steps];
      int size = 0;
      boolean ended = false;
      while (size < steps && !ended) {
        ids[size] = (int) tokens[size * rows + row];
        ended = config.eosIds().contains(ids[size++]);
      }
      if (!ended && size == spec.maxLength() - 1 && spec.forcedEosId().isPresent()) {
        ids[size - 1] = spec.forcedEosId().get();
      }
      all.add(new Hypothesis(Arrays.copyOf(ids, size), Double.NaN, Double.NaN, Double.NaN, ended));
    }
    return all;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
