package io.precis.bench;

import io.precis.rank.RandomProse;
import io.precis.rank.graph.RankInput;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.select.Candidate;
import io.precis.select.LengthBudget;
import io.precis.select.SelectSpec;
import io.precis.select.Selector;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CPU time of ranking and of selecting 5 % of the words, from 1,000 to 64,000 sentences, and the
 * exponent of its growth from one size to the next.
 *
 * <p>Two texts: prose of a Zipfian vocabulary of 20,000 words, and a page of prose that comes again
 * and again with other numbers in it, as in logs and forms.
 *
 * <p>{@code MAVEN_OPTS=-Xmx1g mvn -q -pl pipeline/bench -am compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=io.precis.bench.RankDoubling}
 */
public final class RankDoubling {
  private static final Logger LOG = LoggerFactory.getLogger(RankDoubling.class);
  private static final int SMALLEST = 1_000;
  private static final int LARGEST = 64_000;
  private static final long SEED = 20_260_101;

  private RankDoubling() {}

  /** Takes nothing. */
  public static void main(String[] args) {
    for (boolean repeated : new boolean[] {false, true}) {
      measure(text(4_000, repeated)); // warms up
      LOG.info("{} text", repeated ? "repeated" : "ordinary");
      LOG.info(
          "{}",
          String.format(
              Locale.ROOT, "%10s %10s %10s %9s", "sentences", "rank s", "select s", "n^"));
      double before = 0;
      double first = 0;
      for (int n = SMALLEST; n <= LARGEST; n *= 2) {
        double[] seconds = measure(text(n, repeated));
        double all = seconds[0] + seconds[1];
        first = n == SMALLEST ? all : first;
        double exponent = before > 0 ? Math.log(all / before) / Math.log(2) : Double.NaN;
        LOG.info(
            "{}",
            String.format(
                Locale.ROOT, "%10d %10.3f %10.3f %9.2f", n, seconds[0], seconds[1], exponent));
        before = all;
      }
      double overall = Math.log(before / first) / Math.log((double) LARGEST / SMALLEST);
      LOG.info("{}", String.format(Locale.ROOT, "from first to last: n^%.2f", overall));
    }
  }

  private static List<String> text(int sentences, boolean repeated) {
    Random random = new Random(SEED);
    RandomProse prose = new RandomProse(random, 20_000);
    List<String> page = prose.sentences(repeated ? 40 : sentences, 40);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      text.add(
          repeated ? page.get(i % page.size()) + " No. " + random.nextInt(10_000) : page.get(i));
    }
    return text;
  }

  /** CPU seconds of ranking and of selecting; the lower of two runs. */
  private static double[] measure(List<String> text) {
    double[] one = once(text);
    double[] two = once(text);
    return new double[] {Math.min(one[0], two[0]), Math.min(one[1], two[1])};
  }

  private static double[] once(List<String> text) {
    List<RankInput> inputs = text.stream().map(RankInput::of).toList();
    double start = cpuSeconds();
    double[] scores = SentenceRanker.of(RankSpec.DEFAULT).rank(inputs, "en");
    double ranked = cpuSeconds();
    List<Candidate> candidates = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < scores.length; i++) {
      candidates.add(new Candidate(i, 0, text.get(i), scores[i]));
      words += text.get(i).split(" ").length;
    }
    double before = cpuSeconds();
    LengthBudget budget = LengthBudget.about(words / 20, sentence -> sentence.split(" ").length);
    Selector.of(SelectSpec.TEXTRANK, "en").select(candidates, budget);
    return new double[] {ranked - start, cpuSeconds() - before};
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
