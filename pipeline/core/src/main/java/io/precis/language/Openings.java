package io.precis.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Openings that point backwards: a pronoun or a connective whose meaning lies in the sentence
 * before. Known for English and Chinese; no sentence of another language is taken to open so.
 */
public final class Openings {
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
          "right",
          "uh",
          "um",
          "hmm",
          "mm");

  private static final List<String> ENGLISH_PHRASES =
      List.of(
          "for example",
          "for instance",
          "in addition",
          "in contrast",
          "as a result",
          "in that case",
          "on the other hand",
          "on the contrary",
          "at this point",
          "after that");

  /** What a text calls itself: "This paper" opens a summary well. */
  private static final Set<String> ENGLISH_SELF =
      Set.of(
          "paper",
          "article",
          "report",
          "study",
          "work",
          "document",
          "proposal",
          "thesis",
          "book",
          "guide",
          "specification",
          "manual",
          "policy",
          "survey",
          "review",
          "pep",
          "kep",
          "eip",
          "rfc",
          "standard",
          "handbook",
          "meeting",
          "memo",
          "memorandum");

  private static final List<String> CHINESE =
      List.of(
          "他", "她", "它", "这", "那", "此", "其", "该", "但", "而", "然后", "所以", "因为", "因此", "于是", "不过",
          "就是", "对", "嗯", "好", "是的", "是吧", "还有", "同时", "另外", "并且", "或者", "包括", "此外", "否则", "反之",
          "接着", "后来");

  /** Characters of a speaker's name before a turn, at most. */
  private static final int LONGEST_SPEAKER = 30;

  private Openings() {}

  /** Whether {@code sentence} opens with a reference to the sentence before it. */
  public static boolean pointBack(String sentence, String language) {
    int start = afterSpeaker(sentence);
    while (start < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(start))) {
      start++;
    }
    String said = sentence.substring(start);
    return switch (language) {
      case "zh" -> CHINESE.stream().anyMatch(said::startsWith);
      case "en" -> pointsBackInEnglish(said);
      default -> false;
    };
  }

  /** Where a turn's words begin, after {@code Grad B:} or {@code 说话人1：}. */
  public static int afterSpeaker(String sentence) {
    int end = Math.min(sentence.length(), LONGEST_SPEAKER);
    for (int i = 0; i < end; i++) {
      if (sentence.charAt(i) == ':' || sentence.charAt(i) == '：') {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean pointsBackInEnglish(String said) {
    String first = firstWord(said);
    if (first.equals("this") && said.length() > 5) {
      return !ENGLISH_SELF.contains(firstWord(said.substring(5)));
    }
    return ENGLISH.contains(first) || startsWithPhrase(said);
  }

  private static boolean startsWithPhrase(String said) {
    return ENGLISH_PHRASES.stream().anyMatch(p -> said.regionMatches(true, 0, p, 0, p.length()));
  }

  private static String firstWord(String said) {
    int end = 0;
    while (end < said.length() && Character.isLetter(said.charAt(end))) {
      end++;
    }
    return said.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
