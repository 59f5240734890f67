package io.precis.student.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.GatherGraph;
import io.precis.onnx.OwnedResource;
import io.precis.onnx.Resources;
import io.precis.onnx.Tensors;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleFiles.Role;
import io.precis.student.bundle.DecoderShape;
import io.precis.student.bundle.ExportLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The layouts that Hugging Face Optimum exports. The first token is decoded once per document; only
 * then are the caches repeated for its beams. Caches stay in native memory throughout.
 */
public final class OptimumDecoder implements Decoder {
  private final DecoderShape shape;
  private final boolean merged;
  private final Encoder encoder;
  private final OrtSession first;
  private final OrtSession past;
  private final TopKGraph selector;
  private final GatherGraph self;
  private final GatherGraph cross;
  private final List<String> selfNames = new ArrayList<>();
  private final List<String> crossNames = new ArrayList<>();

  public OptimumDecoder(Bundle bundle, OrtSession.SessionOptions options) throws OrtException {
    shape = bundle.shape();
    merged = bundle.layout() == ExportLayout.MERGED;
    encoder = new Encoder(bundle.model(Role.ENCODER).path(), options);
    first = session(bundle, merged ? Role.MERGED : Role.FIRST, options);
    past = merged ? first : session(bundle, Role.PAST, options);
    selector = new TopKGraph(shape.logits(), options);
    self = new GatherGraph(2 * shape.layers(), shape.floats(), options);
    cross =
        new GatherGraph(2 * shape.layers() + (pastReadsText() ? 1 : 0), shape.floats(), options);
    for (int i = 0; i < shape.layers(); i++) {
      selfNames.add(i + ".decoder.key");
      selfNames.add(i + ".decoder.value");
      crossNames.add(i + ".encoder.key");
      crossNames.add(i + ".encoder.value");
    }
  }

  private static OrtSession session(Bundle bundle, Role role, OrtSession.SessionOptions options)
      throws OrtException {
    return Sessions.open(bundle.model(role), options);
  }

  private boolean pastReadsText() {
    return past.getInputNames().contains("encoder_hidden_states");
  }

  @Override
  public Decoding start(List<int[]> documents, int[] lengths, int beams) throws OrtException {
    List<OrtSession.Result> encoded = encoder.run(documents, lengths);
    try (Resources closer = new Resources()) {
      encoded.forEach(closer::add);
      int padded = documents.get(0).length;
      OnnxTensor hidden = Encoder.batch(encoded, "last_hidden_state", 1, padded, 0);
      return new Batch(hidden, padded, lengths, beams);
    }
  }

  @Override
  public void close() throws OrtException {
    encoder.close();
    first.close();
    if (!merged) {
      past.close();
    }
    selector.close();
    self.close();
    cross.close();
  }

  private final class Batch implements Decoding {
    private final int beams;
    private final int padded;
    private int[] lengths;
    private OnnxTensor mask;
    private OnnxTensor hidden;

    /** What owns {@link #hidden} and the cross-attention's tensors, and the past's. */
    private final OwnedResource text = new OwnedResource();

    private final OwnedResource memory = new OwnedResource();
    private final OwnedResource maskOwner = new OwnedResource();
    private Map<String, OnnxTensor> crossPast = Map.of();
    private Map<String, OnnxTensor> selfPast = Map.of();

    Batch(OnnxTensor hidden, int padded, int[] lengths, int beams) {
      this.hidden = hidden;
      this.padded = padded;
      this.lengths = lengths.clone();
      this.beams = beams;
      text.replace(hidden);
    }

    @Override
    public RowScores step(int[] tokens, int[] parents, int top) throws OrtException {
      if (crossPast.isEmpty()) {
        int[] perDocument = new int[lengths.length];
        for (int i = 0; i < perDocument.length; i++) {
          perDocument[i] = tokens[i * beams];
        }
        return firstStep(perDocument, top).repeated(beams);
      }
      if (!isIdentity(parents)) {
        OrtSession.Result chosen = self.run(inOrder(selfPast, selfNames), parents);
        selfPast = outputs(chosen, selfNames, Optional.empty());
        memory.replace(chosen);
      }
      return nextStep(tokens, top);
    }

    private RowScores firstStep(int[] tokens, int top) throws OrtException {
      replaceMask(1);
      try (Resources closer = new Resources()) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        feed(inputs, closer.add(Tensors.longs(tokens, tokens.length, 1)), first);
        if (merged) {
          inputs.put("use_cache_branch", closer.add(Tensors.flag(false)));
          OnnxTensor none =
              closer.add(
                  Tensors.empty(shape.floats(), tokens.length, shape.heads(), 0, shape.headDim()));
          selfNames.forEach(n -> inputs.put("past_key_values." + n, none));
          crossNames.forEach(n -> inputs.put("past_key_values." + n, none));
        }
        OrtSession.Result result = closer.add(first.run(inputs));
        RowScores scores = selector.best(Tensors.of(result, "logits"), top);
        keep(result);
        return scores;
      }
    }

