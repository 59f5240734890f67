package io.precis.write.report.document;

import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which stretches of a document its summaries rest on, drawn from its beginning to its end.
 *
 * @param root stretches that the document's own summary cites
 * @param tree stretches that any summary cites
 * @param sections where sections begin
 */
public record CoverageBar(List<Stretch> root, List<Stretch> tree, List<Integer> sections) {
  /** Units of the drawing's width. */
  public static final int WIDTH = 1000;

  /** The narrowest stretch that can be seen. */
  private static final int LEAST = 2;

  private static final int MOST_SECTIONS = 60;

  /** A stretch in units of the drawing's width. */
  public record Stretch(int x, int width) {}

  public CoverageBar {
    root = List.copyOf(root);
    tree = List.copyOf(tree);
    sections = List.copyOf(sections);
  }

  static CoverageBar of(DocumentRecord record) {
    int characters = Math.max(1, record.length().characters());
    return new CoverageBar(
        stretches(record.nodes().subList(0, 1), characters),
        stretches(record.nodes(), characters),
        sections(record, characters));
  }

  private static List<Stretch> stretches(List<NodeRecord> nodes, int characters) {
    BitSet drawn = new BitSet(WIDTH);
    for (NodeRecord node : nodes) {
      node.sentences().forEach(s -> s.evidence().forEach(c -> draw(drawn, c, characters)));
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int x = drawn.nextSetBit(0); x >= 0; ) {
      int end = drawn.nextClearBit(x);
      stretches.add(new Stretch(x, end - x));
      x = drawn.nextSetBit(end);
    }
    return stretches;
  }

  private static void draw(BitSet drawn, Citation citation, int characters) {
    int from = Math.min(WIDTH - LEAST, scaled(citation.start(), characters));
    drawn.set(from, Math.min(WIDTH, Math.max(from + LEAST, scaled(citation.end(), characters))));
  }

  private static List<Integer> sections(DocumentRecord record, int characters) {
    List<Integer> starts =
        record.sections().stream()
            .filter(section -> section.path().size() <= 1 && section.start() > 0)
            .map(section -> Math.min(WIDTH, scaled(section.start(), characters)))
            .distinct()
            .toList();
    return starts.size() <= MOST_SECTIONS ? starts : List.of();
  }

  private static int scaled(int offset, int characters) {
    return (int) Math.max(0, (long) offset * WIDTH / characters);
  }
}
