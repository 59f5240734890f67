package io.precis.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes the heads of an attention that share their keys and values in one product. Exports
 * repeat the whole cache for them first, at every token, a fifth of a step and more. Of {@code n}
 * heads that share one, the queries {@code [rows, n * heads, tokens, size]} lie as {@code [rows,
 * heads, n * tokens, size]} already: they are multiplied as such.
 *
 * <p>Found is {@code Reshape(Expand(Unsqueeze(x, 2)))} on the way to the second factor of a
 * product, where {@code x} is a cache. What only made the repetition is left out.
 */
final class SharedHeads {
  /** Operators whose graphs inside could read any value of the outer one. */
  private static final Set<String> NESTING = Set.of("If", "Loop", "Scan");

  /** Operators that make a number out of sizes and constants. */
  private static final Set<String> OF_SIZES =
      Set.of("Shape", "Slice", "Gather", "Cast", "Sqrt", "Div", "Squeeze", "Unsqueeze");

  /** Operators that leave as many heads as their first input has. */
  private static final Set<String> PASSING = Set.of("Concat", "Cast", "Identity");

  private static final List<Long> LAST_TWO_SWAPPED = List.of(0L, 1L, 3L, 2L);
  private static final int HEADS = 1;

  /** Dimensions of a cache; some models put rows and heads into one to multiply them. */
  private static final int RANK = 4;

  private final GraphIndex index;
  private final OnnxFile file;
  private final Map<String, Integer> released = new HashMap<>();

  SharedHeads(GraphIndex index, OnnxFile file) {
    this.index = index;
    this.file = file;
  }

  /**
   * An input of a node.
   *
   * @param place of the node
   * @param input which of its inputs
   */
  private record Reader(int place, int input) {}

  /**
   * A cache repeated for the heads that share it.
   *
   * @param value the repeated one
   * @param reader what reads it
   * @param times how many heads share one
   */
  private record Repeated(String value, String cache, Reader reader, long heads, long times) {}

  void edit(GraphEdits edits) {
    if (file.operators().stream().anyMatch(NESTING::contains)) {
      return;
    }
    for (int place = 0; place < index.size(); place++) {
      if (index.node(place).operator().equals("MatMul")) {
        int product = place;
        repeated(new Reader(place, 1)).ifPresent(found -> edit(product, found, edits));
      }
    }
  }

  /** What {@code reader} reads, where that is a repeated cache, turned and scaled or not. */
  private Optional<Repeated> repeated(Reader reader) {
    String value = index.node(reader.place()).inputs().get(reader.input());
    Optional<Integer> maker = index.maker(value);
    if (maker.isEmpty() || index.uses(value) != 1) {
      return Optional.empty();
    }
    int place = maker.get();
    GraphNode node = index.node(place);
    return switch (node.operator()) {
      case "Transpose" ->
          index.attribute(place, "perm").equals(LAST_TWO_SWAPPED)
              ? repeated(new Reader(place, 0))
              : Optional.empty();
      case "Cast", "Identity" -> repeated(new Reader(place, 0));
      case "Mul" -> scaled(place);
      case "Reshape" -> repetition(value, node, reader);
      default -> Optional.empty();
    };
  }

  private Optional<Repeated> scaled(int place) {
    List<String> factors = index.node(place).inputs();
    for (int i = 0; i < 2; i++) {
      if (isNumber(factors.get(1 - i))) {
        return repeated(new Reader(place, i));
      }
    }
    return Optional.empty();
  }

  /** Whether {@code value} is a constant, or computed from sizes: one number for all heads. */
  private boolean isNumber(String value) {
    if (index.isConstant(value)) {
      return index.elements(value) == 1;
    }
    Optional<GraphNode> maker = index.maker(value).map(index::node);
    return maker.filter(node -> OF_SIZES.contains(node.operator())).isPresent()
        && (maker.get().operator().equals("Shape")
            || maker.get().inputs().stream().allMatch(this::isNumber));
  }

