package io.precis.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which of several expressions have in a text what they cannot do without: of each of their sets of
 * literals one, case apart as in {@code Pattern.UNICODE_CASE}, and Chinese script. Told in one pass
 * over the text. Immutable.
 */
final class LiteralIndex {
  private static final int SPREAD = 31;

  /** Characters by which literals are looked up, at most. */
  private static final int BEGINNING = 3;

  /** Chains for each literal: the more, the fewer have one by chance. */
  private static final int SPACE = 8;

  private static final int NONE = -1;

  private final char[][] literals;

  /** The set of each literal. */
  private final int[] sets;

  /** The literal that follows in the same chain, {@link #NONE} at its end. */
  private final int[] next;

  /**
   * First literals of chains, by a hash of the first character, of the first two and of the first
   * three, each with the literals that have no more; empty where there are none.
   */
  private final int[][] chains = new int[BEGINNING][];

  /** The expression of each set. */
  private final int[] expressions;

  private final int count;

  private LiteralIndex(List<List<List<String>>> needed) {
    List<char[]> all = new ArrayList<>();
    List<Integer> ofLiterals = new ArrayList<>();
    List<Integer> ofSets = new ArrayList<>();
    for (int expression = 0; expression < needed.size(); expression++) {
      for (List<String> set : needed.get(expression)) {
        for (String literal : set) {
          all.add(folded(literal));
          ofLiterals.add(ofSets.size());
        }
        ofSets.add(expression);
      }
    }
    this.literals = all.toArray(char[][]::new);
    this.sets = ofLiterals.stream().mapToInt(i -> i).toArray();
    this.expressions = ofSets.stream().mapToInt(i -> i).toArray();
    this.count = needed.size();
    this.next = new int[literals.length];
    for (int length = 1; length <= BEGINNING; length++) {
      chains[length - 1] = chained(length);
    }
  }

  private int[] chained(int length) {
    int[] own = new int[0];
    for (int id = 0; id < literals.length; id++) {
      if (Math.min(literals[id].length, BEGINNING) == length) {
        if (own.length == 0) {
          own = new int[Integer.highestOneBit(SPACE * literals.length)];
          Arrays.fill(own, NONE);
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
          hash = SPREAD * hash + literals[id][i];
        }
        int chain = hash & (own.length - 1);
        next[id] = own[chain];
        own[chain] = id;
      }
    }
    return own;
  }

  /**
   * An index.
   *
   * @param needed of each expression its sets of literals of one character or more
   */
  static LiteralIndex of(List<List<List<String>>> needed) {
    return new LiteralIndex(needed);
  }

  /** For each expression whether each of its sets has a literal in {@code text}. */
  boolean[] possible(String text) {
    boolean[] found = new boolean[expressions.length];
    if (found.length > 0) {
      char[] folded = folded(text);
      for (int length = 1; length <= BEGINNING; length++) {
        if (chains[length - 1].length > 0) {
          mark(chains[length - 1], length, folded, found);
        }
      }
    }
    boolean[] possible = new boolean[count];
    Arrays.fill(possible, true);
    for (int set = 0; set < found.length; set++) {
      possible[expressions[set]] &= found[set];
    }
    return possible;
  }

  private void mark(int[] own, int length, char[] text, boolean[] found) {
    int mask = own.length - 1;
    for (int at = 0; at + length <= text.length; at++) {
      int hash = text[at];
      for (int i = 1; i < length; i++) {
        hash = SPREAD * hash + text[at + i];
      }
      for (int id = own[hash & mask]; id != NONE; id = next[id]) {
        if (!found[sets[id]] && stands(literals[id], text, at)) {
          found[sets[id]] = true;
        }
      }
    }
  }

  private static boolean stands(char[] literal, char[] text, int at) {
    if (text.length - at < literal.length) {
      return false;
    }
    for (int i = 0; i < literal.length; i++) {
      if (literal[i] != text[at + i]) {
        return false;
      }
    }
    return true;
  }

  /** Character by character, so that nothing changes its length. */
  private static char[] folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= 'A' && c <= 'Z' || c > '\u007F') {
        folded[i] = Character.toLowerCase(Character.toUpperCase(ChineseScript.simplified(c)));
      }
    }
    return folded;
  }
}
