package io.precis.ground.introduce;

import io.precis.ground.Evidence;
import io.precis.ground.GroundedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.TextNormalizer;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Puts the ledger's first descriptions into one summary. */
final class FirstMentionRewriter {
  private static final TextPattern PLURAL = TextPattern.compile("[^si]s$");

  /** By the key of the name's first word; a name of a sentence is sought among few. */
  private final Map<String, List<Integer>> byFirstWord = new HashMap<>();

  private final List<FirstMention> entries;
  private final LanguageRules rules;

  /**
   * @param rules of the summaries' language
   */
  FirstMentionRewriter(List<FirstMention> entries, LanguageRules rules) {
    this.entries = entries;
    this.rules = rules;
    for (int i = 0; i < entries.size(); i++) {
      List<AnalyzedToken> name = words(entries.get(i).name());
      if (!name.isEmpty()) {
        byFirstWord.computeIfAbsent(name.get(0).key(), key -> new ArrayList<>()).add(i);
      }
    }
  }

  FirstMentionIndex.Introduced introduce(
      List<GroundedSentence> summary, Predicate<GroundedSentence> mayChange) {
    Set<FirstMention> knownBefore = new HashSet<>();
    Set<FirstMention> known = new HashSet<>();
    List<GroundedSentence> sentences = new ArrayList<>();
    IntroductionStatistics report = IntroductionStatistics.empty();
    for (GroundedSentence sentence : summary) {
      List<FirstMention> used = used(sentence.text());
      boolean before = learn(knownBefore, used, sentence.text());
      GroundedSentence better = sentence;
      int inserted = 0;
      for (FirstMention entry : mayChange.test(sentence) ? used : List.<FirstMention>of()) {
        Optional<GroundedSentence> put =
            known.contains(entry) || isIntroduced(entry, better.text())
                ? Optional.empty()
                : insert(entry, better);
        inserted += put.isPresent() ? 1 : 0;
        better = put.orElse(better);
      }
      boolean after = learn(known, used, better.text()) || before;
      if (!used.isEmpty()) {
        report =
            report.plus(new IntroductionStatistics(1, before ? 1 : 0, after ? 1 : 0, inserted));
      }
      sentences.add(better);
    }
    return new FirstMentionIndex.Introduced(sentences, report);
  }

  List<FirstMention> missing(List<String> texts) {
    Set<FirstMention> known = new HashSet<>();
    Set<FirstMention> missing = new LinkedHashSet<>();
    for (String text : texts) {
      List<FirstMention> used = used(text);
      learn(known, used, text);
      used.stream().filter(entry -> !known.contains(entry)).forEach(missing::add);
    }
    return List.copyOf(missing);
  }

  /** Entries whose names the text uses, in the ledger's order. */
  private List<FirstMention> used(String text) {
    TreeSet<Integer> candidates = new TreeSet<>();
    for (AnalyzedToken word : words(text)) {
      candidates.addAll(byFirstWord.getOrDefault(word.key(), List.of()));
    }
    return candidates.stream()
        .map(entries::get)
        .filter(entry -> Mention.first(entry, text, rules).isPresent())
        .toList();
  }

  /** Notes what the text introduces; whether all that it uses is known now. */
  private boolean learn(Set<FirstMention> known, List<FirstMention> used, String text) {
    used.stream().filter(entry -> isIntroduced(entry, text)).forEach(known::add);
    return known.containsAll(used);
  }

  /** Whether the text itself says what introduces the name. */
  private boolean isIntroduced(FirstMention entry, String text) {
    String said = TextNormalizer.sentence(text);
    return switch (entry.kind()) {
      case ACRONYM, SURNAME, SHARED ->
          entry.introductions().stream()
              .anyMatch(form -> said.contains(TextNormalizer.sentence(form)));
      case DEFINED -> DefinitionFinder.defined(text, rules).contains(entry.name());
      case DESCRIBED -> saysMost(entry.introduction(), text) || hasApposition(entry, text);
      case TERM ->
          rules.expressions(WordList.DEFINITION_TURNS).stream().anyMatch(turn -> turn.isIn(text));
    };
  }

  private boolean saysMost(String description, String text) {
    List<String> wanted =
        words(description).stream()
            .filter(word -> !word.isSign() && !word.isFunction())
            .map(AnalyzedToken::stem)
            .toList();
    Set<String> said = new HashSet<>();
    words(text).forEach(word -> said.add(word.stem()));
    return 2 * wanted.stream().filter(said::contains).count() >= wanted.size();
  }

