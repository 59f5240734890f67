package io.precis.ground;

import io.precis.ground.quantity.Token;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.language.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where source sentences introduce names and terms. English and languages written like it;
 * what parentheses define is read in Chinese too.
 */
final class DefinitionFinder {
  private static final Pattern ACRONYM =
      Pattern.compile("[(\uFF08]([A-Z][A-Za-z0-9]{1,7})[)\uFF09]");

  /** The other way round: HMM (hidden Markov model). */
  private static final Pattern SPELLED_OUT =
      Pattern.compile("\\b([A-Z][A-Za-z0-9]{1,7}) \\(([A-Za-z][A-Za-z -]{4,80})\\)");

  private static final Pattern DEFINED =
      Pattern.compile(
          "[(\uFF08](?:(?:the|an?|each|collectively|together|hereinafter|hereafter|referred to as)"
              + "[, ]+){0,6}[\"\u201C]([A-Z][^\"\u201D]{1,40})[\"\u201D][)\uFF09]"
              + "|[(\uFF08]以下(?:统称|合称|简称|称)为?[\"\u201C「]?([^\"\u201D」()\uFF08\uFF09]{2,20})"
              + "[\"\u201D」]?[)\uFF09]"
              + "|(?<=\\p{IsHan})[(\uFF08]([A-Z][A-Za-z0-9]{1,7})[)\uFF09]");
  private static final Pattern APPOSITION =
      Pattern.compile("^, ((?:the|a|an) [^,;:.()\"]{3,60})(?:,(?! (?:and|or)\\b)|\\.(?:\\s|$)|;)");
  private static final Pattern TERM =
      Pattern.compile(
          "^(?:An?|The) ([a-z][a-z-]+(?: [a-z-]+){0,2}) (?:is defined as|refers to|denotes|means)"
              + " ");

