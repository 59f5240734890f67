package io.precis.ground.introduce;

import io.precis.ground.Negation;
import io.precis.ground.name.CaseStatistics;
import io.precis.ground.name.EntityMention;
import io.precis.ground.name.NameFinder;
import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Finds where source sentences introduce names and terms: acronyms by their letters in every
 * language, the rest as far as the language has lists for it.
 */
final class DefinitionFinder {
  private static final TextPattern ACRONYM =
      TextPattern.compile("[(\uFF08][\"“'‘]?([A-Z][A-Za-z0-9]{1,7})[\"”'’]?[)\uFF09]");

  /** The other way round: HMM (hidden Markov model). */
  private static final TextPattern SPELLED_OUT =
      TextPattern.compile("\\b([A-Z][A-Za-z0-9]{1,7}) \\(([A-Za-z][A-Za-z -]{4,80})\\)");

  private static final int LONGEST = 8;

  /** Words that a long form may have beyond the acronym's letters. */
  private static final int FURTHER_WORDS = 3;

  private final AnalyzedSentence sentence;
  private final List<AnalyzedToken> words;
  private final LanguageRules rules;
  private final int ordinal;
  private final PersonCues people;
  private final List<FirstMention> found = new ArrayList<>();

  private DefinitionFinder(AnalyzedSentence sentence, int ordinal, PersonCues people) {
    this.sentence = sentence;
    this.words = sentence.words();
    this.rules = sentence.rules();
    this.ordinal = ordinal;
    this.people = people;
  }

  /**
   * What one sentence introduces, in text order by kind.
   *
   * @param ordinal the sentence's
   */
  static List<FirstMention> of(
      AnalyzedSentence sentence, int ordinal, CaseStatistics cases, PersonCues people) {
    DefinitionFinder finder = new DefinitionFinder(sentence, ordinal, people);
    finder.addAcronyms();
    finder.addDefined();
    if (!CaseStatistics.isTitleCase(sentence.words())) {
      NameFinder.of(sentence, cases).forEach(finder::addName);
    }
    finder.addTerms();
    return finder.found;
  }

  private void add(FirstMention.Kind kind, String name, String introduction) {
    found.add(new FirstMention(kind, name, introduction, ordinal));
  }

  /** What no long form introduces already. */
  private void addDefined() {
    Set<String> spelled = found.stream().map(FirstMention::name).collect(Collectors.toSet());
    for (String name : defined(sentence.text(), rules)) {
      if (!spelled.contains(name)) {
        add(FirstMention.Kind.DEFINED, name, "");
      }
    }
  }

  private void addTerms() {
    if (sentence.text().strip().endsWith(":")) {
      return;
    }
    for (TextPattern definition : rules.expressions(WordList.TERM_DEFINITIONS)) {
      Matcher term = definition.matcher(sentence.text());
      if (term.find()) {
        add(FirstMention.Kind.TERM, term.group(1), "");
      }
    }
  }

  private void addName(EntityMention name) {
    AnalyzedToken last = words.get(name.to() - 1);
    if (isPerson(name) && people.contains(last.key())) {
      add(FirstMention.Kind.SURNAME, plain(last.text()), plain(name.text()));
    }
    boolean certain = name.keys().size() > 1 || people.contains(last.key());
    String after = sentence.text().substring(last.end());
    if (!certain || isOpened(name)) {
      return;
    }
    for (TextPattern description : rules.expressions(WordList.APPOSITIONS)) {
      Matcher apposition = description.matcher(after);
      if (apposition.find() && isDescription(apposition.group(1))) {
        add(FirstMention.Kind.DESCRIBED, name.text(), apposition.group(1));
      }
    }
  }

  private static String plain(String word) {
    return word.replaceFirst("['\u2019]s$", "");
  }

  /** Two or three plain capitalised words inside a sentence. */
  private boolean isPerson(EntityMention name) {
    int length = name.to() - name.from();
    return length == name.keys().size()
        && (length == 2 || length == 3)
        && words.subList(name.from(), name.to()).stream()
            .allMatch(word -> word.isCapitalised() && !word.isMixed())
        && !isGiven(name);
  }

  /** Whether an acronym or another gloss in parentheses follows: no person then. */
  private boolean isGiven(EntityMention name) {
    boolean glossed = name.to() < words.size() && words.get(name.to()).text().equals("(");
    boolean article =
        name.from() > 0
            && rules.words(WordList.ARTICLES).contains(words.get(name.from() - 1).key());
    return glossed || article;
  }

