package io.precis.compress.rule;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a language's sentences can do without, as word lists: {@code <language>/compress/<list>.txt}
 * beside the language's other lists, an entry a line, lower-cased, {@code #} before a comment. A
 * language has the lists that are there; the others are empty, and nothing of their kind is cut.
 */
public final class CompressionLists {
  private static final Map<String, CompressionLists> KNOWN = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

  private CompressionLists(String language) {
    this.language = language;
  }

  /**
   * @param language BCP 47 primary language
   */
  public static CompressionLists of(String language) {
    return KNOWN.computeIfAbsent(language, CompressionLists::new);
  }

  List<String> list(String name) {
    return lists.computeIfAbsent(name, this::read);
  }

  public Set<String> set(String name) {
    return Set.copyOf(list(name));
  }

  /** Entries of two columns with a tab between. */
  Map<String, String> map(String name) {
    return list(name).stream()
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
  }

  /** Names of months as the language writes them in its texts, lower-cased. */
  Set<String> months() {
    return LanguageRules.of(language).words(WordList.MONTHS).stream()
        .map(line -> line.split("\t")[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Units of measure as the language writes them, lower-cased. */
  Set<String> measures() {
    return LanguageRules.of(language).words(WordList.MEASURES).stream()
        .flatMap(line -> Arrays.stream(line.split("[\t ]")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Words for numbers, lower-cased.
   *
   * @param but those that seldom count
   */
  public Set<String> numbers(Set<String> but) {
    return LanguageRules.of(language).words(WordList.NUMBER_WORDS).stream()
        .map(line -> line.split("\t")[0])
        .filter(word -> !but.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isEmpty(String name) {
    return list(name).isEmpty();
  }

  /** The entries as alternatives of a regular expression, the longest first. */
  public String alternatives(String name) {
    return list(name).stream()
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private List<String> read(String name) {
    return List.copyOf(LanguageRules.entries(language, "compress/" + name + ".txt"));
  }
}