  /** What makes a stretch a clause or a list instead of a description. */
  private static final Set<String> CLAUSE =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "which",
          "who",
          "that",
          "has",
          "had",
          "have",
          "said",
          "says",
          "and",
          "or",
          "will",
          "would",
          "can",
          "could",
          "does",
          "did",
          "may",
          "must",
          "should",
          "he",
          "she",
          "they",
          "it",
          "we",
          "i",
          "not",
          "same",
          "other",
          "following",
          "latter",
          "former",
          "cannot",
          "be",
          "been",
          "being",
          "do",
          "itself",
          "himself",
          "herself",
          "themselves",
          "might",
          "shall",
          "if",
          "when",
          "while",
          "then",
          "also",
          "there",
          "this",
          "these",
          "you",
          "one");

  private static final Set<String> OPENERS =
      Set.of(
          "in",
          "at",
          "on",
          "for",
          "with",
          "from",
          "by",
          "when",
          "after",
          "before",
          "if",
          "while",
          "as",
          "since",
          "although",
          "though",
          "because",
          "during",
          "to",
          "under",
          "like",
          "unlike",
          "once",
          "given",
          "according",
          "until",
          "despite",
          "of");
  private static final int LONGEST = 8;

  /** Words that a long form may have beyond the acronym's letters. */
  private static final int FURTHER_WORDS = 3;

  private DefinitionFinder() {}

  /** What one sentence introduces, in text order by kind. */
  static List<FirstMention> of(
      SourceSentence source, List<Token> words, CaseStatistics cases, PersonCues people) {
    List<FirstMention> entries = new ArrayList<>(acronyms(source));
    for (String name : defined(source.text())) {
      entries.add(new FirstMention(FirstMention.Kind.DEFINED, name, "", source.ordinal()));
    }
    if (!CaseStatistics.isTitleCase(words)) {
      for (EntityMention name : NameFinder.of(source.text(), words, cases)) {
        addName(source, words, name, people, entries);
      }
    }
    Matcher term = TERM.matcher(source.text());
    if (term.find() && !source.text().strip().endsWith(":")) {
      entries.add(new FirstMention(FirstMention.Kind.TERM, term.group(1), "", source.ordinal()));
    }
    return entries;
  }

  private static void addName(
      SourceSentence source,
      List<Token> words,
      EntityMention name,
      PersonCues people,
      List<FirstMention> entries) {
    Token last = words.get(name.to() - 1);
    if (isPerson(words, name) && people.contains(last.key())) {
      String text = plain(name.text());
      entries.add(
          new FirstMention(FirstMention.Kind.SURNAME, plain(last.text()), text, source.ordinal()));
    }
    boolean certain = name.keys().size() > 1 || people.contains(last.key());
    String after = source.text().substring(words.get(name.to() - 1).end());
    Matcher apposition = APPOSITION.matcher(after);
    if (certain
        && !isOpened(words, name)
        && apposition.find()
        && isDescription(apposition.group(1))) {
      entries.add(
          new FirstMention(
              FirstMention.Kind.DESCRIBED, name.text(), apposition.group(1), source.ordinal()));
    }
  }

  private static String plain(String word) {
    return word.replaceFirst("['\u2019]s$", "");
  }

  /** Two or three plain capitalised words inside a sentence. */
  private static boolean isPerson(List<Token> words, EntityMention name) {
    int length = name.to() - name.from();
    return length == name.keys().size()
        && (length == 2 || length == 3)
        && words.subList(name.from(), name.to()).stream()
            .allMatch(word -> word.isCapitalised() && !word.isMixed())
        && !isGiven(words, name);
  }

  /** Whether an acronym or another gloss in parentheses follows: no person then. */
  private static boolean isGiven(List<Token> words, EntityMention name) {
    boolean glossed = name.to() < words.size() && words.get(name.to()).text().equals("(");
    boolean article = name.from() > 0 && words.get(name.from() - 1).key().matches("the|an?");
    return glossed || article;
  }

  /** "In Paris, the committee ..." describes nothing: the comma closes the opening phrase. */
  private static boolean isOpened(List<Token> words, EntityMention name) {
    boolean first = words.subList(0, name.from()).stream().noneMatch(w -> w.text().equals(","));
    boolean listed = name.from() > 0 && words.get(name.from() - 1).text().equals(",");
    return listed || (first && name.from() > 0 && OPENERS.contains(words.get(0).key()));
  }

  private static boolean isDescription(String text) {
    List<Token> words = WordTokenizer.of(text);
    return words.size() >= 2
        && words.size() <= LONGEST
        && words.stream()
            .noneMatch(word -> CLAUSE.contains(word.key()) || word.key().endsWith("n't"));
  }

  /** The names that the text defines in parentheses. */
  static List<String> defined(String text) {
    return DEFINED
        .matcher(text)
        .results()
        .map(found -> Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst())
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<FirstMention> acronyms(SourceSentence source) {
    List<FirstMention> entries = new ArrayList<>();
    Matcher matcher = ACRONYM.matcher(source.text());
    while (matcher.find()) {
      String before = source.text().substring(0, matcher.start()).strip();
      longForm(before, matcher.group(1))
          .ifPresent(form -> entries.add(acronym(matcher.group(1), form, source)));
    }
    Matcher spelledOut = SPELLED_OUT.matcher(source.text());
    while (spelledOut.find()) {
      String form = spelledOut.group(2);
      longForm(form, spelledOut.group(1))
          .filter(form::equals)
          .ifPresent(whole -> entries.add(acronym(spelledOut.group(1), whole, source)));
    }
    return entries;
  }

  private static FirstMention acronym(String name, String form, SourceSentence source) {
    return new FirstMention(FirstMention.Kind.ACRONYM, name, form, source.ordinal());
  }

  /**
   * The words before the parenthesis that the acronym stands for: those whose initials are its
   * letters, small joining words left out; where there are none, the shortest stretch that begins
   * with its first letter and holds the others in order (Schwartz and Hearst 2003), each word
   * adding one.
   */
  static Optional<String> longForm(String before, String acronym) {
    return byInitials(before, acronym).or(() -> byLetters(before, acronym));
  }

  private static Optional<String> byInitials(String before, String acronym) {
    List<Token> words = WordTokenizer.of(before);
    String letters = acronym.replaceFirst("s$", "").toLowerCase(Locale.ROOT);
    int letter = letters.length() - 1;
    int at = words.size() - 1;
    while (at >= 0 && letter >= 0) {
      Token word = words.get(at);
      boolean joins = word.text().equals("-") || FunctionWords.contains(word.key());
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

  private static Optional<String> byLetters(String before, String acronym) {
    List<Token> words = WordTokenizer.of(before);
    String letters = acronym.replaceFirst("s$", "").toLowerCase(Locale.ROOT);
    int first = Math.max(0, words.size() - letters.length() - FURTHER_WORDS);
    for (int from = words.size() - 2; from >= first; from--) {
      List<Token> form = words.subList(from, words.size());
      if (begins(form.get(0), letters.charAt(0))
          && form.stream().allMatch(word -> word.isLetters() || word.text().equals("-"))
          && spells(form, letters)) {
        return Optional.of(before.substring(form.get(0).start()));
      }
    }
    return Optional.empty();
  }

  /** Whether every word of meaning begins with a letter of the acronym, in order; it may go on. */
  private static boolean spells(List<Token> form, String letters) {
    int letter = 0;
    for (Token word : form) {
      int before = letter;
      for (int i = 0; i < word.key().length() && letter < letters.length(); i++) {
        boolean follows = i == 0 || letter > before || i == 1 && word.key().startsWith("ex");
        letter += follows && word.key().charAt(i) == letters.charAt(letter) ? 1 : 0;
      }
      boolean joins = word.isSign() || FunctionWords.contains(word.key());
      if (letter == before && !joins) {
        return false;
      }
    }
    return letter == letters.length();
  }

  /** Extensible Markup Language (XML): the sound stands for the letter. */
  private static boolean begins(Token word, char letter) {
    return word.key().charAt(0) == letter || letter == 'x' && word.key().startsWith("ex");
  }
}
