package io.precis.ground;

import io.precis.ground.quantity.AnalyzedToken;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether what limits a statement in the evidence is lost: a hedge, "only", how many, a condition,
 * what stands against it. A limit is lost where the words that it limits are there and nothing of
 * its kind is.
 */
final class LimitCheck {
  private static final List<WordList> WORDS =
      List.of(WordList.LIMITS_HEDGES, WordList.LIMITS_EXCLUSIVES, WordList.LIMITS_QUANTITIES);
  private static final Set<String> CLAUSE_ENDS = Set.of(",", ".", ";");
  private static final Set<String> SENTENCE_ENDS = Set.of(".", ";");
  private static final int LONGEST_LIMIT = 3;
  private static final int NEAR = 4;
  private static final int REACH = 2;

  /** Share of a clause's words that are kept where the clause is; less where it is lost. */
  private static final double KEPT = 0.34;

  /** Share of the other words that are kept where the sentence stands for them. */
  private static final double STANDS = 0.6;

  /** Share of the summary's words that one sentence has where it is made of that alone. */
  private static final double COVERED = 0.9;

  private final EvidenceComparison comparison;

  LimitCheck(EvidenceComparison comparison) {
    this.comparison = comparison;
  }

  boolean isLost() {
    return IntStream.range(0, comparison.sources().size()).anyMatch(this::isLost)
        || isRaisedToAll()
        || IntStream.range(1, comparison.words().size()).anyMatch(this::isTurned);
  }

  /** Whether it says of all what no evidence says of all. */
  private boolean isRaisedToAll() {
    LanguageRules rules = comparison.summary().rules();
    Set<String> all = rules.words(WordList.LIMITS_UNIVERSALS);
    return comparison.words().stream().anyMatch(word -> all.contains(word.key()))
        && comparison.sources().stream()
            .noneMatch(source -> source.keys().stream().anyMatch(all::contains));
  }

  /** Whether "only" stands where the evidence has "not only". */
  private boolean isTurned(int at) {
    LanguageRules rules = comparison.summary().rules();
    Set<String> only = rules.words(WordList.LIMITS_EXCLUSIVES);
    Set<String> denials = rules.words(WordList.DENIALS);
    int owner = only.contains(comparison.words().get(at).key()) ? comparison.owner(at) : -1;
    int there = owner < 0 ? -1 : comparison.alignment(owner).toSource(at);
    return there > 0
        && denials.contains(words(owner).get(there - 1).key())
        && !denials.contains(comparison.words().get(at - 1).key());
  }

  private boolean isLost(int source) {
    LanguageRules rules = comparison.sources().get(source).rules();
    return WORDS.stream().anyMatch(list -> isWordLost(source, rules.words(list)))
        || isClauseLost(source, rules.words(WordList.LIMITS_CONDITIONS), CLAUSE_ENDS)
        || isClauseLost(source, rules.words(WordList.LIMITS_CONTRASTS), SENTENCE_ENDS);
  }

  private List<AnalyzedToken> words(int source) {
    return comparison.sources().get(source).words();
  }

  private boolean isWordLost(int source, Set<String> limits) {
    List<AnalyzedToken> words = words(source);
    return IntStream.range(0, words.size())
        .anyMatch(
            at -> {
              int length = length(words, at, limits);
              return length > 0 && isWordLost(source, at, at + length, limits);
            });
  }

  /** Whether words right before and behind it are there, nearly side by side, and it is not. */
  private boolean isWordLost(int source, int from, int to, Set<String> limits) {
    WordAlignment alignment = comparison.alignment(source);
    int right = matched(alignment, to, Math.min(to + REACH, words(source).size()));
    int left = matchedBefore(alignment, from);
    if (right < 0 || left < 0 && from > REACH || comparison.owner(right) != source) {
      return false;
    }
    return right > left && right - left <= NEAR && !hasAny(Math.max(0, left), right, limits);
  }

