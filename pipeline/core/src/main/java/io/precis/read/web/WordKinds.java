package io.precis.read.web;

import io.precis.language.ListResource;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lists of words by kind, read from the resources of this package. Immutable. */
final class WordKinds {
  private static final int SHORTEST_INSIDE = 5;
  private static final int LONGEST_PHRASE = 6;

  private static final TextPattern NO_WORD = TextPattern.compile("[^\\p{L}\\p{N}'’-]+");
  private static final TextPattern NO_LETTER = TextPattern.compile("[^\\p{L}]+");
  private static final TextPattern CAMEL = TextPattern.compile("(\\p{Ll})(\\p{Lu})");

  /** What pages call their parts. */
  static final WordKinds LABELS = new WordKinds(rows("labels.tsv", " "));

  /** What pages say around their text, in several languages. */
  static final WordKinds PHRASES = new WordKinds(rows("phrases.tsv", "\\|"));

  private final Map<String, Set<String>> byWord = new HashMap<>();

  /** Words that count wherever they stand in a name, by their first letter. */
  private final Map<Character, List<String>> inside = new HashMap<>();

  private final List<String> kinds;
  private final Set<String> openers = new HashSet<>();

  private WordKinds(Map<String, List<String>> wordsByKind) {
    kinds = wordsByKind.keySet().stream().sorted().toList();
    wordsByKind.forEach(
        (kind, words) ->
            words.forEach(word -> byWord.computeIfAbsent(word, key -> new TreeSet<>()).add(kind)));
    byWord.keySet().stream()
        .filter(word -> word.length() >= SHORTEST_INSIDE)
        .sorted()
        .forEach(
            word -> inside.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word));
    byWord.keySet().forEach(phrase -> openers.add(phrase.split(" ", 2)[0]));
  }

  /** All kinds, in the order of their names. */
  List<String> kinds() {
    return kinds;
  }

  private static Map<String, List<String>> rows(String resource, String separator) {
    Map<String, List<String>> rows = new HashMap<>();
    for (String line : ListResource.of(WordKinds.class, resource)) {
      String[] columns = line.split("\t");
      for (String word : columns[columns.length - 1].split(separator)) {
        rows.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(word.strip());
      }
    }
    return rows;
  }

  /** Kinds of the words that stand in an element's names. */
  Set<String> ofLabel(String label) {
    Set<String> kinds = new TreeSet<>();
    if (label.isBlank()) {
      return kinds;
    }
    for (String part : parts(label)) {
      kinds.addAll(byWord.getOrDefault(part, Set.of()));
    }
    String whole = label.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    for (int i = 0; i < whole.length(); i++) {
      for (String word : inside.getOrDefault(whole.charAt(i), List.of())) {
        if (whole.startsWith(word, i)) {
          kinds.addAll(byWord.get(word));
        }
      }
    }
    return kinds;
  }

  /** {@code topNav_main2} has the parts {@code top}, {@code nav} and {@code main}. */
  private static String[] parts(String label) {
    String apart = CAMEL.matcher(label).replaceAll("$1 $2");
    return NO_LETTER.split(apart.toLowerCase(Locale.ROOT));
  }

  /** Kinds of the phrases that stand in a text as whole words; Chinese ones anywhere. */
  Set<String> ofText(String text) {
    Set<String> kinds = new TreeSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    String[] words = NO_WORD.split(lower);
    for (int i = 0; i < words.length; i++) {
      if (!openers.contains(words[i])) {
        continue;
      }
      StringBuilder phrase = new StringBuilder();
      for (int j = i; j < words.length && j < i + LONGEST_PHRASE; j++) {
        phrase.append(j == i ? "" : " ").append(words[j]);
        kinds.addAll(byWord.getOrDefault(phrase.toString(), Set.of()));
      }
    }
    if (lower.codePoints().anyMatch(Character::isIdeographic)) {
      byWord.forEach(
          (word, kind) -> {
            if (Character.isIdeographic(word.codePointAt(0)) && lower.contains(word)) {
              kinds.addAll(kind);
            }
          });
    }
    return kinds;
  }
}