    /** Repeats what the first step left behind, row by row for the beams. */
    private void keep(OrtSession.Result result) throws OrtException {
      int[] rows = new int[lengths.length * beams];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i / beams;
      }
      OrtSession.Result selfRows = self.run(inOrder(presents(result, selfNames), selfNames), rows);
      memory.replace(selfRows);
      selfPast = outputs(selfRows, selfNames, Optional.empty());
      chooseText(presents(result, crossNames), rows);
      replaceMask(beams);
    }

    private void chooseText(Map<String, OnnxTensor> from, int[] rows) throws OrtException {
      List<OnnxTensor> tensors = inOrder(from, crossNames);
      if (pastReadsText()) {
        tensors.add(hidden);
      }
      OrtSession.Result chosen = cross.run(tensors, rows);
      crossPast = outputs(chosen, crossNames, Optional.empty());
      if (pastReadsText()) {
        hidden = Tensors.of(chosen, "y" + crossNames.size());
      }
      text.replace(chosen);
    }

    private RowScores nextStep(int[] tokens, int top) throws OrtException {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      selfPast.forEach((n, t) -> inputs.put("past_key_values." + n, t));
      crossPast.forEach((n, t) -> inputs.put("past_key_values." + n, t));
      try (Resources closer = new Resources()) {
        feed(inputs, closer.add(Tensors.longs(tokens, tokens.length, 1)), past);
        if (merged) {
          inputs.put("use_cache_branch", closer.add(Tensors.flag(true)));
        }
        OrtSession.Result result = past.run(inputs, wanted());
        memory.replace(result);
        selfPast = outputs(result, selfNames, Optional.of("present."));
        return selector.best(Tensors.of(result, "logits"), top);
      }
    }

    private Set<String> wanted() {
      Set<String> wanted = new LinkedHashSet<>();
      wanted.add("logits");
      selfNames.forEach(n -> wanted.add("present." + n));
      return wanted;
    }

    private void feed(Map<String, OnnxTensor> inputs, OnnxTensor tokens, OrtSession session) {
      inputs.put("input_ids", tokens);
      if (session.getInputNames().contains("encoder_hidden_states")) {
        inputs.put("encoder_hidden_states", hidden);
      }
      if (session.getInputNames().contains("encoder_attention_mask")) {
        inputs.put("encoder_attention_mask", mask);
      }
    }

    private void replaceMask(int times) throws OrtException {
      mask = masks(times);
      maskOwner.replace(mask);
    }

    private OnnxTensor masks(int times) throws OrtException {
      int[] all = new int[lengths.length * times * padded];
      for (int row = 0; row < lengths.length * times; row++) {
        System.arraycopy(Encoder.mask(padded, lengths[row / times]), 0, all, row * padded, padded);
      }
      return Tensors.longs(all, lengths.length * times, padded);
    }

    @Override
    public void retain(int[] documents) throws OrtException {
      int[] rows = new int[documents.length * beams];
      int[] kept = new int[documents.length];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = documents[i / beams] * beams + i % beams;
        kept[i / beams] = lengths[documents[i / beams]];
      }
      lengths = kept;
      chooseText(crossPast, rows);
      replaceMask(beams);
    }

    @Override
    public void close() {
      text.close();
      memory.close();
      maskOwner.close();
    }

    private boolean isIdentity(int[] parents) {
      long rows = selfPast.get(selfNames.get(0)).getInfo().getShape()[0];
      boolean identity = parents.length == rows;
      for (int i = 0; i < parents.length && identity; i++) {
        identity = parents[i] == i;
      }
      return identity;
    }
  }

  private static Map<String, OnnxTensor> presents(OrtSession.Result result, List<String> names) {
    return outputs(result, names, Optional.of("present."));
  }

  /** Outputs by name with a prefix, or by place of a gathering where there is none. */
  private static Map<String, OnnxTensor> outputs(
      OrtSession.Result result, List<String> names, Optional<String> prefix) {
    Map<String, OnnxTensor> found = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String output = prefix.isPresent() ? prefix.get() + names.get(i) : "y" + i;
      found.put(names.get(i), Tensors.of(result, output));
    }
    return found;
  }

  private static List<OnnxTensor> inOrder(Map<String, OnnxTensor> tensors, List<String> names) {
    List<OnnxTensor> ordered = new ArrayList<>();
    names.forEach(n -> ordered.add(tensors.get(n)));
    return ordered;
  }
}
