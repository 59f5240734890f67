package io.precis.ground;

import io.precis.ground.name.ContextWords;
import io.precis.ground.name.EntityMention;
import io.precis.ground.name.NameFinder;
import io.precis.ground.name.NameSupport;
import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.Quantity;
import io.precis.ground.quantity.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Decides whether a sentence may be printed on its evidence. */
final class FaithfulnessCheck {
  private static final int BEFORE = 2;
  private static final int AFTER = 1;
  private static final int CONTEXT = 4;
  private static final int FEWEST_TOPIC = 5;
  private static final int TOPIC_SHARE = 20;

  /**
   * The decision.
   *
   * @param reason why it may not be printed; null where it may
   * @param alignment the evidence, with neighbours added that explain its names and numbers
   * @param support its support, the candidates' agreement counted in
   */
  record Verdict(RejectionReason reason, Alignment alignment, double support) {}

  private final SourceIndex index;
  private final GroundSpec spec;

  FaithfulnessCheck(SourceIndex index, GroundSpec spec) {
    this.index = index;
    this.spec = spec;
  }

  Verdict judge(GeneratedSentence sentence, Alignment alignment) {
    String text = sentence.text();
    double support = support(sentence, alignment);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Verdict(RejectionReason.EMPTY, alignment, 0);
    }
    if (isInjected(text, alignment)) {
      return new Verdict(RejectionReason.INJECTED, alignment, support);
    }
    if (support < spec.minSupport()) {
      return new Verdict(RejectionReason.SUPPORT, alignment, support);
    }
    if (!areQuoted(text)) {
      return new Verdict(RejectionReason.QUOTATION, alignment, support);
    }
    return judgeFacts(text, alignment, support);
  }

  private double support(GeneratedSentence sentence, Alignment alignment) {
    return Double.isNaN(sentence.agreement())
        ? alignment.support()
        : alignment.support() * (1 - spec.agreementWeight() * (1 - sentence.agreement()));
  }

  private boolean isInjected(String text, Alignment alignment) {
    return InjectionPatterns.of(text).stream()
        .map(TextNormalizer::stretch)
        .anyMatch(
            found ->
                alignment.places().stream()
                    .noneMatch(
                        place ->
                            TextNormalizer.stretch(index.facts(place).text()).contains(found)));
  }

  private boolean areQuoted(String text) {
    return Quotations.of(text).stream().allMatch(quoted -> index.placeOf(quoted).isPresent());
  }

  private Verdict judgeFacts(String text, Alignment alignment, double support) {
    AnalyzedSentence summary = index.analyze(text);
    List<AnalyzedToken> words = summary.words();
    List<Quantity> quantities = summary.quantities();
    List<EntityMention> names = NameFinder.of(summary, index.cases());
    TreeSet<Integer> places = new TreeSet<>(alignment.places());
    EvidenceComparison comparison = compare(summary, places, alignment.main());
    Optional<Quantity> number = NumberCheck.unsupported(comparison, quantities);
    while (number.isPresent() && explain(number.get(), words, places)) {
      comparison = compare(summary, places, alignment.main());
      number = NumberCheck.unsupported(comparison, quantities);
    }
    List<EntityMention> particular = names.stream().filter(each -> !isTopic(words, each)).toList();
    Optional<EntityMention> name = NameCheck.unsupported(comparison, particular);
    while (name.isPresent() && explain(name.get(), comparison, places)) {
      comparison = compare(summary, places, alignment.main());
      name = NameCheck.unsupported(comparison, particular);
    }
    RejectionReason reason = null;
    if (number.isPresent() || NumberCheck.anySwapped(comparison, quantities)) {
      reason = RejectionReason.NUMBER;
    } else if (name.isPresent() || NameCheck.anySwapped(comparison, names, index.cases())) {
      reason = RejectionReason.NAME;
    } else if (new NegationCheck(comparison).isFlipped()) {
      reason = RejectionReason.NEGATION;
    } else if (new BindingCheck(comparison).isTorn(quantities)) {
      reason = RejectionReason.BINDING;
    } else if (new LimitCheck(comparison).isLost()) {
      reason = RejectionReason.LOSS;
    } else if (new CopyBoundaryCheck(comparison).isSpliced()) {
      reason = RejectionReason.SPLICE;
    }
    Alignment all = new Alignment(new ArrayList<>(places), alignment.main(), alignment.support());
    return new Verdict(reason, all, support);
  }

  private EvidenceComparison compare(AnalyzedSentence summary, TreeSet<Integer> places, int main) {
    List<AnalyzedSentence> sources = places.stream().map(index::facts).toList();
    return new EvidenceComparison(summary, sources, places.headSet(main).size());
  }

  /** Adds a neighbour of the evidence that has the number beside the same words. */
  private boolean explain(Quantity quantity, List<AnalyzedToken> words, TreeSet<Integer> places) {
    for (int place : neighbours(places)) {
      AnalyzedSentence source = index.facts(place);
      boolean explains =
          source.quantities().stream()
              .filter(quantity::isSupportedBy)
              .anyMatch(
                  other ->
                      ContextWords.shared(
                          words,
                          quantity.from(),
                          quantity.to(),
                          source.words(),
                          other.from(),
                          other.to(),
                          CONTEXT));
      if (explains) {
        return places.add(place);
      }
    }
    return false;
  }

  /**
   * Adds a neighbour that has the name: one before the evidence where the evidence has a pronoun
   * for it that the summary has not.
   */
  private boolean explain(
      EntityMention name, EvidenceComparison comparison, TreeSet<Integer> places) {
    boolean pronoun = comparison.hasPronounAfter(-1);
    for (int place : neighbours(places)) {
      AnalyzedSentence source = index.facts(place);
      boolean before = place < places.last();
      if (NameSupport.holds(source, name)
          && ((pronoun && before) || isFullName(name, comparison))) {
        return places.add(place);
      }
    }
    return false;
  }

  /**
   * What a document speaks of all the time, and itself ("this PEP"), may be named where the
   * evidence takes it as read; in the place of another name it is still seen as swapped.
   */
  private boolean isTopic(List<AnalyzedToken> words, EntityMention name) {
    boolean atHand = name.from() > 0 && words.get(name.from() - 1).key().equals("this");
    int least = atHand ? 0 : Math.max(FEWEST_TOPIC, index.size() / TOPIC_SHARE);
    return !name.keys().isEmpty()
        && name.keys().stream().allMatch(key -> index.cases().upper(key) >= least);
  }

  /** Whether the evidence holds part of the name, as "Smith" for "John Smith". */
  private static boolean isFullName(EntityMention name, EvidenceComparison comparison) {
    return name.keys().size() > 1
        && name.keys().stream()
            .anyMatch(
                key -> comparison.sources().stream().anyMatch(s -> NameSupport.holds(s, key)));
  }

  private List<Integer> neighbours(TreeSet<Integer> places) {
    TreeSet<Integer> near = new TreeSet<>();
    for (int place : places) {
      int last = Math.min(index.size() - 1, place + AFTER);
      for (int other = Math.max(0, place - BEFORE); other <= last; other++) {
        near.add(other);
      }
    }
    near.removeAll(places);
    return new ArrayList<>(near);
  }
}
