package io.precis.write.report.document;

import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The cited stretches of a document's text: in text order, none overlapping another. */
final class CitedRanges {
  private final List<Mark> marks = new ArrayList<>();
  private final Map<Integer, String> anchors = new HashMap<>();

  /**
   * A cited stretch.
   *
   * @param page from 1; 0 where the format has no pages
   * @param root whether the document's own summary cites it
   */
  record Mark(int start, int end, int page, boolean root, String anchor) {}

  private CitedRanges() {}

  /**
   * The stretches that any summary of a document cites, or that introduce a name in one.
   *
   * @param characters length of the text that they lie in
   * @throws IllegalArgumentException where one lies outside of it
   */
  static CitedRanges of(DocumentRecord record, int characters) {
    Map<Integer, Citation> bySentence = new TreeMap<>();
    for (NodeRecord node : record.nodes()) {
      node.sentences().forEach(s -> s.evidence().forEach(c -> bySentence.put(c.sentence(), c)));
      node.glosses().forEach(g -> bySentence.putIfAbsent(g.place().sentence(), g.place()));
    }
    Set<Integer> root = new HashSet<>();
    record.root().sentences().forEach(s -> s.evidence().forEach(c -> root.add(c.sentence())));
    CitedRanges marks = new CitedRanges();
    bySentence.values().stream()
        .sorted((a, b) -> Integer.compare(a.start(), b.start()))
        .forEach(c -> marks.add(c, root.contains(c.sentence()), characters, record.id()));
    return marks;
  }

  private void add(Citation citation, boolean root, int characters, String id) {
    if (citation.start() < 0 || citation.end() > characters) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "[%s] sentence %d lies at [%d, %d) of a text of %d characters",
              id,
              citation.sentence(),
              citation.start(),
              citation.end(),
              characters));
    }
    int from = marks.isEmpty() ? 0 : marks.get(marks.size() - 1).end();
    int start = Math.max(from, citation.start());
    if (start < citation.end()) {
      String anchor = "s" + (citation.sentence() + 1);
      marks.add(new Mark(start, citation.end(), citation.page(), root, anchor));
      anchors.put(citation.sentence(), anchor);
    } else if (!marks.isEmpty()) {
      anchors.put(citation.sentence(), marks.get(marks.size() - 1).anchor());
    }
  }

  List<Mark> list() {
    return marks;
  }

  /** Id of the stretch that shows a source sentence; empty string where none does. */
  String anchor(int sentence) {
    return anchors.getOrDefault(sentence, "");
  }
}
