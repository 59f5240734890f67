package io.precis.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an ONNX file declares, read without ONNX Runtime, so that a wrong file is refused before any
 * native code sees it.
 *
 * @param inputs declared inputs by name, in order, without initializers
 * @param outputs declared outputs by name, in order
 * @param operators every operator that its nodes and their sub-graphs use
 * @param externalFiles files next to it that hold weights
 * @param unrankedScans outputs that a Loop collects without declaring their shape: zero iterations
 *     make them rank 1, and what follows then ends the process
 * @param opset version of ONNX's own operators
 * @param quantizesForProducts whether all that is quantized dynamically goes into matrix products
 */
public record OnnxFile(
    Path path,
    Map<String, TensorSpec> inputs,
    Map<String, TensorSpec> outputs,
    Set<String> operators,
    Set<String> externalFiles,
    Set<String> unrankedScans,
    long opset,
    boolean quantizesForProducts) {

  // Field numbers of onnx.proto.
  private static final int MODEL_GRAPH = 7;
  private static final int MODEL_OPSET = 8;
  private static final int MODEL_TRAINING = 20;
  private static final int MODEL_FUNCTIONS = 25;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;
  private static final int GRAPH_SPARSE_INITIALIZER = 15;
  private static final int FUNCTION_NODE = 7;
  private static final int FUNCTION_ATTRIBUTE = 11;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_OPERATOR = 4;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_TENSOR = 5;
  private static final int ATTRIBUTE_GRAPH = 6;
  private static final int ATTRIBUTE_TENSORS = 10;
  private static final int ATTRIBUTE_GRAPHS = 11;
  private static final int ATTRIBUTE_SPARSE = 22;
  private static final int ATTRIBUTE_SPARSES = 23;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_EXTERNAL = 13;

  /**
   * Reads {@code path}.
   *
   * @throws ModelException where it cannot be read or is no ONNX model
   */
  public static OnnxFile read(Path path) {
    try {
      return new Walk(path).model(new ProtobufReader(bytes(path)));
    } catch (IllegalArgumentException e) {
      throw new ModelException(path + ": is not an ONNX model: " + e.getMessage(), e);
    }
  }

  /**
   * The file's bytes, mapped.
   *
   * @throws ModelException where it cannot be read
   */
  public ByteBuffer bytes() {
    return bytes(path);
  }

  private static ByteBuffer bytes(Path path) {
    try (FileChannel channel = FileChannel.open(path)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new ModelException(
            path + ": " + channel.size() + " bytes; an ONNX file holds at most 2147483647");
      }
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    } catch (IOException e) {
      throw new ModelException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Graphs inside one another: a model's loops and branches nest a few deep. */
  private static final int MOST_NESTED = 50;

  private static final class Walk {
    private int depth;
    private final Path path;
    private final Map<String, TensorSpec> inputs = new LinkedHashMap<>();
    private final Map<String, TensorSpec> outputs = new LinkedHashMap<>();
    private final Set<String> initializers = new HashSet<>();
    private final Set<String> operators = new TreeSet<>();
    private final Set<String> externalFiles = new TreeSet<>();
    private final Set<String> unrankedScans = new TreeSet<>();
    private final Set<String> quantized = new HashSet<>();
    private final Set<String> usedOtherwise = new HashSet<>();
    private boolean hasGraph;
    private long opset;

    Walk(Path path) {
      this.path = path;
    }

    OnnxFile model(ProtobufReader model) {
      while (model.next()) {
        if (model.field() == MODEL_GRAPH) {
          hasGraph = true;
          graph(model.message(), inputs, outputs, initializers);
        } else if (model.field() == MODEL_FUNCTIONS) {
          function(model.message());
        } else if (model.field() == MODEL_TRAINING) {
          training(model.message());
        } else if (model.field() == MODEL_OPSET) {
          opset(model.message());
        }
      }
      if (!hasGraph) {
        throw new IllegalArgumentException("no graph in it");
      }
      inputs.keySet().removeAll(initializers);
      usedOtherwise.addAll(outputs.keySet());
      usedOtherwise.retainAll(quantized);
      return new OnnxFile(
          path,
          inputs,
          outputs,
          operators,
          externalFiles,
          unrankedScans,
          opset,
          !quantized.isEmpty() && usedOtherwise.isEmpty());
    }

    private void opset(ProtobufReader set) {
      String domain = "";
      long version = 0;
      while (set.next()) {
        if (set.field() == 1) {
          domain = set.text();
        } else if (set.field() == 2) {
          version = set.number();
        }
      }
      opset = domain.isEmpty() || domain.equals("ai.onnx") ? version : opset;
    }

    private void graph(
        ProtobufReader graph,
        Map<String, TensorSpec> into,
        Map<String, TensorSpec> from,
        Set<String> constants) {
      if (++depth > MOST_NESTED) {
        throw new IllegalArgumentException("more than " + MOST_NESTED + " graphs in one another");
      }
      while (graph.next()) {
        switch (graph.field()) {
          case GRAPH_NODE -> node(graph.message());
          case GRAPH_INITIALIZER -> tensor(graph.message(), constants);
          case GRAPH_SPARSE_INITIALIZER -> sparse(graph.message(), constants);
          case GRAPH_INPUT -> declare(graph.message(), into);
          case GRAPH_OUTPUT -> declare(graph.message(), from);
          default -> {}
        }
      }
      depth--;
    }

    /** Two graphs, to begin a training and to go on with it. */
    private void training(ProtobufReader training) {
      while (training.next()) {
        if (training.field() == 1 || training.field() == 2) {
          subgraph(training.message());
        }
      }
    }

    private void function(ProtobufReader function) {
      while (function.next()) {
        if (function.field() == FUNCTION_NODE) {
          node(function.message());
        } else if (function.field() == FUNCTION_ATTRIBUTE) {
          attribute(function.message(), List.of());
        }
      }
    }

    private void node(ProtobufReader node) {
      List<String> nodeInputs = new ArrayList<>();
      List<String> nodeOutputs = new ArrayList<>();
      String operator = "";
      List<TensorSpec> results = List.of();
      while (node.next()) {
        switch (node.field()) {
          case NODE_INPUT -> nodeInputs.add(node.text());
          case NODE_OUTPUT -> nodeOutputs.add(node.text());
          case NODE_OPERATOR -> operator = node.text();
          case NODE_ATTRIBUTE -> results = attribute(node.message(), results);
          default -> {}
        }
      }
      operators.add(operator);
      if (operator.equals(PerRowQuantization.OPERATOR)) {
        nodeOutputs.stream().limit(1).forEach(quantized::add);
      }
      boolean product = operator.equals("MatMulInteger");
      nodeInputs.stream().skip(product ? 1 : 0).forEach(usedOtherwise::add);
      if (operator.equals("Loop")) {
        // A Loop reads two inputs of its own; its body returns a condition, then what it carries.
        results.stream()
            .skip(Math.max(0, nodeInputs.size() - 2) + 1L)
            .filter(r -> r.rank() < 0)
            .forEach(r -> unrankedScans.add(r.name()));
      }
    }

    /** Returns what the attribute's graph returns, or {@code before} where it has no graph. */
    private List<TensorSpec> attribute(ProtobufReader attribute, List<TensorSpec> before) {
      List<TensorSpec> results = before;
      while (attribute.next()) {
        switch (attribute.field()) {
          case ATTRIBUTE_GRAPH, ATTRIBUTE_GRAPHS -> results = subgraph(attribute.message());
          case ATTRIBUTE_TENSOR, ATTRIBUTE_TENSORS -> tensor(attribute.message(), new HashSet<>());
          case ATTRIBUTE_SPARSE, ATTRIBUTE_SPARSES -> sparse(attribute.message(), new HashSet<>());
          default -> {}
        }
      }
      return results;
    }

    private List<TensorSpec> subgraph(ProtobufReader graph) {
      Map<String, TensorSpec> results = new LinkedHashMap<>();
      graph(graph, new LinkedHashMap<>(), results, new HashSet<>());
      return List.copyOf(results.values());
    }

    private void tensor(ProtobufReader tensor, Set<String> names) {
      while (tensor.next()) {
        if (tensor.field() == TENSOR_NAME) {
          names.add(tensor.text());
        } else if (tensor.field() == TENSOR_EXTERNAL) {
          external(tensor.message());
        }
      }
    }

    /** Its values and their indices, each a tensor. */
    private void sparse(ProtobufReader sparse, Set<String> names) {
      while (sparse.next()) {
        if (sparse.field() == 1 || sparse.field() == 2) {
          tensor(sparse.message(), names);
        }
      }
    }

    private void external(ProtobufReader entry) {
      String key = "";
      String value = "";
      while (entry.next()) {
        if (entry.field() == 1) {
          key = entry.text();
        } else if (entry.field() == 2) {
          value = entry.text();
        }
      }
      if (key.equals("location")) {
        externalFiles.add(value);
      }
    }

    private static void declare(ProtobufReader value, Map<String, TensorSpec> into) {
      TensorSpec spec = ValueInfo.read(value);
      into.put(spec.name(), spec);
    }
  }

  /** ValueInfoProto: name, then type, tensor type, shape, dimension. */
  private static final class ValueInfo {
    private String name = "";
    private ElementType type = ElementType.OTHER;
    private Optional<List<Long>> dims = Optional.empty();

    public static TensorSpec read(ProtobufReader value) {
      ValueInfo info = new ValueInfo();
      while (value.next()) {
        if (value.field() == 1) {
          info.name = value.text();
        } else if (value.field() == 2) {
          info.type(value.message());
        }
      }
      return new TensorSpec(info.name, info.type, info.dims);
    }

    private void type(ProtobufReader proto) {
      while (proto.next()) {
        if (proto.field() == 1) {
          tensorType(proto.message());
        }
      }
    }

    private void tensorType(ProtobufReader tensor) {
      while (tensor.next()) {
        if (tensor.field() == 1) {
          type = ElementType.of(tensor.number());
        } else if (tensor.field() == 2) {
          dims = Optional.of(shape(tensor.message()));
        }
      }
    }

    private static List<Long> shape(ProtobufReader shape) {
      List<Long> dims = new ArrayList<>();
      while (shape.next()) {
        if (shape.field() == 1) {
          dims.add(dimension(shape.message()));
        }
      }
      return dims;
    }

    private static long dimension(ProtobufReader dimension) {
      long size = -1;
      while (dimension.next()) {
        if (dimension.field() == 1) {
          size = dimension.number();
        }
      }
      return size;
    }
  }
}
