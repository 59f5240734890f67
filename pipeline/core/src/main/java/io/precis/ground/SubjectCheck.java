package io.precis.ground;

import io.precis.ground.name.NameSupport;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a verb has another subject than in the sentences that say the same of something.
 *
 * <p>Shallow: a verb is an auxiliary, its subject the nearest word of meaning before it in its
 * clause, and what it says the next word of meaning behind it. A sentence that says the same has
 * the subject before that word, or a pronoun there and the subject in another piece of evidence.
 */
final class SubjectCheck {
  private static final Set<String> CLAUSE_ENDS = Set.of(";", ":");
  private static final int SUBJECT = 4;
  private static final int SAID = 4;
  private static final int REACH = 12;
  private static final int PRONOUN = 3;

  private final EvidenceComparison comparison;
  private final List<AnalyzedToken> words;
  private final Set<String> auxiliaries;
  private final Set<String> pronouns;
  private final Set<String> prepositions;
  private final Set<String> joining;

  SubjectCheck(EvidenceComparison comparison) {
    this.comparison = comparison;
    this.words = comparison.words();
    this.auxiliaries = comparison.summary().rules().words(WordList.AUXILIARIES);
    this.pronouns = comparison.summary().rules().words(WordList.PRONOUNS);
    this.joining = comparison.summary().rules().words(WordList.JOINING_WORDS);
    this.prepositions = comparison.summary().rules().words(WordList.PREPOSITIONS);
  }

  boolean isOther() {
    return IntStream.range(1, words.size())
        .filter(at -> auxiliaries.contains(words.get(at).key()))
        .anyMatch(this::hasOtherSubject);
  }

  private boolean hasOtherSubject(int verb) {
    List<Integer> subject = subject(verb);
    int said = said(verb);
    if (subject.isEmpty() || said < 0) {
      return false;
    }
    int[] same =
        IntStream.range(0, comparison.sources().size())
            .filter(source -> comparison.alignment(source).toSource(said) >= 0)
            .toArray();
    return same.length > 0
        && IntStream.of(same).noneMatch(source -> hasSubject(source, verb, said, subject));
  }

  /**
   * Places of what may be its subject: the nearest word of meaning before it, and in "the gate of
   * the weir was" those before the preposition too. Empty where its clause has none, or a pronoun:
   * what stands before "and" is another verb's.
   */
  private List<Integer> subject(int verb) {
    List<Integer> found = new ArrayList<>();
    boolean led = false;
    for (int at = verb - 1; at >= Math.max(0, verb - SUBJECT); at--) {
      AnalyzedToken word = words.get(at);
      if (word.isSign() || pronouns.contains(word.key()) || joins(word)) {
        return found;
      }
      led |= prepositions.contains(word.key());
      if (isOfMeaning(word) && (found.isEmpty() || led)) {
        found.add(at);
      }
    }
    return found;
  }

  private boolean joins(AnalyzedToken word) {
    return joining.contains(word.key()) && !prepositions.contains(word.key());
  }

  private int said(int verb) {
    return IntStream.range(verb + 1, Math.min(words.size(), verb + 1 + SAID))
        .takeWhile(at -> !words.get(at).isSign())
        .filter(at -> isOfMeaning(words.get(at)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isOfMeaning(AnalyzedToken word) {
    return word.isLetters() && !word.isFunction();
  }

  private boolean hasSubject(int source, int verb, int said, List<Integer> subject) {
    WordAlignment alignment = comparison.alignment(source);
    int at = alignment.toSource(verb);
    int place = at >= 0 ? Math.min(at, alignment.toSource(said)) : alignment.toSource(said);
    List<AnalyzedToken> there = comparison.sources().get(source).words();
    int begin = begin(there, place);
    List<AnalyzedToken> before = there.subList(begin, place);
    boolean stoodFor = isStoodFor(there, place, before);
    return subject.stream()
        .anyMatch(
            own ->
                before.stream().anyMatch(word -> isSame(word, words.get(own)))
                    || isCapitalised(own)
                        && NameSupport.holds(comparison.sources().get(source), words.get(own).key())
                    || stoodFor && isElsewhere(source, own));
  }

  private static int begin(List<AnalyzedToken> words, int place) {
    int begin = place;
    while (begin > Math.max(0, place - REACH)
        && !CLAUSE_ENDS.contains(words.get(begin - 1).text())) {
      begin--;
    }
    return begin;
  }

  private static boolean isSame(AnalyzedToken word, AnalyzedToken other) {
    return word.stem().equals(other.stem());
  }

  private boolean isCapitalised(int at) {
    return at > 0 && words.get(at).isCapitalised();
  }

  /** Whether a pronoun or nothing stands where the subject should; "these views" is neither. */
  private boolean isStoodFor(List<AnalyzedToken> there, int place, List<AnalyzedToken> before) {
    int at = place - 1;
    while (at >= Math.max(0, place - PRONOUN) && !isOfMeaning(there.get(at))) {
      if (pronouns.contains(there.get(at).key())) {
        return true;
      }
      at--;
    }
    return before.stream().noneMatch(SubjectCheck::isOfMeaning);
  }

  private boolean isElsewhere(int source, int subject) {
    return IntStream.range(0, comparison.sources().size())
        .filter(other -> other != source)
        .anyMatch(
            other ->
                comparison.sources().get(other).words().stream()
                    .anyMatch(word -> isSame(word, words.get(subject))));
  }
}
