package io.precis.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a decoder score what may follow its last token alone. Exports score what may follow every
 * token of a prompt: a product with the whole vocabulary for each, a fifth of the work of a small
 * model and more, and ONNX Runtime computes it though it is not asked for.
 *
 * <p>The hidden states {@code [rows, tokens, width]} that the last product reads are cut to {@code
 * [rows, 1, width]}, and so the scores to {@code [rows, 1, vocabulary]}.
 */
final class LastTokenScores {
  /** Operators that have the hidden states for their first input. */
  private static final Set<String> PRODUCTS =
      Set.of("MatMul", "FusedMatMul", "MatMulNBits", "MatMulInteger", "DynamicQuantizeMatMul");

  /** Operators between that product and the scores: scales, limits and types. */
  private static final Set<String> BETWEEN =
      Set.of("Cast", "Mul", "Div", "Tanh", "Add", "Sub", "Identity", "Clip");

  private static final int TOKENS = 1;

  private final GraphIndex index;

  LastTokenScores(GraphIndex index) {
    this.index = index;
  }

  /**
   * Cuts what the scores are made of, where one product makes them.
   *
   * @param scores name of the output with the scores
   */
  void edit(String scores, GraphEdits edits) {
    reader(scores).ifPresent(place -> edits.replace(place, cutAndRead(place)));
  }

  /** Place of the node that reads the hidden states for the scores. */
  private Optional<Integer> reader(String scores) {
    List<Integer> products = products(scores);
    if (products.size() != 1) {
      return Optional.empty();
    }
    String states = index.node(products.get(0)).inputs().get(0);
    Optional<Integer> quantizer =
        index
            .maker(states)
            .filter(place -> index.node(place).operator().equals(PerRowQuantization.OPERATOR));
    if (quantizer.isEmpty()) {
      return Optional.of(products.get(0));
    }
    return quantizer.filter(place -> index.uses(states) == 1);
  }

  /** Places of the products that the scores are made of. */
  private List<Integer> products(String scores) {
    List<Integer> products = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Deque<String> values = new ArrayDeque<>(List.of(scores));
    while (!values.isEmpty()) {
      Optional<Integer> maker = index.maker(values.pop());
      if (maker.isEmpty() || !seen.add(maker.get())) {
        continue;
      }
      int place = maker.get();
      GraphNode node = index.node(place);
      if (PRODUCTS.contains(node.operator())) {
        products.add(place);
      } else if (BETWEEN.contains(node.operator())) {
        node.inputs().forEach(values::push);
      }
    }
    return products;
  }

  private List<ProtobufParts> cutAndRead(int place) {
    GraphNode node = index.node(place);
    String states = node.inputs().get(0);
    String own = states + "/last_token";
    List<String> inputs = new ArrayList<>(node.inputs());
    inputs.set(0, own);
    return List.of(
        ProtobufParts.of(OnnxNode.vectorConstant(own + "/start", -1)),
        ProtobufParts.of(OnnxNode.vectorConstant(own + "/end", Long.MAX_VALUE)),
        ProtobufParts.of(OnnxNode.vectorConstant(own + "/axis", TOKENS)),
        ProtobufParts.of(
            new OnnxNode("Slice")
                .input(states)
                .input(own + "/start")
                .input(own + "/end")
                .input(own + "/axis")
                .output(own)),
        GraphNode.rewired(index.message(place), inputs, node.outputs()));
  }
}
