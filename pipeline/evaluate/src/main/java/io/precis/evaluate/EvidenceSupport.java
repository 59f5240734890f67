package io.precis.evaluate;

import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.RougeText;
import io.precis.evaluate.rouge.RougeVariant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which share of a summary is found in its evidence (or in the whole source). Says what is surely
 * not supported, never that something is true.
 *
 * @param words share of its words, each occurrence counted, that the evidence has
 * @param pairs ROUGE-2 precision against the evidence: share of its word pairs found there, none
 *     more often than there
 * @param numbers share of its numbers; 1 where it has none
 * @param names share of the words of its names; 1 where it has none, as in scripts without capitals
 */
public record EvidenceSupport(double words, double pairs, double numbers, double names) {
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,:/]\\p{Nd}+)*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’-][\\p{L}]+)*");
  private static final Pattern GROUPING = Pattern.compile("(?<=\\p{Nd}),(?=\\p{Nd}{3}(?!\\p{Nd}))");

  /** Support of {@code summary} by {@code evidence}. */
  public static EvidenceSupport of(String summary, String evidence, SummaryLanguage language) {
    RougeText source = language.rougeText(evidence);
    RougeText text = language.rougeText(summary);
    return of(summary, text, evidence, source, language);
  }

  static EvidenceSupport of(
      String summary,
      RougeText summaryText,
      String evidence,
      RougeText evidenceText,
      SummaryLanguage language) {
    double pairs = RougeVariant.ROUGE_2.overlap(evidenceText, summaryText).score().precision();
    return new EvidenceSupport(
        1 - Novelty.share(1, evidenceText, summaryText),
        pairs,
        shareFound(numbers(summary), new HashSet<>(numbers(evidence))),
        shareFound(names(summary, language), words(evidence)));
  }

  private static double shareFound(List<String> wanted, Set<String> known) {
    long found = wanted.stream().filter(known::contains).count();
    return wanted.isEmpty() ? 1 : (double) found / wanted.size();
  }

  /** Numbers in order, thousands not grouped: {@code 12,500.5} is {@code 12500.5}. */
  private static List<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(m -> GROUPING.matcher(m.group()).replaceAll(""))
        .toList();
  }

  /** Words with a capital that do not begin a sentence. */
  private static List<String> names(String text, SummaryLanguage language) {
    Predicate<String> capital = word -> Character.isUpperCase(word.codePointAt(0));
    List<String> names = new ArrayList<>();
    for (String sentence : language.splitter().apply(text)) {
      Matcher word = WORD.matcher(sentence);
      for (boolean first = true; word.find(); first = false) {
        String base = withoutPossessive(word.group());
        if (!first && base.length() > 1 && capital.test(base)) {
          names.add(base);
        }
      }
    }
    return names;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text).results().forEach(m -> words.add(withoutPossessive(m.group())));
    return words;
  }

  private static String withoutPossessive(String word) {
    return word.replaceFirst("['’]s$", "");
  }
}
