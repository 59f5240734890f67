package io.precis.ground;

import io.precis.ground.quantity.Token;
import io.precis.language.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a sentence denies, and which words its denials govern. */
final class Negation {
  private static final Set<String> CUES =
      Set.of(
          "not",
          "n't",
          "cannot",
          "no",
          "never",
          "none",
          "nobody",
          "nothing",
          "nowhere",
          "neither",
          "nor",
          "without",
          "unable",
          "hardly",
          "barely",
          "scarcely",
          "fail",
          "fails",
          "failed",
          "failing",
          "lack",
          "lacks",
          "lacked",
          "lacking");
  private static final String HAN_CUES = "不没未无非别否";

  /** Chinese words in which such a character does not deny. */
  private static final List<String> HAN_PLAIN =
      List.of(
          "不断", "不仅", "不但", "不过", "不同", "不管", "不论", "不久", "非常", "无论", "除非", "未来", "区别", "特别", "别人",
          "级别", "类别", "性别", "识别", "分别", "个别", "是否", "否则", "并非常", "不可或缺", "沉没", "没收", "未免", "莫非",
          "无疑", "不得不", "非洲", "能否", "可否", "不少", "不禁", "无不", "辨别", "差别");

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
  static List<Denial> of(String text, List<Token> words) {
    List<Denial> denials = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (isCue(text, words, at)) {
        denials.add(denial(words, at));
      }
    }
    return denials;
  }

  /** Whether the word denies wherever it stands; such words are no opposites of others. */
  static boolean isCue(String key) {
    return CUES.contains(key);
  }

  private static boolean isCue(String text, List<Token> words, int at) {
    Token word = words.get(at);
    if (word.kind() == Token.Kind.HAN) {
      return HAN_CUES.contains(word.text()) && !isPlain(text, word.start());
    }
    String next = at + 1 < words.size() ? words.get(at + 1).key() : "";
    String before = at > 0 ? words.get(at - 1).key() : "";
    if (word.key().equals("not")) {
      return !next.equals("only") && !next.equals("just") && !before.equals("or");
    }
    if (word.key().equals("no") && (next.equals(".") || next.equals("doubt"))) {
      return false;
    }
    if (word.key().startsWith("fail") && !next.equals("to")) {
      return false;
    }
    return CUES.contains(word.key()) || (word.key().endsWith("n't") && word.key().length() > 3);
  }

  /** Whether the character stands in a word where it does not deny. */
  private static boolean isPlain(String text, int at) {
    return HAN_PLAIN.stream()
        .anyMatch(
            word -> {
              int from = Math.max(0, at - word.length() + 1);
              int found = text.indexOf(word, from);
              return found >= 0 && found <= at;
            });
  }

  private static Denial denial(List<Token> words, int cue) {
    boolean han = words.get(cue).kind() == Token.Kind.HAN;
    int reach = han ? WIDE_HAN : WIDE;
    List<Integer> governed = new ArrayList<>();
    for (int at = cue + 1; at < words.size() && governed.size() < reach; at++) {
      Token word = words.get(at);
      if (CLAUSE_SIGNS.contains(word.text())) {
        break;
      }
      boolean exists = at == cue + 1 && word.text().equals("有");
      if (!word.isSign() && !exists && !FunctionWords.contains(word.key())) {
        governed.add(at);
      }
    }
    return new Denial(cue, governed.size() < NEAR ? -1 : governed.get(0), governed);
  }
}
