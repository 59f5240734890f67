package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.GatherGraph;
import io.precis.onnx.OwnedResource;
import io.precis.onnx.Resources;
import io.precis.onnx.Tensors;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.CausalShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One decoder that reads a prompt and goes on with it. Each prompt is read alone, so that what its
 * cache holds depends on nothing else; only then are the caches of a batch put together, with zeros
 * before the shorter ones that no token attends to. Caches stay in native memory throughout.
 */
public final class CausalDecoder implements Decoder {
  /** Where tokens lie in a cache: {@code [rows, heads, tokens, size]}. */
  static final int TOKENS = 2;

  private final CausalSession session;
  private final PromptReader reader;
  private final TopKGraph selector;
  private final GatherGraph gather;
  private final RowTrial trial;

  public CausalDecoder(Bundle bundle, OrtSession.SessionOptions options) throws OrtException {
    CausalShape shape = bundle.causalShape();
    session = new CausalSession(bundle, options);
    reader = new PromptReader(session);
    trial = new RowTrial(session);
    selector = new TopKGraph(shape.logits(), options);
    gather = new GatherGraph(2 * shape.layers().size(), shape.floats(), options);
  }

  /**
   * How many rows at a time are known to come out as each would alone, where the number of rows
   * chooses how products are computed; tried at the first call.
   */
  public int rowsTogether() {
    return trial.rows();
  }

  /**
   * Reads prompts and makes ready to go on with them together.
   *
   * @param documents prompts without their last token, which the first step reads, padded behind
   */
  @Override
  public Decoding start(List<int[]> documents, int[] lengths, int beams) throws OrtException {
    List<List<OnnxTensor>> caches = new ArrayList<>();
    try (Resources closer = new Resources()) {
      for (int i = 0; i < documents.size(); i++) {
        caches.add(reader.read(Arrays.copyOf(documents.get(i), lengths[i]), closer));
      }
      int padded = documents.get(0).length;
      return new Batch(joined(caches, padded, beams), padded, lengths, beams);
    }
  }

  /** Caches of all rows, each row's at its end. */
  private List<OnnxTensor> joined(List<List<OnnxTensor>> caches, int padded, int beams)
      throws OrtException {
    List<OnnxTensor> joined = new ArrayList<>();
    for (int i = 0; i < caches.get(0).size(); i++) {
      List<OnnxTensor> parts = new ArrayList<>();
      for (List<OnnxTensor> cache : caches) {
        for (int beam = 0; beam < beams; beam++) {
          parts.add(cache.get(i));
        }
      }
      joined.add(Tensors.concatenateRight(parts, TOKENS, padded));
    }
    return joined;
  }

  @Override
  public void close() throws OrtException {
    reader.close();
    session.close();
    selector.close();
    gather.close();
  }

  private final class Batch implements Decoding {
    private final int padded;
    private final int beams;
    private int[] lengths;
    private int steps;
    private List<OnnxTensor> past;

    /** Owns {@link #past} once there is a result that holds it; before, {@link #first} does. */
    private final OwnedResource memory = new OwnedResource();

    private final Resources first = new Resources();

    Batch(List<OnnxTensor> past, int padded, int[] lengths, int beams) {
      this.past = past;
      this.padded = padded;
      this.lengths = lengths.clone();
      this.beams = beams;
      past.forEach(first::add);
    }

    @Override
    public RowScores step(int[] tokens, int[] parents, int top) throws OrtException {
      if (!isIdentity(parents)) {
        OrtSession.Result chosen = gather.run(past, parents);
        List<OnnxTensor> rows = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
          rows.add(Tensors.of(chosen, "y" + i));
        }
        own(chosen, rows);
      }
      int rows = tokens.length;
      OrtSession.Result result =
          session.run(
              new CausalSession.Feed(rows, tokens, mask(rows), positions(rows)), past, true);
      own(result, session.presents(result));
      steps++;
      return selector.best(session.logits(result), top);
    }

    private void own(OrtSession.Result result, List<OnnxTensor> caches) {
      past = caches;
      memory.replace(result);
      first.close();
    }

    private int[] mask(int rows) {
      int width = padded + steps + 1;
      int[] mask = new int[rows * width];
      for (int row = 0; row < rows; row++) {
        int from = padded - lengths[row / beams];
        Arrays.fill(mask, row * width + from, (row + 1) * width, 1);
      }
      return mask;
    }

    private int[] positions(int rows) {
      int[] positions = new int[rows];
      Arrays.setAll(positions, row -> lengths[row / beams] + steps);
      return positions;
    }

    /** The parents of the next step leave the others' rows out. */
    @Override
    public void retain(int[] documents) {
      lengths = Arrays.stream(documents).map(each -> lengths[each]).toArray();
    }

    @Override
    public void close() {
      memory.close();
      first.close();
    }

    private boolean isIdentity(int[] parents) {
      boolean identity = parents.length == past.get(0).getInfo().getShape()[0];
      for (int i = 0; i < parents.length && identity; i++) {
        identity = parents[i] == i;
      }
      return identity;
    }
  }
}
