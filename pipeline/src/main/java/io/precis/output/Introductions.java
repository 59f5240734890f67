package io.precis.output;

import io.precis.ground.EntityLedger;
import io.precis.ground.Evidence;
import io.precis.ground.GateReason;
import io.precis.ground.GroundedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the first description of a name into a summary that uses the name without introducing it,
 * where that is safe, and cites the place that introduces it.
 */
final class Introductions {
  private final EntityLedger ledger;
  private final Map<Integer, Citation> places = new HashMap<>();

  Introductions(List<Introduction> introductions) {
    this.ledger = EntityLedger.of(introductions.stream().map(Introduction::entry).toList());
    introductions.forEach(each -> places.put(each.entry().ordinal(), each.place()));
  }

  /** One node's sentences, as many as before and in the same order. */
  List<SummarySentence> introduce(List<SummarySentence> sentences) {
    List<GroundedSentence> introduced =
        ledger.introduce(sentences.stream().map(Introductions::grounded).toList()).sentences();
    List<SummarySentence> result = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      result.add(with(sentences.get(i), introduced.get(i)));
    }
    return result;
  }

  private static GroundedSentence grounded(SummarySentence sentence) {
    return new GroundedSentence(
        sentence.text(),
        sentence.origin(),
        new Evidence(
            sentence.evidence().stream().map(Citation::sentence).sorted().distinct().toList(),
            sentence.support()),
        sentence.replaced().isEmpty() ? null : GateReason.valueOf(sentence.replaced()));
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
        before.origin(),
        before.support(),
        before.agreement(),
        before.replaced(),
        List.copyOf(evidence.values()));
  }
}
