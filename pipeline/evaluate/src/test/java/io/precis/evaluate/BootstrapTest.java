package io.precis.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final Random random = Seeds.randomFor(BootstrapTest.class);

  @Test
  void holdsTheTrueMeanAboutAsOftenAsItSays() {
    Random fixed = new Random(7);
    int held = 0;
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      double[] values = fixed.doubles(60).map(v -> v * v).toArray();
      Interval interval = new Bootstrap(trial, 400).interval(values);
      held += interval.low() <= 1.0 / 3 && 1.0 / 3 <= interval.high() ? 1 : 0;
    }
    assertTrue(held >= 0.91 * trials && held <= 0.985 * trials, "held " + held + " of " + trials);
  }

  @Test
  void isReplayedBySeedAndOrdered() {
    double[] values = random.doubles(1 + random.nextInt(50)).toArray();
    long seed = random.nextLong();
    Interval interval = new Bootstrap(seed, 300).interval(values);
    assertEquals(interval, new Bootstrap(seed, 300).interval(values));
    assertTrue(interval.low() <= interval.high());
    assertEquals(
        new Interval(0.25, 0.25, 0.25), new Bootstrap(seed, 9).interval(new double[] {.25}));
  }

  @Test
  void seesNoDifferenceBetweenTheSame() {
    double[] values = random.doubles(20).toArray();
    Difference none = new Bootstrap(1, 200).difference(values, values);
    assertEquals(new Difference(new Interval(0, 0, 0), 1), none);
  }

  @Test
  void pairsDocuments() {
    // Documents differ far more than systems do; only pairs show that one is always better.
    double[] hard = random.doubles(40).map(v -> 100 * v).toArray();
    double[] better = new double[hard.length];
    for (int i = 0; i < hard.length; i++) {
      better[i] = hard[i] + 0.5 + random.nextDouble();
    }
    Difference difference = new Bootstrap(1, 999).difference(better, hard);
    assertTrue(difference.interval().low() > 0.5);
    assertEquals(2.0 / 1000, difference.p());
    Difference reverse = new Bootstrap(1, 999).difference(hard, better);
    assertEquals(-difference.interval().mean(), reverse.interval().mean(), 1e-12);
    assertEquals(2.0 / 1000, reverse.p());
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    Bootstrap bootstrap = new Bootstrap(1, 10);
    assertThrows(IllegalArgumentException.class, () -> bootstrap.interval(new double[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> bootstrap.difference(new double[] {1, 2}, new double[] {1}));
    assertThrows(IllegalArgumentException.class, () -> new Bootstrap(1, 0));
  }
}
