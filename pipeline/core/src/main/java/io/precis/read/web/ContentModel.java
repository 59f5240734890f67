package io.precis.read.web;

import io.precis.language.ListResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely each block of a page is to be the author's text: logistic regression over the features
 * of a block, and a second one over what the first says of the blocks around it. The weights are
 * data, fitted by {@code pipeline/distill} ({@code web_content.py}). Immutable.
 */
final class ContentModel {
  static final ContentModel SHIPPED =
      new ContentModel(ListResource.of(ContentModel.class, "weights.tsv"));

  private static final int[] WINDOWS = {1, 3, 8};

  /** Weights of the two steps by feature. */
  private final Map<String, double[]> weights = new HashMap<>();

  private ContentModel(List<String> lines) {
    for (String line : lines) {
      String[] columns = line.split("\t");
      weights.computeIfAbsent(columns[1], name -> new double[2])[columns[0].equals("1") ? 0 : 1] =
          Double.parseDouble(columns[2]);
    }
  }

  /** Probabilities in the order of the page's blocks; an empty page has none. */
  double[] probabilities(WebPage page) {
    BlockFeatures features = BlockFeatures.in(page);
    int count = page.blocks().size();
    double[] alone = new double[count];
    double[] together = new double[count];
    for (int i = 0; i < count; i++) {
      double[] sums = new double[2];
      add("bias", 1, sums);
      features.put(i, (name, value) -> add(name, value, sums));
      alone[i] = sigmoid(sums[0]);
      together[i] = sums[1];
    }
    addSurroundings(page, alone, together);
    for (int i = 0; i < count; i++) {
      together[i] = sigmoid(together[i]);
    }
    return together;
  }

  private void add(String name, double value, double[] sums) {
    double[] both = weights.get(name);
    if (both != null) {
      sums[0] += both[0] * value;
      sums[1] += both[1] * value;
    }
  }

  private double second(String name) {
    double[] both = weights.get(name);
    return both == null ? 0 : both[1];
  }

  /** What the first step says of a block and of those around it. */
  private void addSurroundings(WebPage page, double[] alone, double[] together) {
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
    for (int i = 0; i < alone.length; i++) {
      together[i] += second("p") * logit(alone[i]) + containers(blocks.get(i), sums);
      for (int window : WINDOWS) {
        together[i] += second("p:before" + window) * mean(i - window, i, blocks, alone);
        together[i] += second("p:after" + window) * mean(i + 1, i + 1 + window, blocks, alone);
      }
    }
  }

  private double containers(PageBlock block, Map<PageElement, double[]> sums) {
    int held = block.characters();
    int level = 1;
    double total = 0;
    for (PageElement up = block.element(); up != null && level <= 3; up = up.parent()) {
      if (up.characters() > held * 1.2 + 5) {
        held = up.characters();
        double[] sum = sums.get(up);
        total += second("p:c" + level) * (sum[1] == 0 ? 0 : sum[0] / sum[1]);
        level++;
      }
    }
    return total;
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

  private static double sigmoid(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
