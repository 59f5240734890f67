package io.precis.summary;

import io.precis.ground.Evidence;
import io.precis.ground.GroundedSentence;
import io.precis.ground.Origin;
import io.precis.ground.RejectionReason;
import io.precis.ground.introduce.FirstMention;
import io.precis.ground.introduce.FirstMentionIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sees to it that no summary of a document uses a name that is not introduced, where the document
 * introduces it at all. A sentence that a student wrote gets the first description put in, where
 * that is safe, and cites the place that introduces it. A source sentence, shortened or whole, gets
 * nothing put in. What is used without introduction after that is explained beside the summary.
 */
final class NameIntroductions {
  private final FirstMentionIndex ledger;
  private final Map<Integer, Citation> places = new HashMap<>();
  private final Map<FirstMention, Introduction> byEntry = new HashMap<>();

  NameIntroductions(List<Introduction> introductions, String language) {
    this.ledger =
        FirstMentionIndex.of(introductions.stream().map(Introduction::entry).toList(), language);
    for (Introduction each : introductions) {
      places.put(each.entry().ordinal(), each.place());
      byEntry.put(each.entry(), each);
    }
  }

  /** One node's sentences, as many as before and in the same order. */
  List<SummarySentence> introduce(List<SummarySentence> sentences) {
    List<GroundedSentence> introduced =
        ledger
            .introduce(
                sentences.stream().map(NameIntroductions::grounded).toList(),
                sentence -> sentence.origin() == Origin.GENERATED)
            .sentences();
    List<SummarySentence> result = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      result.add(with(sentences.get(i), introduced.get(i)));
    }
    return result;
  }

  /** What one node's sentences leave to be explained, in order of use. */
  List<Gloss> glosses(List<SummarySentence> sentences) {
    return ledger.missing(sentences.stream().map(SummarySentence::text).toList()).stream()
        .map(byEntry::get)
        .map(each -> new Gloss(each.entry().name(), each.words(), each.place()))
        .toList();
  }

  /** What operations prove is not added to. */
  private static GroundedSentence grounded(SummarySentence sentence) {
    return new GroundedSentence(
        sentence.text(),
        sentence.operations().isEmpty() ? sentence.origin() : Origin.SHORTENED,
        new Evidence(
            sentence.evidence().stream().map(Citation::sentence).sorted().distinct().toList(),
            sentence.support()),
        sentence.replaced().isEmpty() ? null : RejectionReason.valueOf(sentence.replaced()));
  }

  private SummarySentence with(SummarySentence before, GroundedSentence after) {
    if (after.text().equals(before.text())) {
      return before;
    }
    Map<Integer, Citation> evidence = new TreeMap<>(Comparator.naturalOrder());
    before.evidence().forEach(citation -> evidence.put(citation.sentence(), citation));
    for (int ordinal : after.evidence().sources()) {
      if (places.containsKey(ordinal)) {
        evidence.putIfAbsent(ordinal, places.get(ordinal));
      }
    }
    return new SummarySentence(
        after.text(),
        before.heading(),
        before.origin(),
        before.support(),
        before.agreement(),
        before.replaced(),
        before.operations(),
        List.copyOf(evidence.values()));
  }
}