  private boolean hasApposition(FirstMention entry, String text) {
    int at = text.indexOf(entry.name());
    while (at >= 0) {
      int end = at + entry.name().length();
      for (TextPattern mark : rules.expressions(WordList.APPOSITION_MARKS)) {
        if (mark.matcher(text).region(end, text.length()).lookingAt()) {
          return true;
        }
      }
      at = text.indexOf(entry.name(), end);
    }
    return false;
  }

  private Optional<GroundedSentence> insert(FirstMention entry, GroundedSentence sentence) {
    return Mention.first(entry, sentence.text(), rules)
        .flatMap(mention -> text(entry, sentence.text(), mention))
        .map(text -> sentence.withText(text, cited(sentence.evidence(), entry.ordinal())));
  }

  private static Evidence cited(Evidence evidence, int ordinal) {
    TreeSet<Integer> sources = new TreeSet<>(evidence.sources());
    sources.add(ordinal);
    return new Evidence(List.copyOf(sources), evidence.support());
  }

  private Optional<String> text(FirstMention entry, String text, Mention mention) {
    if (mention.isJoined() || mention.isWithinName()) {
      return Optional.empty();
    }
    return switch (entry.kind()) {
      case ACRONYM -> acronym(entry, text, mention);
      case SURNAME -> surname(entry, text, mention);
      case DESCRIBED -> description(entry, text, mention);
      case SHARED, DEFINED, TERM -> Optional.empty();
    };
  }

  /** Not after "a" or "an", which the long form might change, and not in the possessive. */
  private Optional<String> acronym(FirstMention entry, String text, Mention mention) {
    boolean article = isBefore(mention, rules.words(WordList.INDEFINITE_ARTICLES));
    boolean plural = !mention.words().get(mention.to() - 1).text().equals(entry.name());
    String form = entry.introduction();
    boolean many = PLURAL.isIn(form) && !form.endsWith("ics");
    if (article || plural || many || mention.isPossessive()) {
      return Optional.empty();
    }
    String shown = mention.from() == 0 ? capitalised(form) : inside(form);
    return Optional.of(replaced(text, mention, shown + " (" + entry.name() + ")"));
  }

  /** At the beginning or after a joining word; after "to" or "in" the name may be a place's. */
  private Optional<String> surname(FirstMention entry, String text, Mention mention) {
    boolean known = text.contains(entry.introduction());
    boolean follows = mention.before().filter(word -> !word.isFunction()).isPresent();
    boolean other =
        isBefore(mention, rules.words(WordList.PERSON_TITLES))
            || isBefore(mention, rules.words(WordList.NOT_BEFORE_PERSON));
    return known || follows || other
        ? Optional.empty()
        : Optional.of(replaced(text, mention, entry.introduction()));
  }

  /** Between commas, where a clause goes on or a sentence ends after the name. */
  private Optional<String> description(FirstMention entry, String text, Mention mention) {
    boolean opens =
        mention.from() == 0 || isBefore(mention, rules.words(WordList.BEFORE_DESCRIPTION));
    Optional<AnalyzedToken> after = mention.after();
    boolean ends = after.filter(w -> w.text().equals(".")).isPresent() && isLast(mention);
    boolean goesOn = after.filter(w -> w.isLetters() && !isConjunction(w)).isPresent();
    if (!opens || mention.isPossessive() || !(ends || goesOn)) {
      return Optional.empty();
    }
    String name = text.substring(mention.start(), mention.end());
    String shown = name + ", " + entry.introduction() + (ends ? "" : ",");
    return Optional.of(replaced(text, mention, shown));
  }

  private List<AnalyzedToken> words(String text) {
    return WordTokenizer.of(text, rules);
  }

  private static boolean isLast(Mention mention) {
    return mention.to() == mention.words().size() - 1;
  }

  private boolean isConjunction(AnalyzedToken word) {
    return rules.words(WordList.AFTER_NO_DESCRIPTION).contains(word.key());
  }

  private static boolean isBefore(Mention mention, Set<String> keys) {
    return mention
        .before()
        .filter(word -> keys.contains(word.key().toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  /** A long form of small words has its capital from a sentence's beginning. */
  private String inside(String form) {
    List<AnalyzedToken> words = words(form);
    boolean small = words.stream().skip(1).noneMatch(AnalyzedToken::isCapitalised);
    return small && !words.get(0).isMixed()
        ? Character.toLowerCase(form.charAt(0)) + form.substring(1)
        : form;
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String replaced(String text, Mention mention, String other) {
    return text.substring(0, mention.start()) + other + text.substring(mention.end());
  }
}
