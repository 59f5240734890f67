package io.precis.bench.ground;

import com.ibm.icu.text.BreakIterator;
import io.precis.ground.SourceSentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain readings of text that the grounding benchmarks judge by; none of the product's own. */
final class GroundText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private GroundText() {}

  /** Sentences by ICU's rules, line breaks taken as spaces except empty lines. */
  static List<String> sentences(String text, Locale locale) {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : text.split("\\n\\s*\\n")) {
      String joined = paragraph.replaceAll("\\s+", " ").strip();
      BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
      breaks.setText(joined);
      int from = 0;
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        String sentence = joined.substring(from, to).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        from = to;
      }
    }
    return sentences;
  }

  static List<SourceSentence> sources(List<String> sentences, int most) {
    List<SourceSentence> sources = new ArrayList<>();
    for (String sentence : sentences.subList(0, Math.min(most, sentences.size()))) {
      sources.add(new SourceSentence(sources.size(), sentence));
    }
    return sources;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Share of the text's words that the best two sentences hold, the second chosen greedily. */
  static double coverage(String text, List<Set<String>> sourceWords) {
    List<String> words = words(text);
    Set<String> missing = new LinkedHashSet<>(words);
    for (int round = 0; round < 2; round++) {
      Set<String> wanted = missing;
      Set<String> best = Set.of();
      long most = 0;
      for (Set<String> source : sourceWords) {
        long held = wanted.stream().filter(source::contains).count();
        if (held > most) {
          most = held;
          best = source;
        }
      }
      missing.removeAll(best);
    }
    return 1 - (double) words.stream().filter(missing::contains).count() / words.size();
  }

  /** Penn Treebank spacing and quotes undone. */
  static String detokenised(String text) {
    String plain = text.replace("``", "\"").replace("''", "\"").replaceAll("\\s+", " ");
    plain = plain.replaceAll(" ([.,;:!?)\\]])", "$1").replaceAll("([(\\[]) ", "$1");
    plain = plain.replaceAll(" ('s|'re|'ve|'ll|'d|'m|n't)\\b", "$1");
    return plain.replaceAll("\" ([^\"]*?) \"", "\"$1\"").strip();
  }
}
