package io.precis.output.report;

import io.precis.ground.Origin;
import io.precis.output.Citation;
import io.precis.output.DocumentRecord;
import io.precis.output.DocumentRecord.NodeRecord;
import io.precis.output.SummarySentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Summary sentences with the places of their evidence on the page. */
final class Places {
  private final DocumentRecord record;
  private final Marks marks;

  /**
   * @param marks null where the page shows no source
   */
  Places(DocumentRecord record, Marks marks) {
    this.record = record;
    this.marks = marks;
  }

  List<PageSentence> sentences(NodeRecord node) {
    return node.sentences().stream().map(this::sentence).toList();
  }

  List<PageGloss> glosses(NodeRecord node) {
    return node.glosses().stream()
        .map(
            gloss ->
                new PageGloss(
                    Shown.text(gloss.name()),
                    Shown.text(gloss.introduction()),
                    place(gloss.place())))
        .toList();
  }

  private PageSentence sentence(SummarySentence sentence) {
    Set<Place> places = new LinkedHashSet<>();
    sentence.evidence().forEach(citation -> places.add(place(citation)));
    return new PageSentence(Shown.text(sentence.text()), List.copyOf(places), note(sentence));
  }

  private Place place(Citation citation) {
    String label =
        citation.page() > 0 ? "p. " + citation.page() : "s. " + (citation.sentence() + 1);
    return new Place(label, marks == null ? "" : marks.anchor(citation.sentence()));
  }

  private static String note(SummarySentence sentence) {
    if (!sentence.replaced().isEmpty()) {
      return "quoted in place of a generated sentence: " + Shown.words(sentence.replaced());
    }
    return sentence.origin() == Origin.GENERATED
        ? "generated, support " + Shown.percent(sentence.support())
        : "";
  }
}
