package io.precis.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words of a language that turn a statement round when one takes the other's place. */
public final class Antonyms {
  private static final int STEM = 4;

  private final Map<String, Set<String>> opposites = new HashMap<>();
  private final Set<String> prefixes;

  Antonyms(LanguageRules rules) {
    this.prefixes = rules.words(WordList.DENYING_PREFIXES);
    for (String entry : rules.words(WordList.ANTONYMS)) {
      String[] sides = entry.split(" \\| ");
      pair(sides[0].split(" "), sides[1].split(" "));
    }
  }

  private void pair(String[] some, String[] others) {
    for (String one : some) {
      for (String other : others) {
        opposites.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        opposites.computeIfAbsent(other, key -> new HashSet<>()).add(one);
      }
    }
  }

  /** Whether the two are opposites by the list, or by a prefix such as un- or in-. */
  public boolean areOpposite(String one, String other) {
    return opposites.getOrDefault(one, Set.of()).contains(other)
        || denies(one, other)
        || denies(other, one);
  }

  /** Whether {@code longer} is {@code plain} with a denying prefix. */
  private boolean denies(String longer, String plain) {
    return plain.length() >= STEM
        && longer.endsWith(plain)
        && prefixes.contains(longer.substring(0, longer.length() - plain.length()));
  }
}
