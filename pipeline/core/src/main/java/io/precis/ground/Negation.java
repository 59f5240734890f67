package io.precis.ground;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a sentence denies, and which words its denials govern. */
public final class Negation {
  private static final Set<String> CLAUSE_SIGNS =
      Set.of(",", ";", ":", ".", "(", ")", "\u2014", "，", "；", "：", "。", "、");
  private static final int NEAR = 1;
  private static final int WIDE = 5;
  private static final int WIDE_HAN = 4;

  /**
   * One denial.
   *
   * @param at the word that denies
   * @param head the first word of meaning that it governs; -1 where the clause ends first
   * @param governed the words that it may govern
   */
  record Denial(int at, int head, List<Integer> governed) {
    Denial {
      governed = List.copyOf(governed);
    }
  }

  private Negation() {}

  /** The denials of a sentence in order; empty where it affirms. */
  static List<Denial> of(AnalyzedSentence sentence) {
    List<Denial> denials = new ArrayList<>();
    for (int at = 0; at < sentence.words().size(); at++) {
      if (isCue(sentence, at)) {
        denials.add(denial(sentence.words(), at));
      }
    }
    return denials;
  }

  /** Whether the word may deny, wherever it stands; such words are no opposites of others. */
  static boolean isCue(String key, LanguageRules rules) {
    return rules.words(WordList.DENIALS).stream()
            .anyMatch(cue -> cue.equals(key) || cue.startsWith(key + " "))
        || rules.words(WordList.DENIAL_ENDINGS).contains(key);
  }

  private static boolean isCue(AnalyzedSentence sentence, int at) {
    List<AnalyzedToken> words = sentence.words();
    AnalyzedToken word = words.get(at);
    Set<String> cues = sentence.rules().words(WordList.DENIALS);
    Set<String> exceptions = sentence.rules().words(WordList.DENIALS_NOT);
    if (word.kind() == AnalyzedToken.Kind.HAN) {
      return cues.contains(word.text()) && !isWithin(exceptions, sentence.text(), word.start());
    }
    String before = at > 0 ? words.get(at - 1).key() + " " + word.key() : "";
    String behind = at + 1 < words.size() ? word.key() + " " + words.get(at + 1).key() : "";
    return (cues.contains(word.key())
            || cues.contains(behind)
            || hasDenyingEnding(word, sentence.rules()))
        && !exceptions.contains(before)
        && !exceptions.contains(behind);
  }

  public static boolean hasDenyingEnding(AnalyzedToken word, LanguageRules rules) {
    return rules.words(WordList.DENIAL_ENDINGS).stream().anyMatch(word.key()::endsWith);
  }

  /** Whether the character stands in a word where it does not deny. */
  private static boolean isWithin(Set<String> exceptions, String text, int at) {
    return exceptions.stream()
        .anyMatch(
            word -> {
              int from = Math.max(0, at - word.length() + 1);
              int found = text.indexOf(word, from);
              return found >= 0 && found <= at;
            });
  }

  private static Denial denial(List<AnalyzedToken> words, int cue) {
    boolean han = words.get(cue).kind() == AnalyzedToken.Kind.HAN;
    int reach = han ? WIDE_HAN : WIDE;
    List<Integer> governed = new ArrayList<>();
    for (int at = cue + 1; at < words.size() && governed.size() < reach; at++) {
      AnalyzedToken word = words.get(at);
      if (CLAUSE_SIGNS.contains(word.text())) {
        break;
      }
      boolean exists = at == cue + 1 && word.text().equals("有");
      if (!word.isSign() && !exists && !word.isFunction()) {
        governed.add(at);
      }
    }
    return new Denial(cue, governed.size() < NEAR ? -1 : governed.get(0), governed);
  }
}
