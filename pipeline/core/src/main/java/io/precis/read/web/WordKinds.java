package io.precis.read.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lists of words by kind, read from the resources of this package. Immutable. */
final class WordKinds {
  private static final int SHORTEST_INSIDE = 5;
  private static final int LONGEST_PHRASE = 6;

  /** What pages call their parts. */
  static final WordKinds LABELS = new WordKinds(rows("labels.tsv", " "));

  /** What pages say around their text, in several languages. */
  static final WordKinds PHRASES = new WordKinds(rows("phrases.tsv", "\\|"));

  private final Map<String, Set<String>> byWord = new HashMap<>();
  private final List<String> inside = new ArrayList<>();

  private WordKinds(Map<String, List<String>> wordsByKind) {
    wordsByKind.forEach(
        (kind, words) ->
            words.forEach(word -> byWord.computeIfAbsent(word, key -> new TreeSet<>()).add(kind)));
    byWord.keySet().stream()
        .filter(word -> word.length() >= SHORTEST_INSIDE)
        .sorted()
        .forEach(inside::add);
  }

  private static Map<String, List<String>> rows(String resource, String separator) {
    Map<String, List<String>> rows = new HashMap<>();
    for (String line : lines(resource)) {
      String[] columns = line.split("\t");
      for (String word : columns[columns.length - 1].split(separator)) {
        rows.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(word.strip());
      }
    }
    return rows;
  }

  /** Lines of a resource of this package, without comments and blank ones. */
  static List<String> lines(String resource) {
    try (InputStream in = WordKinds.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    String whole = label.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    for (String word : inside) {
      if (whole.contains(word)) {
        kinds.addAll(byWord.get(word));
      }
    }
    return kinds;
  }

  /** {@code topNav_main2} has the parts {@code top}, {@code nav} and {@code main}. */
  private static String[] parts(String label) {
    return label
        .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .split("[^\\p{L}]+");
  }

  /** Kinds of the phrases that stand in a text as whole words; Chinese ones anywhere. */
  Set<String> ofText(String text) {
    Set<String> kinds = new TreeSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    String[] words = lower.split("[^\\p{L}\\p{N}'’-]+");
    for (int i = 0; i < words.length; i++) {
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
