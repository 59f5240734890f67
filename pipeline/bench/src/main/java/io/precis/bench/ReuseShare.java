package io.precis.bench;

import io.precis.onnx.Device;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.Passage;
import io.precis.rewrite.StudentSpec;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.summarize.LocalSummarizer;
import io.precis.text.TextDocuments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What share of the student's calls a small change to a long document costs: how many passages of
 * the changed document have a fingerprint that none of the unchanged one's has. The file's last
 * pages are kept aside as new text.
 *
 * <p>Arguments: one plain text file, and a seed. Nothing is rewritten, so it takes seconds.
 */
public final class ReuseShare {
  private static final int CHARACTERS_A_PAGE = 2_500;
  private static final int SPARE_PAGES = 12;
  private static final int LEAST_CHARACTERS = 300;
  private static final int MOST_CHARACTERS = 1_500;
  private static final int TRIALS = 20;

  private ReuseShare() {}

  public static void main(String[] args) throws Exception {
    String whole = Files.readString(Path.of(args[0]));
    int end = whole.lastIndexOf("\n\n", whole.length() - SPARE_PAGES * CHARACTERS_A_PAGE);
    String text = whole.substring(0, end);
    String spare = whole.substring(end).strip();
    Random random = new Random(Long.parseLong(args[1]));
    StudentSpec student =
        StudentSpec.of(BundleSource.embedded(EmbeddedStudent.WRITER), Device.CPU, 1, 1);
    for (Mode mode : List.of(Mode.HYBRID, Mode.ABSTRACTIVE)) {
      LocalSummarizer summarizer =
          LocalSummarizer.with(SummarySpec.DEFAULT.withMode(mode), student);
      Set<String> known = fingerprints(summarizer, text);
      System.out.printf(
          Locale.ROOT,
          "%s: %d characters, %d pages of %d, %d student calls%n",
          mode,
          text.length(),
          text.length() / CHARACTERS_A_PAGE,
          CHARACTERS_A_PAGE,
          known.size());
      freshShares(summarizer, known, text, spare, random).forEach(ReuseShare::print);
    }
  }

  /** Per cent of calls that are new, by the kind of change. */
  private static Map<String, DoubleSummaryStatistics> freshShares(
      LocalSummarizer summarizer, Set<String> known, String text, String spare, Random random) {
    Map<String, DoubleSummaryStatistics> shares = new LinkedHashMap<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      for (Map.Entry<String, String> changed : changes(text, spare, random).entrySet()) {
        Set<String> wanted = fingerprints(summarizer, changed.getValue());
        long fresh = wanted.stream().filter(each -> !known.contains(each)).count();
        shares
            .computeIfAbsent(changed.getKey(), key -> new DoubleSummaryStatistics())
            .accept(100.0 * fresh / wanted.size());
      }
    }
    return shares;
  }

  private static void print(String change, DoubleSummaryStatistics share) {
    System.out.printf(
        Locale.ROOT,
        "  %-20s %% of calls that are new, %d trials: mean %.2f, least %.2f, most %.2f%n",
        change,
        share.getCount(),
        share.getAverage(),
        share.getMin(),
        share.getMax());
  }

  private static Set<String> fingerprints(LocalSummarizer summarizer, String text) {
    return summarizer.passages(TextDocuments.of("text", text, "en")).stream()
        .filter(passage -> !passage.prompt().isEmpty())
        .map(Passage::fingerprint)
        .collect(Collectors.toSet());
  }

  /** The text with a paragraph of its spare end in place of one of its own, or a page in front. */
  private static Map<String, String> changes(String text, String spare, Random random) {
    List<String> paragraphs = paragraphs(text);
    List<String> fresh = paragraphs(spare).stream().filter(ReuseShare::isUsual).toList();
    int at;
    do {
      at = random.nextInt(paragraphs.size());
    } while (!isUsual(paragraphs.get(at)));
    paragraphs.set(at, fresh.get(random.nextInt(fresh.size())));
    int start = random.nextInt(fresh.size());
    StringBuilder page = new StringBuilder();
    for (int i = start; page.length() < CHARACTERS_A_PAGE; i++) {
      page.append(fresh.get(i % fresh.size())).append("\n\n");
    }
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("a paragraph changed", String.join("\n\n", paragraphs));
    changes.put("a page put in front", page + text);
    return changes;
  }

  private static boolean isUsual(String paragraph) {
    return paragraph.length() > LEAST_CHARACTERS && paragraph.length() < MOST_CHARACTERS;
  }

  private static List<String> paragraphs(String text) {
    return new ArrayList<>(List.of(text.split("\n\n+")));
  }
}
