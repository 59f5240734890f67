package io.precis.compress;

import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.compress.rule.SentenceForm;
import io.precis.compress.tagged.PartsOfSpeech;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.compress.tagged.Token;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shortens one sentence cut by cut: of what a {@link SentenceCompressor} proposes it does what
 * candidates of a student leave out too, then judges the whole, and takes back cuts until the whole
 * is a sentence.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class SentenceShortener implements SentenceEditor {
  private static final long serialVersionUID = 1L;

  /** Share of a cut's words that a candidate leaves out where it means the cut. */
  private static final double MEANT = 0.8;

  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_HAN = 10;

  /** What no judge is asked about: nothing is lost by it. */
  private static final Set<OperationKind> ALWAYS =
      EnumSet.of(
          OperationKind.CUT_DISFLUENCY,
          OperationKind.CUT_ASIDE,
          OperationKind.CUT_EXAMPLES,
          OperationKind.SUBSTITUTE);

  /** What is done beside cuts that a judge finds right. */
  private static final Set<OperationKind> CERTAIN =
      EnumSet.of(OperationKind.CUT_DISFLUENCY, OperationKind.SUBSTITUTE);

  private final SentenceEditor light;
  private final SentenceCompressor compressor;

  /**
   * @param light what is done in any case
   * @param compressor what proposes the cuts
   */
  public SentenceShortener(SentenceEditor light, SentenceCompressor compressor) {
    this.light = light;
    this.compressor = compressor;
  }

  /** All that is proposed, by the rules alone. */
  @Override
  public List<Operation> edit(String sentence, String language, boolean tied) {
    return done(sentence, language, tied, compressor.propose(sentence, language));
  }

  /**
   * What to do with a sentence.
   *
   * @param candidates shorter wordings of it that a student wrote; what they add is not looked at
   * @param tied whether the sentence before it in the source is printed before it
   * @return operations in text order; empty where the sentence stands as it is
   */
  public List<Operation> shorten(
      String sentence, String language, boolean tied, List<String> candidates) {
    List<DeletionAlignment> alignments =
        candidates.stream().map(each -> DeletionAlignment.of(each, sentence)).toList();
    List<Operation> wanted =
        compressor.propose(sentence, language).stream()
            .filter(each -> isWanted(each, alignments))
            .toList();
    return done(sentence, language, tied, wanted);
  }

  /**
   * What to do with a sentence, of cuts that were judged one by one.
   *
   * @param candidates the sentence with one cut each; others are left out
   * @param tied whether the sentence before it in the source is printed before it
   * @return operations in text order; empty where the sentence stands as it is
   */
  public List<Operation> shortenByCuts(
      String sentence, String language, boolean tied, List<String> candidates) {
    List<Operation> proposed = compressor.propose(sentence, language);
    List<Operation> cuts =
        new ArrayList<>(proposed.stream().filter(each -> isCertain(sentence, each)).toList());
    for (String candidate : candidates) {
      List<Operation> same =
          Operation.between(sentence, candidate).stream().map(cut -> named(cut, proposed)).toList();
      same.stream()
          .filter(proposed::contains)
          .findFirst()
          .or(() -> allowed(sentence, language, same))
          .ifPresent(cuts::add);
    }
    return done(sentence, language, tied, cuts);
  }

  /** Also what a turn of phrase does without: "[in order] to", which begins with a letter. */
  private static boolean isCertain(String sentence, Operation cut) {
    return CERTAIN.contains(cut.kind())
        || cut.kind() == OperationKind.CUT_ASIDE
            && Character.isLetter(sentence.charAt(cut.start()));
  }

  /** The one of several cuts that leave the same, if all that cut no word are allowed. */
  private static Optional<Operation> allowed(
      String sentence, String language, List<Operation> same) {
    List<Operation> whole = same.stream().filter(cut -> !isAmidWord(sentence, cut)).toList();
    return whole.stream().allMatch(cut -> isAllowed(sentence, language, cut))
        ? whole.stream().findFirst()
        : Optional.empty();
  }

  private static boolean isAmidWord(String sentence, Operation cut) {
    return cut.start() > 0
        && Character.isLetterOrDigit(sentence.charAt(cut.start() - 1))
        && Character.isLetterOrDigit(sentence.charAt(cut.start()));
  }

  /** Where the parts of speech are unknown, only rules may cut. */
  private static boolean isAllowed(String sentence, String language, Operation cut) {
    CutGuard guard = CutGuard.of(language);
    return RuleCompressor.isFit(sentence)
        && PartsOfSpeech.of(language)
            .map(tagger -> guard.allows(TaggedSentence.of(sentence, tagger), cut))
            .orElse(false);
  }

  /** With the kind of the rule that proposes it too. */
  private static Operation named(Operation cut, List<Operation> proposed) {
    return proposed.stream()
        .filter(each -> each.start() == cut.start() && each.end() == cut.end())
        .filter(each -> each.text().isEmpty())
        .findFirst()
        .orElse(cut);
  }

  /** The light edits and what is wanted, less the longest cuts until the whole is a sentence. */
  private List<Operation> done(
      String sentence, String language, boolean tied, List<Operation> wanted) {
    List<Operation> edited = light.edit(sentence, language, tied);
    List<Operation> apart = apart(wanted);
    while (!apart.isEmpty()) {
      List<Operation> all = capitalized(sentence, Edits.joined(edited, apart));
      if (isWhole(Operation.apply(sentence, all)) && keepsVerb(sentence, all, language)) {
        return all;
      }
      apart = apart.subList(1, apart.size());
    }
    return edited;
  }

  /** With a capital where the sentence now begins. */
  private static List<Operation> capitalized(String sentence, List<Operation> operations) {
    int head = 0;
    for (Operation each : operations) {
      head = each.start() == head && each.text().isEmpty() ? each.end() : head;
    }
    int begin = head;
    return head == 0 || operations.stream().anyMatch(each -> each.start() == begin)
        ? operations
        : LightRules.capital(sentence, head)
            .map(capital -> Edits.joined(operations, List.of(capital)))
            .orElse(operations);
  }

  /** Without those that overlap a longer one; the longest first. */
  private static List<Operation> apart(List<Operation> wanted) {
    List<Operation> apart = new ArrayList<>();
    wanted.stream()
        .sorted(
            Comparator.comparingInt((Operation each) -> each.start() - each.end())
                .thenComparingInt(Operation::start))
        .filter(each -> apart.stream().noneMatch(each::overlaps))
        .forEach(apart::add);
    return apart;
  }

  private static boolean isWanted(Operation proposed, List<DeletionAlignment> alignments) {
    return ALWAYS.contains(proposed.kind())
        || alignments.stream()
            .anyMatch(each -> each.leftOut(proposed.start(), proposed.end()) >= MEANT);
  }

  /** Whether a verb of a clause stays, as the source or what is left of it is read. */
  private static boolean keepsVerb(String sentence, List<Operation> cuts, String language) {
    Optional<PartsOfSpeech> tagger = PartsOfSpeech.of(language);
    if (tagger.isEmpty()) {
      return true;
    }
    TaggedSentence left = TaggedSentence.of(Operation.apply(sentence, cuts), tagger.get());
    TaggedSentence source = TaggedSentence.of(sentence, tagger.get());
    return left.hasFinite(0, left.size())
        || IntStream.range(0, source.size())
            .filter(source::isFinite)
            .mapToObj(source.tokens()::get)
            .anyMatch(
                word ->
                    cuts.stream()
                        .noneMatch(cut -> cut.start() < word.end() && word.start() < cut.end()));
  }

  private static boolean isWhole(String text) {
    List<Token> tokens = Token.of(text);
    long han = text.codePoints().filter(Character::isIdeographic).count();
    long words = tokens.stream().filter(Token::isWord).count();
    return (words >= FEWEST_WORDS || han >= FEWEST_HAN)
        && SentenceEnd.surelyEndsIn(text)
        && SentenceForm.isSound(text);
  }
}
