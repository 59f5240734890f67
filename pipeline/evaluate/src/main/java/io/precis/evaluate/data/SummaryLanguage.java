package io.precis.evaluate.data;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import io.precis.evaluate.rouge.RougeText;
import io.precis.evaluate.rouge.RougeTokenizer;
import io.precis.evaluate.rouge.UnicodeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How texts of one language are split and counted.
 *
 * @param tag BCP 47 tag, such as {@code en} or {@code zh}
 * @param stemmed whether ROUGE compares stems; never so where the language is not English
 * @param splitter text to its sentences, in order, none of them blank
 */
public record SummaryLanguage(
    String tag, boolean stemmed, Function<String, List<String>> splitter) {
  private static final String ENGLISH = "en";
  private static final Pattern WRAPPED = Pattern.compile("\\R[ \\t]*(?=\\p{Ll})");

  public SummaryLanguage {
    requireNonNull(tag, "tag is null");
    requireNonNull(splitter, "splitter is null");
    stemmed = stemmed && isEnglish(tag);
  }

  /**
   * The language {@code tag} with ICU's rules for sentences; a line break also ends a sentence,
   * except where the next line goes on in lower case.
   *
   * @throws IllegalArgumentException where {@code tag} is no BCP 47 language tag
   */
  public static SummaryLanguage of(String tag, boolean stemmed) {
    ULocale locale = parse(tag);
    return new SummaryLanguage(locale.toLanguageTag(), stemmed, text -> icuSentences(text, locale));
  }

  /** With another sentence splitter. */
  public SummaryLanguage withSplitter(Function<String, List<String>> other) {
    return new SummaryLanguage(tag, stemmed, other);
  }

  /** Words as ROUGE compares them: as the original script for English, by Unicode for others. */
  public RougeTokenizer tokenizer() {
    return isEnglish(tag) ? RougeTokenizer.english(stemmed) : RougeTokenizer.unicode();
  }

  /** The text as ROUGE sees it. */
  public RougeText rougeText(String text) {
    return RougeText.of(text, splitter, tokenizer());
  }

  /** The sentences of {@code text} that hold a word that ROUGE compares, in order. */
  public List<String> sentencesWithWords(String text) {
    RougeTokenizer tokenizer = tokenizer();
    return splitter.apply(text).stream().filter(s -> !tokenizer.words(s).isEmpty()).toList();
  }

  /**
   * Length in words: runs between white space that hold a letter or digit; every character of a
   * script without spaces is one.
   */
  public int words(String text) {
    return UnicodeWords.count(text);
  }

  private static boolean isEnglish(String tag) {
    return ULocale.forLanguageTag(tag).getLanguage().equals(ENGLISH);
  }

  private static ULocale parse(String tag) {
    try {
      ULocale locale = new ULocale.Builder().setLanguageTag(tag).build();
      if (locale.getLanguage().isEmpty()) {
        throw new IllegalArgumentException("want a language tag such as 'en', got '" + tag + "'");
      }
      return locale;
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "want a language tag such as 'en' or 'zh', got '" + tag + "'", e);
    }
  }

  private static List<String> icuSentences(String text, ULocale locale) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    WRAPPED
        .matcher(text)
        .replaceAll(" ")
        .lines()
        .forEach(line -> addSentences(line, breaks, sentences));
    return sentences;
  }

  private static void addSentences(String line, BreakIterator breaks, List<String> sentences) {
    breaks.setText(line);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = line.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
  }
}
