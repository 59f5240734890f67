package io.precis.language;

import io.precis.limit.TextPattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * The rules of one language, read from its word lists, each once when it is first asked for: of
 * most languages only the words that tell them are. Immutable and safe for use by several threads.
 */
public final class LanguageRules {
  /** The tag of a language that is not known. */
  public static final String UNDETERMINED = "und";

  private static final ConcurrentMap<String, LanguageRules> INSTANCES = new ConcurrentHashMap<>();

  private final String tag;
  private final ConcurrentMap<WordList, Set<String>> lists = new ConcurrentHashMap<>();
  private final Set<Trait> traits;
  private final ConcurrentMap<WordList, List<TextPattern>> expressions = new ConcurrentHashMap<>();
  private final ConcurrentMap<WordList, PatternList> patterns = new ConcurrentHashMap<>();
  private volatile Derived derived;

  private LanguageRules(String tag) {
    this.tag = tag;
    this.traits =
        words(WordList.TRAITS).stream()
            .map(trait -> Trait.valueOf(trait.toUpperCase(Locale.ROOT).replace('-', '_')))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What is made of several lists. */
  private record Derived(
      Abbreviations abbreviations, LeaningBack leaningBack, FiniteVerbs verbs, Antonyms antonyms) {
    static Derived of(LanguageRules rules) {
      return new Derived(
          new Abbreviations(rules),
          new LeaningBack(rules),
          new FiniteVerbs(rules),
          new Antonyms(rules));
    }
  }

  /**
   * The rules of a language; those of no language where it has no lists.
   *
   * @param tag BCP 47 tag, of which the primary language counts, or {@code und}
   */
  public static LanguageRules of(String tag) {
    LanguageRules known = INSTANCES.get(tag);
    if (known != null) {
      return known;
    }
    String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return primary.equals(UNDETERMINED) || !primary.matches("[a-z]{2,3}")
        ? Shared.RULES
        : INSTANCES.computeIfAbsent(primary, LanguageRules::new);
  }

  /** What all languages share; loaded before any of them. */
  private static final class Shared {
    private static final LanguageRules RULES = new LanguageRules(UNDETERMINED);
  }

  /** The primary language, such as {@code en}. */
  public String tag() {
    return tag;
  }

  /** The entries of a list, in the file's order; empty where the language has none. */
  public Set<String> words(WordList list) {
    return lists.computeIfAbsent(list, asked -> entries(tag, asked.file()));
  }

  /** The regular expressions of a list, those of all languages among them. */
  public PatternList patterns(WordList list) {
    return patterns.computeIfAbsent(list, asked -> PatternList.of(withShared(asked)));
  }

  /**
   * The regular expressions of a list one by one, case counting, where their groups are wanted.
   * Chinese ones match either script.
   */
  public List<TextPattern> expressions(WordList list) {
    return expressions.computeIfAbsent(
        list,
        asked ->
            words(asked).stream().map(ChineseScript::inEither).map(TextPattern::compile).toList());
  }

  /**
   * Entries of two columns with a tab between, those that all languages share among them.
   *
   * @return the second column by the first, in the files' order
   */
  public Map<String, String> table(WordList list) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String entry : withShared(list)) {
      String[] columns = entry.split("\t");
      table.merge(columns[0], columns[1], (one, other) -> one + " " + other);
    }
    return Collections.unmodifiableMap(table);
  }

  /** The entries of a list, and those that all languages share. */
  public Set<String> withShared(WordList list) {
    Set<String> all = new LinkedHashSet<>(words(list));
    if (!tag.equals(UNDETERMINED)) {
      all.addAll(Shared.RULES.words(list));
    }
    return Collections.unmodifiableSet(all);
  }

  /** Whether the language does what {@code trait} names. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Which stops belong to abbreviations. */
  public Abbreviations abbreviations() {
    return derived().abbreviations();
  }

  /** Which sentences need the one before them. */
  public LeaningBack leaningBack() {
    return derived().leaningBack();
  }

  /** Which sentences have a verb. */
  public FiniteVerbs verbs() {
    return derived().verbs();
  }

  /** Which words turn a statement round in each other's place. */
  public Antonyms antonyms() {
    return derived().antonyms();
  }

  private Derived derived() {
    if (derived == null) {
      synchronized (this) {
        derived = derived == null ? Derived.of(this) : derived;
      }
    }
    return derived;
  }

  /**
   * The entries of a file of lists, in its order; empty where there is none. An entry is a line
   * without the blanks around it.
   *
   * @param tag the language's folder
   * @param file its path in that folder
   */
  public static Set<String> entries(String tag, String file) {
    List<String> lines = ListResource.find(LanguageRules.class, tag + "/" + file).orElse(List.of());
    Set<String> entries =
        lines.stream().map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
    return Collections.unmodifiableSet(entries);
  }
}
