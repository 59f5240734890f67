package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.OwnedResource;
import io.precis.onnx.Resources;
import io.precis.onnx.Tensors;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleFiles.Role;
import io.precis.student.bundle.DecoderShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our own layout: the encoder gives the cross-attention's keys and values once per document, the
 * step graph gathers beams, decodes and returns the best tokens.
 */
public final class StepDecoder implements Decoder {
  /** What step graphs add to the scores of padding, in single and in half precision. */
  private static final float MASKED = -1e9f;

  private final DecoderShape shape;
  private final Encoder encoder;
  private final OrtSession step;
  private final List<String> textNames = new ArrayList<>();

  public StepDecoder(Bundle bundle, OrtSession.SessionOptions options) throws OrtException {
    shape = bundle.shape();
    encoder = new Encoder(bundle.model(Role.STEP_ENCODER).path(), options);
    step = Sessions.open(bundle.model(Role.STEP), options);
    textNames.add("mem_mask");
    for (int i = 0; i < shape.layers(); i++) {
      textNames.add("ck." + i);
      textNames.add("cv." + i);
    }
    if (step.getInputNames().contains("copy_keys")) {
      textNames.add("copy_keys");
    }
  }

  @Override
  public Decoding start(List<int[]> documents, int[] lengths, int beams) throws OrtException {
    return new Batch(documents, encoder.run(documents, lengths), beams);
  }

  @Override
  public void close() throws OrtException {
    encoder.close();
    step.close();
  }

  private final class Batch implements Decoding {
    private final int beams;
    private List<int[]> sources;
    private List<OrtSession.Result> encoded;
    private final Map<String, OnnxTensor> text = new HashMap<>();
    private final List<OnnxTensor> owned = new ArrayList<>();
    private final OwnedResource memory = new OwnedResource();
    private final Map<String, OnnxTensor> past = new HashMap<>();
    private int position;

    Batch(List<int[]> sources, List<OrtSession.Result> encoded, int beams) throws OrtException {
      this.sources = List.copyOf(sources);
      this.encoded = encoded;
      this.beams = beams;
      try {
        gatherText();
      } catch (OrtException e) {
        close();
        throw e;
      }
    }

    private void gatherText() throws OrtException {
      owned.forEach(OnnxTensor::close);
      owned.clear();
      for (String name : textNames) {
        text.put(name, textTensor(name));
      }
      if (step.getInputNames().contains("source_ids")) {
        OnnxTensor ids = sourceIds();
        owned.add(ids);
        text.put("source_ids", ids);
      }
    }

    /** {@code mem_mask} runs along the text in its last axis, copy keys and caches in the next. */
    private OnnxTensor textTensor(String name) throws OrtException {
      int padded = sources.get(0).length;
      OnnxTensor tensor =
          switch (name) {
            case "mem_mask" -> Encoder.batch(encoded, name, 3, padded, MASKED);
            case "copy_keys" -> Encoder.batch(encoded, name, 1, padded, 0);
            default -> Encoder.batch(encoded, name, 2, padded, 0);
          };
      owned.add(tensor);
      return tensor;
    }

    private OnnxTensor sourceIds() throws OrtException {
      int padded = sources.get(0).length;
      int[] all = new int[sources.size() * padded];
      for (int i = 0; i < sources.size(); i++) {
        System.arraycopy(sources.get(i), 0, all, i * padded, padded);
      }
      return Tensors.longs(all, sources.size(), padded);
    }

    @Override
    public RowScores step(int[] tokens, int[] parents, int top) throws OrtException {
      try (Resources closer = new Resources()) {
        Map<String, OnnxTensor> inputs = new HashMap<>(text);
        inputs.put("tok", closer.add(Tensors.longs(tokens, tokens.length / beams, beams)));
        inputs.put("beam_idx", closer.add(Tensors.longs(parents, parents.length)));
        inputs.put("pos", closer.add(Tensors.longs(new int[] {position}, 1)));
        if (position == 0) {
          OnnxTensor none = closer.add(emptyPast(tokens.length));
          for (int i = 0; i < shape.layers(); i++) {
            inputs.put("pk." + i, none);
            inputs.put("pv." + i, none);
          }
        } else {
          inputs.putAll(past);
        }
        return scores(step.run(inputs), tokens.length);
      }
    }

    private OnnxTensor emptyPast(int rows) throws OrtException {
      return Tensors.empty(shape.floats(), rows, shape.heads(), 0, shape.headDim());
    }

    private RowScores scores(OrtSession.Result result, int rows) throws OrtException {
      memory.replace(result);
      for (int i = 0; i < shape.layers(); i++) {
        past.put("pk." + i, Tensors.of(result, "nk." + i));
        past.put("pv." + i, Tensors.of(result, "nv." + i));
      }
      position++;
      float[] logp = Tensors.of(result, "topk_logp").getFloatBuffer().array();
      long[] ids = Tensors.of(result, "topk_id").getLongBuffer().array();
      float[] eos = Tensors.of(result, "eos_logp").getFloatBuffer().array();
      float[] maxLogit =
          shape.scores() ? Tensors.of(result, "max_logit").getFloatBuffer().array() : new float[0];
      return new RowScores(rows, logp.length / rows, logp, ids, maxLogit, eos);
    }

    @Override
    public void retain(int[] documents) throws OrtException {
      List<int[]> keptSources = new ArrayList<>();
      List<OrtSession.Result> kept = new ArrayList<>();
      for (int document : documents) {
        keptSources.add(sources.get(document));
        kept.add(encoded.get(document));
      }
      encoded.stream().filter(r -> !kept.contains(r)).forEach(OrtSession.Result::close);
      sources = keptSources;
      encoded = kept;
      gatherText();
    }

    @Override
    public void close() {
      memory.close();
      owned.forEach(OnnxTensor::close);
      encoded.forEach(OrtSession.Result::close);
    }
  }
}
