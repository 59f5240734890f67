package io.precis.bench.segment;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.text.TextDocuments;
import java.lang.management.ManagementFactory;
import java.util.Random;

/**
 * How the time to part a document into sentences and chunks grows with it: CPU time of one thread,
 * the least of five, for texts of which each is twice the one before. The text has no headings and
 * changes its topic now and then, so that the model sees all of it at once.
 */
public final class SegmentSpeed {
  private static final int ROUNDS = 5;

  private SegmentSpeed() {}

  public static void main(String[] args) {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : 64_000;
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(512), new WordTokenCounter());
    double before = 0;
    System.out.println("sentences   chunks  milliseconds   ratio");
    for (int sentences = 1000; sentences <= most; sentences *= 2) {
      Document document = TextDocuments.of("text", text(sentences), "en");
      double best = Double.MAX_VALUE;
      ChunkedDocument chunked = null;
      for (int round = 0; round < ROUNDS; round++) {
        long start = cpuNanos();
        chunked = chunker.chunk(document);
        best = Math.min(best, (cpuNanos() - start) / 1e6);
      }
      String ratio = before == 0 ? "" : String.format("%.2f", best / before);
      System.out.printf(
          "%9d  %7d  %12.0f  %6s%n",
          chunked.sentences().size(), chunked.chunks().size(), best, ratio);
      before = best;
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String text(int sentences) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    int topic = 0;
    for (int s = 0; s < sentences; s++) {
      if (s % 5 == 0) {
        text.append("\n\n");
        topic = random.nextInt(8) == 0 ? random.nextInt(5000) : topic;
      }
      text.append("The");
      for (int w = 10 + random.nextInt(16); w > 0; w--) {
        boolean common = random.nextInt(3) > 0;
        text.append(' ')
            .append(word(common ? random.nextInt(2000) : 5000 + topic * 10 + random.nextInt(30)));
      }
      text.append(". ");
    }
    return text.toString();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int n = number + 40; n > 0; n /= 14) {
      word.append("bcdfgklmnprstv".charAt(n % 14)).append("aeiou".charAt(n % 5));
    }
    return word.toString();
  }
}
