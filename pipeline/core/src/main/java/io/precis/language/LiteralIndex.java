package io.precis.language;

import java.util.Arrays;
import java.util.List;

/**
 * Which of several sets of literals have one in a text, case apart as in {@code
 * Pattern.UNICODE_CASE}, told in one pass over the text. Immutable.
 */
final class LiteralIndex {
  /** Chains of literals by their first characters; a power of two. */
  private static final int CHAINS = 1024;

  private static final int SPREAD = 31;

  private final char[][] literals;

  /** The set of each literal. */
  private final int[] sets;

  /** The literal that follows in the same chain, -1 at its end. */
  private final int[] next;

  private final int[] chains = new int[CHAINS];

  /** Chains of literals of one character. */
  private final int[] single = new int[CHAINS];

  /** Sets that are in every text. */
  private final boolean[] always;

  private LiteralIndex(List<List<String>> needed) {
    int size = needed.stream().mapToInt(List::size).sum();
    this.literals = new char[size][];
    this.sets = new int[size];
    this.next = new int[size];
    this.always = new boolean[needed.size()];
    Arrays.fill(chains, -1);
    Arrays.fill(single, -1);
    int id = 0;
    for (int set = 0; set < always.length; set++) {
      always[set] = needed.get(set).isEmpty();
      for (String literal : needed.get(set)) {
        literals[id] = folded(literal);
        sets[id] = set;
        boolean alone = literals[id].length == 1;
        int[] all = alone ? single : chains;
        int chain = alone ? chain(literals[id][0]) : chain(literals[id][0], literals[id][1]);
        next[id] = all[chain];
        all[chain] = id++;
      }
    }
  }

  /**
   * An index.
   *
   * @param needed sets of literals of one character or more; an empty set is in every text
   */
  static LiteralIndex of(List<List<String>> needed) {
    return new LiteralIndex(needed);
  }

  /** For each set whether one of its literals is in {@code text}. */
  boolean[] possible(String text) {
    boolean[] possible = always.clone();
    if (literals.length == 0) {
      return possible;
    }
    char[] folded = folded(text);
    for (int at = 0; at < folded.length; at++) {
      mark(single[chain(folded[at])], folded, at, possible);
      if (at + 1 < folded.length) {
        mark(chains[chain(folded[at], folded[at + 1])], folded, at, possible);
      }
    }
    return possible;
  }

  /** Marks the sets of those literals of a chain that stand at a place. */
  private void mark(int first, char[] text, int at, boolean[] possible) {
    for (int id = first; id >= 0; id = next[id]) {
      if (!possible[sets[id]] && stands(literals[id], text, at)) {
        possible[sets[id]] = true;
      }
    }
  }

  private static boolean stands(char[] literal, char[] text, int at) {
    return Arrays.equals(
        literal, 0, literal.length, text, at, Math.min(text.length, at + literal.length));
  }

  private static int chain(char only) {
    return only & (CHAINS - 1);
  }

  private static int chain(char first, char second) {
    return (first * SPREAD + second) & (CHAINS - 1);
  }

  /** Character by character, so that nothing changes its length. */
  private static char[] folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= 'A' && c <= 'Z' || c > '\u007F') {
        folded[i] = Character.toLowerCase(Character.toUpperCase(c));
      }
    }
    return folded;
  }
}