  private Optional<Repeated> repetition(String value, GraphNode reshape, Reader reader) {
    Optional<GraphNode> expand = maker(reshape.inputs().get(0), "Expand");
    Optional<Integer> apart =
        expand.flatMap(node -> index.maker(node.inputs().get(0))).filter(this::addsThird);
    if (apart.isEmpty() || sizes(reshape.inputs().get(1)) != RANK) {
      return Optional.empty();
    }
    String cache = index.node(apart.get()).inputs().get(0);
    long heads = heads(cache);
    Optional<Long> times = times(expand.get().inputs().get(1));
    return times
        .filter(n -> n > 1 && heads > 0)
        .map(n -> new Repeated(value, cache, reader, heads, n));
  }

  /** How many sizes a shape has, or -1 where that is not known. */
  private long sizes(String shape) {
    return index.isConstant(shape)
        ? index.elements(shape)
        : maker(shape, "Concat").map(node -> (long) node.inputs().size()).orElse(-1L);
  }

  private Optional<GraphNode> maker(String value, String operator) {
    return index.maker(value).map(index::node).filter(node -> node.operator().equals(operator));
  }

  /** Whether a node puts a dimension behind the second; older operator sets say so otherwise. */
  private boolean addsThird(int place) {
    GraphNode node = index.node(place);
    if (!node.operator().equals("Unsqueeze")) {
      return false;
    }
    return node.inputs().size() > 1
        ? index.number(node.inputs().get(1)).equals(Optional.of(2L))
        : index.attribute(place, "axes").equals(List.of(2L));
  }

  /** Heads of a cache that the graph returns, or puts together from one that it is given. */
  private long heads(String cache) {
    TensorSpec declared = file.outputs().getOrDefault(cache, file.inputs().get(cache));
    if (declared != null) {
      return declared.dim(HEADS);
    }
    return index
        .maker(cache)
        .map(index::node)
        .filter(node -> PASSING.contains(node.operator()))
        .map(node -> heads(node.inputs().get(0)))
        .orElse(-1L);
  }

  /** How often a shape of five sizes repeats the third dimension, where that is a constant. */
  private Optional<Long> times(String shape) {
    Optional<GraphNode> maker = index.maker(shape).map(index::node);
    if (maker.isEmpty()) {
      return Optional.empty();
    }
    List<String> inputs = maker.get().inputs();
    return switch (maker.get().operator()) {
      case "Where" -> times(inputs.get(2)); // PyTorch's way to leave a dimension as it is.
      case "Reshape", "Cast", "Identity" -> times(inputs.get(0));
      case "Concat" -> inputs.size() == 5 ? index.number(inputs.get(2)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void edit(int product, Repeated found, GraphEdits edits) {
    GraphNode node = index.node(product);
    String output = node.outputs().get(0);
    String own = output + "/shared_heads/";
    int turned = found.reader().place();
    String second = turned == product ? found.cache() : node.inputs().get(1);
    if (turned != product) {
      edits.replace(turned, List.of(reading(found.reader(), found.cache())));
    }
    edits.replace(
        product,
        List.of(
            ProtobufParts.of(OnnxNode.vectorConstant(own + "together", 0, found.heads(), -1, 0)),
            ProtobufParts.of(
                OnnxNode.vectorConstant(own + "apart", 0, found.heads() * found.times(), -1, 0)),
            reshape(node.inputs().get(0), own + "together", own + "queries"),
            GraphNode.rewired(
                index.message(product), List.of(own + "queries", second), List.of(own + "product")),
            reshape(own + "product", own + "apart", output)));
    release(found.value(), edits);
  }

  private ProtobufParts reading(Reader reader, String value) {
    GraphNode node = index.node(reader.place());
    List<String> inputs = new ArrayList<>(node.inputs());
    inputs.set(reader.input(), value);
    return GraphNode.rewired(index.message(reader.place()), inputs, node.outputs());
  }

  private static ProtobufParts reshape(String value, String shape, String output) {
    return ProtobufParts.of(new OnnxNode("Reshape").input(value).input(shape).output(output));
  }

  /** One reader less; a node that nobody reads any more is left out. */
  private void release(String value, GraphEdits edits) {
    released.merge(value, 1, Integer::sum);
    index
        .maker(value)
        .filter(place -> index.node(place).outputs().stream().allMatch(this::isReleased))
        .ifPresent(
            place -> {
              edits.replace(place, List.of());
              index.node(place).inputs().forEach(input -> release(input, edits));
            });
  }

  private boolean isReleased(String value) {
    return released.getOrDefault(value, 0) >= index.uses(value);
  }
}
