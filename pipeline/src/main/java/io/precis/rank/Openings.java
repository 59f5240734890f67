package io.precis.rank;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Openings that point backwards: a pronoun or a connective whose meaning lies in the sentence
 * before. Known for English and Chinese; no sentence of another language is taken to open so.
 */
final class Openings {
  private static final Set<String> ENGLISH =
      Set.of(
          // Pronouns and determiners.
          "he",
          "she",
          "it",
          "they",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "him",
          "them",
          "such",
          "here",
          "there",
          "both",
          "neither",
          "another",
          // Connectives.
          "however",
          "but",
          "and",
          "so",
          "then",
          "also",
          "therefore",
          "thus",
          "moreover",
          "hence",
          "furthermore",
          "nevertheless",
          "nonetheless",
          "or",
          "nor",
          "because",
          "instead",
          "still",
          "otherwise",
          "yet",
          "meanwhile",
          "consequently",
          "additionally",
          "similarly",
          "likewise",
          "finally",
          "again",
          "secondly",
          "thirdly",
          "conversely",
          "accordingly",
          "besides",
          // Answers.
          "yes",
          "yeah",
          "no",
          "oh",
          "well",
          "okay",
          "ok",
          "right");

  private static final List<String> CHINESE =
      List.of(
          "他", "她", "它", "这", "那", "此", "其", "该", "但", "而", "然后", "所以", "因为", "因此", "于是", "不过",
          "就是", "对", "嗯", "好", "是的", "是吧", "还有", "同时", "另外", "并且", "或者", "包括", "此外", "否则", "反之",
          "接着", "后来");

  private Openings() {}

  /** Whether {@code sentence} opens with a reference to the sentence before it. */
  static boolean pointBack(String sentence, String language) {
    int start = 0;
    while (start < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(start))) {
      start++;
    }
    return switch (language) {
      case "zh" -> startsWithAny(sentence, start);
      case "en" -> ENGLISH.contains(firstWord(sentence, start));
      default -> false;
    };
  }

  private static boolean startsWithAny(String sentence, int start) {
    return CHINESE.stream().anyMatch(opening -> sentence.startsWith(opening, start));
  }

  private static String firstWord(String sentence, int start) {
    int end = start;
    while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
      end++;
    }
    return sentence.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