  /** Place in the summary of the first word in a stretch that is there; -1 for none. */
  private static int matched(WordAlignment alignment, int from, int to) {
    return IntStream.range(from, to)
        .map(alignment::toSummary)
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static int matchedBefore(WordAlignment alignment, int from) {
    return IntStream.rangeClosed(1, Math.min(REACH, from))
        .map(back -> alignment.toSummary(from - back))
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }

  private boolean hasAny(int from, int to, Set<String> limits) {
    return IntStream.range(from, to).anyMatch(at -> length(comparison.words(), at, limits) > 0);
  }

  /** Words of the longest limit that begins here; 0 for none. */
  private static int length(List<AnalyzedToken> words, int at, Set<String> limits) {
    for (int length = Math.min(LONGEST_LIMIT, words.size() - at); length > 0; length--) {
      List<String> keys = words.subList(at, at + length).stream().map(AnalyzedToken::key).toList();
      if (limits.contains(String.join(" ", keys))) {
        return length;
      }
    }
    return 0;
  }

  private boolean isClauseLost(int source, Set<String> openings, Set<String> ends) {
    if (openings.isEmpty() || hasNew(openings)) {
      return false;
    }
    List<AnalyzedToken> words = words(source);
    return IntStream.range(0, words.size())
        .filter(at -> length(words, at, openings) > 0)
        .anyMatch(at -> isClauseLost(source, at, end(words, at, ends)));
  }

  /** Whether it opens such a clause in words of its own. */
  private boolean hasNew(Set<String> openings) {
    return IntStream.range(0, comparison.words().size())
        .filter(at -> length(comparison.words(), at, openings) > 0)
        .anyMatch(
            at ->
                IntStream.range(0, comparison.sources().size())
                    .noneMatch(source -> comparison.alignment(source).toSource(at) >= 0));
  }

  private static int end(List<AnalyzedToken> words, int from, Set<String> ends) {
    int at = from;
    while (at < words.size() && !ends.contains(words.get(at).key())) {
      at++;
    }
    return at;
  }

  private boolean isClauseLost(int source, int from, int to) {
    return share(source, from, to) < KEPT
        && (share(source, 0, from, to) >= STANDS || standsBeside(source, from, to));
  }

  /**
   * Whether the summary is nearly all from this sentence, and from what stands right before the
   * clause or right behind it: then it is that which the clause limits.
   */
  private boolean standsBeside(int source, int from, int to) {
    WordAlignment alignment = comparison.alignment(source);
    int[] own =
        IntStream.range(0, comparison.words().size())
            .filter(at -> isOfMeaning(comparison.words().get(at)))
            .toArray();
    long matched = IntStream.of(own).filter(at -> alignment.toSource(at) >= 0).count();
    boolean beside =
        isKept(
                source,
                IntStream.iterate(from - 1, at -> at >= Math.max(0, from - NEAR), at -> at - 1))
            || isKept(source, IntStream.range(to, Math.min(words(source).size(), to + NEAR)));
    return beside && matched >= COVERED * own.length;
  }

  /** Whether the first word of meaning among them is in the summary. */
  private boolean isKept(int source, IntStream places) {
    return places
        .filter(at -> isOfMeaning(words(source).get(at)))
        .map(comparison.alignment(source)::toSummary)
        .limit(1)
        .anyMatch(at -> at >= 0);
  }

  private static boolean isOfMeaning(AnalyzedToken word) {
    return !word.isSign() && !word.isFunction();
  }

  private double share(int source, int from, int to) {
    return share(source, IntStream.range(from, to).toArray());
  }

  /** Of the words outside. */
  private double share(int source, int begin, int from, int to) {
    return share(
        source,
        IntStream.concat(IntStream.range(begin, from), IntStream.range(to, words(source).size()))
            .toArray());
  }

  private double share(int source, int[] places) {
    List<AnalyzedToken> words = words(source);
    int all = 0;
    int kept = 0;
    for (int at : places) {
      AnalyzedToken word = words.get(at);
      if (!word.isSign() && !word.isFunction()) {
        all++;
        kept += comparison.alignment(source).toSummary(at) >= 0 ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) kept / all;
  }
}
