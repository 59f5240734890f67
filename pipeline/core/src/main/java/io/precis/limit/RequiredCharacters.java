package io.precis.limit;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets of characters of which a text that matches an expression holds one each, read from the
 * expression as far as it is plainly written. They tell in a few steps, once it is known which
 * characters a text has, that it holds no match. Immutable.
 */
final class RequiredCharacters {
  /** Of anything: nothing is known of the expression. */
  static final RequiredCharacters UNKNOWN =
      new RequiredCharacters(new CharacterMask[][] {new CharacterMask[0]});

  private static final int MOST_BRANCHES = 12;
  private static final int MOST_MASKS = 4;

  /** A set of so frequent characters tells nothing. */
  private static final double EVERYWHERE = 40;

  /** Of the branches that a match may take, the sets of each. */
  private final CharacterMask[][] branches;

  private RequiredCharacters(CharacterMask[][] branches) {
    this.branches = branches;
  }

  /**
   * Reads an expression.
   *
   * @param flags as of {@link Pattern#compile(String, int)}
   */
  static RequiredCharacters of(String expression, int flags) {
    List<List<CharacterMask>> read = ExpressionReader.read(expression, flags);
    if (read.size() > MOST_BRANCHES) {
      read = List.of(List.of(ExpressionReader.either(read)));
    }
    CharacterMask[][] branches =
        read.stream().map(RequiredCharacters::rarest).toArray(CharacterMask[][]::new);
    for (CharacterMask[] branch : branches) {
      if (branch.length == 0) {
        return UNKNOWN;
      }
    }
    return new RequiredCharacters(branches);
  }

  private static CharacterMask[] rarest(List<CharacterMask> masks) {
    return masks.stream()
        .distinct()
        .filter(mask -> mask.frequency() < EVERYWHERE)
        .sorted(Comparator.comparingDouble(CharacterMask::frequency))
        .limit(MOST_MASKS)
        .toArray(CharacterMask[]::new);
  }

  /** Whether nothing is known, so that every text may match. */
  boolean isUnknown() {
    return branches.length == 1 && branches[0].length == 0;
  }

  /** Whether a text of these characters may hold a match. */
  boolean mayBeIn(CharacterMask text) {
    for (CharacterMask[] branch : branches) {
      if (areIn(branch, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areIn(CharacterMask[] masks, CharacterMask text) {
    for (CharacterMask mask : masks) {
      if (!mask.meets(text)) {
        return false;
      }
    }
    return true;
  }
}
