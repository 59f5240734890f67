package io.precis.read.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely each block of a page is to be the author's text: logistic regression over the features
 * of a block, and a second one over what the first says of the blocks around it. The weights are
 * data, fitted by {@code pipeline/distill} ({@code web_content.py}). Immutable.
 */
final class ContentModel {
  static final ContentModel SHIPPED = new ContentModel(WordKinds.lines("weights.tsv"));

  private static final int[] WINDOWS = {1, 3, 8};

  private final Map<String, Double> first = new HashMap<>();
  private final Map<String, Double> second = new HashMap<>();

  private ContentModel(List<String> lines) {
    for (String line : lines) {
      String[] columns = line.split("\t");
      (columns[0].equals("1") ? first : second).put(columns[1], Double.valueOf(columns[2]));
    }
  }

  /** Probabilities in the order of the page's blocks; an empty page has none. */
  double[] probabilities(WebPage page) {
    List<Map<String, Double>> features = BlockFeatures.of(page);
    double[] alone = new double[features.size()];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = probability(first, features.get(i));
    }
    List<Map<String, Double>> around = around(page, features, alone);
    double[] together = new double[alone.length];
    for (int i = 0; i < together.length; i++) {
      together[i] = probability(second, around.get(i));
    }
    return together;
  }

  /** The features of the second step: those of the first, and what the first says around. */
  static List<Map<String, Double>> around(
      WebPage page, List<Map<String, Double>> features, double[] alone) {
    Map<PageElement, double[]> sums = new HashMap<>();
    List<PageBlock> blocks = page.blocks();
    for (int i = 0; i < alone.length; i++) {
      int weight = blocks.get(i).characters();
      for (PageElement up = blocks.get(i).element(); up != null; up = up.parent()) {
        double[] sum = sums.computeIfAbsent(up, key -> new double[2]);
        sum[0] += alone[i] * weight;
        sum[1] += weight;
      }
    }
    List<Map<String, Double>> all = new ArrayList<>(alone.length);
    for (int i = 0; i < alone.length; i++) {
      Map<String, Double> values = new HashMap<>(features.get(i));
      values.put("p", logit(alone[i]));
      addContainers(blocks.get(i), sums, values);
      addWindows(i, blocks, alone, values);
      all.add(values);
    }
    return all;
  }

  private static void addContainers(
      PageBlock block, Map<PageElement, double[]> sums, Map<String, Double> values) {
    int held = block.characters();
    int level = 1;
    for (PageElement up = block.element(); up != null && level <= 3; up = up.parent()) {
      if (up.characters() > held * 1.2 + 5) {
        held = up.characters();
        double[] sum = sums.get(up);
        values.put("p:c" + level, sum[1] == 0 ? 0 : sum[0] / sum[1]);
        level++;
      }
    }
  }

  private static void addWindows(
      int i, List<PageBlock> blocks, double[] alone, Map<String, Double> values) {
    for (int window : WINDOWS) {
      values.put("p:before" + window, mean(i - window, i, blocks, alone));
      values.put("p:after" + window, mean(i + 1, i + 1 + window, blocks, alone));
    }
  }

  /** Mean over blocks {@code from} to {@code to}, by their characters; 0 where there are none. */
  private static double mean(int from, int to, List<PageBlock> blocks, double[] alone) {
    double sum = 0;
    double weights = 0;
    for (int i = Math.max(0, from); i < Math.min(to, alone.length); i++) {
      double weight = Math.sqrt(blocks.get(i).characters());
      sum += weight * alone[i];
      weights += weight;
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static double logit(double p) {
    double bounded = Math.min(0.999, Math.max(0.001, p));
    return Math.log(bounded / (1 - bounded)) / 4;
  }

  private static double probability(Map<String, Double> weights, Map<String, Double> features) {
    double sum = weights.getOrDefault("bias", 0.0);
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
