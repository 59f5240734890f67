package io.precis.rank;

import io.precis.limit.TextPattern;
import io.precis.rank.feature.FeatureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gradient-boosted decision trees (Friedman 2001): the sum of what each tree says of a row, as log
 * odds.
 *
 * <p>Written as lines: {@code precis-trees 1}; {@code features} and their names; {@code bias} and
 * the number that all rows get; then one line a tree, its nodes in order, the root first: {@code
 * feature<=threshold?left:right} by places, or {@code =value} for a leaf.
 */
final class BoostedTrees {
  private static final String HEADER = "precis-trees 1";
  private static final TextPattern BETWEEN = TextPattern.compile("<=|\\?|:");

  private final List<String> features;
  private final double bias;
  private final List<Tree> trees;

  /** Nodes by place; a leaf has feature -1 and its value as the threshold. */
  private record Tree(int[] feature, double[] threshold, int[] left, int[] right) {}

  private BoostedTrees(List<String> features, double bias, List<Tree> trees) {
    this.features = features;
    this.bias = bias;
    this.trees = trees;
  }

  /**
   * Reads what {@link BoostedTrees} says is written.
   *
   * @throws IllegalArgumentException where the text is cut short or is something else
   */
  static BoostedTrees parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 5
        || !lines.get(0).equals(HEADER)
        || !lines.get(lines.size() - 1).equals("end")) {
      throw new IllegalArgumentException("the ranking model is cut short or none");
    }
    UnaryOperator<String> value = line -> line.substring(line.indexOf(' ') + 1);
    List<String> features = List.of(value.apply(lines.get(1)).split(" "));
    double bias = Double.parseDouble(value.apply(lines.get(2)));
    List<Tree> trees = new ArrayList<>();
    for (String line : lines.subList(3, lines.size() - 1)) {
      trees.add(tree(line, features.size()));
    }
    return new BoostedTrees(features, bias, trees);
  }

  private static Tree tree(String line, int features) {
    String[] nodes = line.split(" ");
    int n = nodes.length;
    Tree tree = new Tree(new int[n], new double[n], new int[n], new int[n]);
    for (int i = 0; i < n; i++) {
      if (nodes[i].startsWith("=")) {
        tree.feature[i] = -1;
        tree.threshold[i] = Double.parseDouble(nodes[i].substring(1));
      } else {
        String[] parts = BETWEEN.split(nodes[i]);
        tree.feature[i] = within(Integer.parseInt(parts[0]), 0, features);
        tree.threshold[i] = Double.parseDouble(parts[1]);
        // Children come after their parent, so that every walk ends.
        tree.left[i] = within(Integer.parseInt(parts[2]), i + 1, n);
        tree.right[i] = within(Integer.parseInt(parts[3]), i + 1, n);
      }
    }
    return tree;
  }

  private static int within(int value, int from, int to) {
    if (value < from || value >= to) {
      throw new IllegalArgumentException("the ranking model is damaged");
    }
    return value;
  }

  /** The probability that log odds say. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Log odds of every row, by the columns of the features' names. */
  double[] of(FeatureTable table) {
    float[][] columns = features.stream().map(table::column).toArray(float[][]::new);
    double[] sums = new double[table.rows()];
    for (int row = 0; row < sums.length; row++) {
      sums[row] = bias;
      for (Tree tree : trees) {
        sums[row] += value(tree, columns, row);
      }
    }
    return sums;
  }

  private static double value(Tree tree, float[][] columns, int row) {
    int at = 0;
    while (tree.feature[at] >= 0) {
      boolean left = columns[tree.feature[at]][row] <= tree.threshold[at];
      at = left ? tree.left[at] : tree.right[at];
    }
    return tree.threshold[at];
  }
}
