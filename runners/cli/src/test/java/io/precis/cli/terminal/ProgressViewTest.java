package io.precis.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.Progress.Counts;
import io.precis.batch.Progress.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressViewTest {
  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** Where nothing moves the time does. */
  @Test
  void itIsNeverMute() throws InterruptedException {
    StringWriter out = new StringWriter();
    try (ProgressView view = ProgressView.on(new PrintWriter(out), false, 20, 80)) {
      view.phase(Phase.LISTING);
      waitFor(out, "Listing files, 0:0");
      view.listed(9);
      view.phase(Phase.PLANNING);
      waitFor(out, "Planning, 0:0");
      view.phase(Phase.SUMMARIZING);
      view.at(new Counts(3, 2, 7, 0, 1));
      waitFor(out, "1 of 9 done (read 3, ranked 2), 0:0");
      view.phase(Phase.PUBLISHING);
      waitFor(out, "Writing the index");
    }
    assertTrue(out.toString().lines().allMatch(line -> line.length() < 80), out.toString());
  }

  @Test
  void aPersonSeesOneLineThatChanges() throws InterruptedException {
    StringWriter out = new StringWriter();
    try (ProgressView view = ProgressView.on(new PrintWriter(out), true, 0, 80)) {
      view.phase(Phase.LISTING);
      view.phase(Phase.SUMMARIZING);
    }
    assertEquals(0, out.toString().lines().filter(line -> line.endsWith("\n")).count());
    assertTrue(out.toString().endsWith("\r"), out.toString());
  }

  /** What fits least is left out first: the rate, then the stages; never what is done and left. */
  @Test
  void aLineFitsTheTerminal() throws InterruptedException {
    for (int columns : new int[] {120, 80, 60, 40}) {
      StringWriter out = new StringWriter();
      try (ProgressView view = ProgressView.on(new PrintWriter(out), false, 20, columns)) {
        view.listed(12_345);
        view.phase(Phase.SUMMARIZING);
        view.at(new Counts(3_003, 3_002, 7, 9_876, 3_000));
        Thread.sleep(50);
        view.at(new Counts(6_003, 6_002, 7, 19_876, 6_000));
        waitFor(out, "6000 of 12345 done");
        waitFor(out, " left");
      }
      String shown = out.toString();
      assertTrue(shown.lines().allMatch(line -> line.length() < columns), shown);
      assertEquals(columns >= 80, shown.contains("rewritten 19876"), shown);
      assertEquals(columns > 80, shown.contains(" a second"), shown);
    }
  }

  /**
   * After a quarter, over runs whose documents differ a hundredfold in cost. A few runs have their
   * dear documents last, which nobody can foresee.
   */
  @Test
  void theEstimateIsWithinAFactorOfTwoAfterAQuarter() {
    int missed = 0;
    for (int run = 0; run < 100; run++) {
      double[] ends = endsOfDocuments(60 + random.nextInt(2_000));
      int quarter = ends.length / 4;
      ProgressEstimate estimate = new ProgressEstimate(ends.length);
      for (int i = 0; i <= quarter; i++) {
        estimate.at(ends[i], i + 1);
      }
      double left = ends[ends.length - 1] - ends[quarter];
      double said = estimate.left().orElseThrow();
      missed += said < 2 * left && said > left / 2 ? 0 : 1;
    }
    assertTrue(missed <= 10, "seed " + seed + ": " + missed + " of 100 missed");
  }

  /** Seconds from the start at which each is done. */
  private double[] endsOfDocuments(int documents) {
    double[] ends = new double[documents];
    double now = 3 + 20 * random.nextDouble();
    for (int i = 0; i < documents; i++) {
      now += Math.exp(Math.max(-2.3, Math.min(2.3, random.nextGaussian())));
      ends[i] = now;
    }
    return ends;
  }

  @Test
  void timesAreTold() {
    assertEquals("0:07", ProgressView.time(7.2));
    assertEquals("12:30", ProgressView.time(750));
    assertEquals("1:02:03", ProgressView.time(3723));
  }

  private static void waitFor(StringWriter out, String words) throws InterruptedException {
    for (int i = 0; i < 500 && !out.toString().contains(words); i++) {
      Thread.sleep(10);
    }
    assertTrue(out.toString().contains(words), out.toString());
  }
}
