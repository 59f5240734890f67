package io.precis.bench.ground;

import io.precis.ground.Evidence;
import io.precis.ground.GeneratedSentence;
import io.precis.ground.GroundSpec;
import io.precis.ground.Grounder;
import io.precis.ground.SupportScale;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How honest the support score of free wordings is: of the sentences that pass the gate with a
 * support of about s, the share that is right, which should be s.
 *
 * <p>Arguments: {@code tune|report [documents of each set, 300] [false sentences for each true one,
 * 1]}. The false sentences of {@link GroundData} are weighed so that before the gate there are that
 * many for each true one. Prints a row for each tenth: how many, mean support as printed, mean
 * coverage that it is made from, share that is right.
 */
public final class SupportReliability {
  private static final double[] FROM = {0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 1};

  private final Grounder grounder = Grounder.of(GroundSpec.defaults());
  private final double odds;
  private final int[] count = new int[FROM.length];
  private final double[] weight = new double[FROM.length];
  private final double[] right = new double[FROM.length];
  private final double[] coverage = new double[FROM.length];
  private final double[] printed = new double[FROM.length];

  private SupportReliability(double odds) {
    this.odds = odds;
  }

  public static void main(String[] arguments) throws IOException {
    String half = arguments.length > 0 ? arguments[0] : "report";
    int perSet = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    double odds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
    List<GroundItem> items = GroundData.load(perSet, half.equals("tune") ? 0 : 1);
    SupportReliability reliability = new SupportReliability(odds);
    items.forEach(reliability::take);
    reliability.print();
  }

  private void take(GroundItem item) {
    take(item, item.text(), true, 1);
    item.corruptions()
        .forEach(each -> take(item, each.text(), false, odds / item.corruptions().size()));
  }

  private void take(GroundItem item, String text, boolean isRight, double weighs) {
    if (grounder.judge(GeneratedSentence.of(text), item.source()).isPresent()) {
      return;
    }
    Evidence evidence = grounder.align(text, item.source());
    int row = row(evidence.support());
    count[row]++;
    weight[row] += weighs;
    right[row] += isRight ? weighs : 0;
    coverage[row] += weighs * evidence.support();
    printed[row] += weighs * SupportScale.right(evidence.support());
  }

  private static int row(double coverage) {
    int at = Arrays.binarySearch(FROM, coverage);
    return at >= 0 ? at : -at - 2;
  }

  private void print() {
    System.out.println("coverage from      n  coverage  support  right");
    for (int row = 0; row < FROM.length; row++) {
      if (count[row] > 0) {
        System.out.printf(
            "%-13.2f %6d     %.3f    %.3f  %.3f%n",
            FROM[row],
            count[row],
            coverage[row] / weight[row],
            printed[row] / weight[row],
            right[row] / weight[row]);
      }
    }
  }
}
