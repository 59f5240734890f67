package io.precis.compress.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beside the sum over every tagging there is. */
class LinearChainTest {
  private static final double CLOSE = 1e-9;
  private static final int ROUNDS = 200;

  @Test
  void equalsTheSumOverAllTaggings() {
    Random random = Seeds.randomFor(LinearChainTest.class);
    for (int round = 0; round < ROUNDS; round++) {
      float[] drops = drops(random);
      double toDrop = random.nextGaussian();
      double toKeep = random.nextGaussian();
      LinearChain chain = new LinearChain(drops, toDrop, toKeep);
      int from = random.nextInt(drops.length);
      int to = from + random.nextInt(drops.length - from) + 1;
      double all = 0;
      double with = 0;
      double best = Double.NEGATIVE_INFINITY;
      for (int tags = 0; tags < 1 << drops.length; tags++) {
        double score = score(tags, drops, toDrop, toKeep);
        all += Math.exp(score);
        with += drops(tags, from, to) ? Math.exp(score) : 0;
        best = Math.max(best, score);
      }
      assertEquals(Math.log(with / all), chain.logAllDropped(from, to), CLOSE);
      assertEquals(best, score(tags(chain), drops, toDrop, toKeep), CLOSE);
    }
  }

  private static float[] drops(Random random) {
    float[] drops = new float[1 + random.nextInt(8)];
    for (int i = 0; i < drops.length; i++) {
      drops[i] = (float) (2 * random.nextGaussian());
    }
    return drops;
  }

  private static int tags(LinearChain chain) {
    int tags = 0;
    for (int[] run : chain.droppedRuns()) {
      for (int at = run[0]; at < run[1]; at++) {
        tags |= 1 << at;
      }
    }
    return tags;
  }

  private static boolean drops(int tags, int from, int to) {
    int wanted = (1 << to) - (1 << from);
    return (tags & wanted) == wanted;
  }

  private static double score(int tags, float[] drops, double toDrop, double toKeep) {
    double score = 0;
    for (int at = 0; at < drops.length; at++) {
      boolean drop = (tags >> at & 1) == 1;
      boolean before = at > 0 && (tags >> at - 1 & 1) == 1;
      score += drop ? drops[at] : 0;
      score += at > 0 && drop && !before ? toDrop : 0;
      score += !drop && before ? toKeep : 0;
    }
    return score;
  }
}
