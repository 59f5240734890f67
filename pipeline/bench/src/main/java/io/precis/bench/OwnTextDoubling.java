package io.precis.bench;

import io.precis.request.SummarySpec;
import io.precis.segment.AwkwardTexts;
import io.precis.summarize.LocalSummarizer;
import io.precis.text.TextDocuments;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CPU time of our own work on texts that are awkward by design, while their length doubles: 2 is
 * linear, 4 would be quadratic. Takes the largest length in characters, 400,000 where nothing is
 * given.
 *
 * <p>{@code java -cp pipeline/target/test-classes:runners/direct/target/precis.jar
 * io.precis.bench.OwnTextDoubling}
 */
public final class OwnTextDoubling {
  private static final Logger LOG = LoggerFactory.getLogger(OwnTextDoubling.class);
  private static final int DOUBLINGS = 3;

  private OwnTextDoubling() {}

  public static void main(String[] args) {
    int longest = args.length > 0 ? Integer.parseInt(args[0]) : 400_000;
    for (AwkwardTexts each : AwkwardTexts.values()) {
      seconds(each.text(longest >> DOUBLINGS)); // warms up
      StringBuilder row = new StringBuilder();
      double before = 0;
      for (int i = DOUBLINGS; i >= 0; i--) {
        double seconds = seconds(each.text(longest >> i));
        row.append(String.format(Locale.ROOT, " %8.3f s", seconds));
        row.append(before > 0 ? String.format(Locale.ROOT, " (x%.1f)", seconds / before) : "");
        before = seconds;
      }
      LOG.info("{} {}", each, row);
    }
  }

  private static double seconds(String text) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(TextDocuments.of("text", text, "en"));
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }
}