  /** "In Paris, the committee ..." describes nothing: the comma closes the opening phrase. */
  private boolean isOpened(EntityMention name) {
    boolean first = words.subList(0, name.from()).stream().noneMatch(w -> w.text().equals(","));
    boolean listed = name.from() > 0 && words.get(name.from() - 1).text().equals(",");
    Set<String> openers = rules.words(WordList.PHRASE_OPENERS);
    return listed || (first && name.from() > 0 && openers.contains(words.get(0).key()));
  }

  private boolean isDescription(String text) {
    List<AnalyzedToken> described = WordTokenizer.of(text, rules);
    return described.size() >= 2
        && described.size() <= LONGEST
        && described.stream()
            .noneMatch(
                word ->
                    rules.words(WordList.NO_DESCRIPTION).contains(word.key())
                        || Negation.hasDenyingEnding(word, rules));
  }

  /** The names that the text defines in parentheses. */
  static List<String> defined(String text, LanguageRules rules) {
    return rules.expressions(WordList.NAME_DEFINITIONS).stream()
        .flatMap(definition -> definition.matcher(text).results())
        .map(found -> found.group(1))
        .toList();
  }

  private void addAcronyms() {
    Matcher matcher = ACRONYM.matcher(sentence.text());
    while (matcher.find()) {
      String name = matcher.group(1);
      longForm(sentence.text().substring(0, matcher.start()).strip(), name, rules)
          .ifPresent(form -> add(FirstMention.Kind.ACRONYM, name, form));
    }
    Matcher spelledOut = SPELLED_OUT.matcher(sentence.text());
    while (spelledOut.find()) {
      String name = spelledOut.group(1);
      String form = spelledOut.group(2);
      longForm(form, name, rules)
          .filter(form::equals)
          .ifPresent(whole -> add(FirstMention.Kind.ACRONYM, name, whole));
    }
  }

  /**
   * The words before the parenthesis that the acronym stands for: those whose initials are its
   * letters, small joining words left out; where there are none, the shortest stretch that begins
   * with its first letter and holds the others in order (Schwartz and Hearst 2003), each word
   * adding one.
   */
  static Optional<String> longForm(String before, String acronym, LanguageRules rules) {
    List<AnalyzedToken> words = WordTokenizer.of(before, rules);
    return byInitials(before, words, acronym).or(() -> byLetters(before, words, acronym));
  }

  private static Optional<String> byInitials(
      String before, List<AnalyzedToken> words, String acronym) {
    String letters = acronym.replaceFirst("s$", "").toLowerCase(Locale.ROOT);
    int letter = letters.length() - 1;
    int at = words.size() - 1;
    while (at >= 0 && letter >= 0) {
      AnalyzedToken word = words.get(at);
      boolean joins = word.text().equals("-") || word.isFunction();
      if (word.isLetters() && word.key().charAt(0) == letters.charAt(letter)) {
        letter--;
      } else if (!joins || letter == letters.length() - 1) {
        return Optional.empty();
      }
      at--;
    }
    boolean whole = letter < 0 && words.size() - at - 1 >= 2;
    return whole ? Optional.of(before.substring(words.get(at + 1).start())) : Optional.empty();
  }

  private static Optional<String> byLetters(
      String before, List<AnalyzedToken> words, String acronym) {
    String letters = acronym.replaceFirst("s$", "").toLowerCase(Locale.ROOT);
    int first = Math.max(0, words.size() - letters.length() - FURTHER_WORDS);
    for (int from = words.size() - 2; from >= first; from--) {
      List<AnalyzedToken> form = words.subList(from, words.size());
      if (begins(form.get(0), letters.charAt(0))
          && form.stream().allMatch(word -> word.isLetters() || word.text().equals("-"))
          && spells(form, letters)) {
        return Optional.of(before.substring(form.get(0).start()));
      }
    }
    return Optional.empty();
  }

  /** Whether every word of meaning begins with a letter of the acronym, in order; it may go on. */
  private static boolean spells(List<AnalyzedToken> form, String letters) {
    int letter = 0;
    for (AnalyzedToken word : form) {
      int before = letter;
      for (int i = 0; i < word.key().length() && letter < letters.length(); i++) {
        boolean follows = i == 0 || letter > before || i == 1 && word.key().startsWith("ex");
        letter += follows && word.key().charAt(i) == letters.charAt(letter) ? 1 : 0;
      }
      boolean joins = word.isSign() || word.isFunction();
      if (letter == before && !joins) {
        return false;
      }
    }
    return letter == letters.length();
  }

  /** Extensible Markup Language (XML): the sound stands for the letter. */
  private static boolean begins(AnalyzedToken word, char letter) {
    return word.key().charAt(0) == letter || letter == 'x' && word.key().startsWith("ex");
  }
}
