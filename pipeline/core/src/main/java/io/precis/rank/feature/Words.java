package io.precis.rank.feature;

import io.precis.limit.TextPattern;
import java.util.List;
import java.util.regex.MatchResult;

/** The words of a sentence as features count them. */
final class Words {
  private static final TextPattern WORD =
      TextPattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

  private Words() {}

  /** Those of each sentence. */
  static List<List<String>> of(RankedText text) {
    return text.sentences().stream().map(sentence -> of(sentence.text())).toList();
  }

  /** In text order, as they are written; a word may hold hyphens and apostrophes. */
  static List<String> of(String sentence) {
    return WORD.matcher(sentence).results().map(MatchResult::group).toList();
  }
}
