package io.precis.cli;

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
    try (ProgressView view = ProgressView.on(new PrintWriter(out), false, 20)) {
      view.phase(Phase.LISTING);
      waitFor(out, "Listing files, 0:0");
      view.listed(9);
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
    try (ProgressView view = ProgressView.on(new PrintWriter(out), true, 0)) {
      view.phase(Phase.LISTING);
      view.phase(Phase.SUMMARIZING);
    }
    assertEquals(0, out.toString().lines().filter(line -> line.endsWith("\n")).count());
    assertTrue(out.toString().endsWith("\r"), out.toString());
  }

  /** After a quarter, over runs whose documents differ a hundredfold in cost. */
  @Test
  void theEstimateIsWithinAFactorOfTwoAfterAQuarter() {
    for (int run = 0; run < 100; run++) {
      int files = 60 + random.nextInt(2_000);
      double[] ends = new double[files];
      double now = 3 + 20 * random.nextDouble();
      for (int i = 0; i < files; i++) {
        now += Math.exp(Math.max(-2.3, Math.min(2.3, random.nextGaussian())));
        ends[i] = now;
      }
      ProgressEstimate estimate = new ProgressEstimate(files);
      for (int i = 0; i <= files / 4; i++) {
        estimate.at(ends[i], i + 1);
      }
      double left = ends[files - 1] - ends[files / 4];
      double said = estimate.left().orElseThrow();
      assertTrue(
          said < 2 * left && said > left / 2,
          "seed " + seed + ": " + said + " said, " + left + " left");
    }
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
