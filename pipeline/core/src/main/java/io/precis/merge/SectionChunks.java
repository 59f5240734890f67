package io.precis.merge;

import io.precis.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The chunks of a document hung under its sections, in text order. */
final class SectionChunks {
  private final List<Section> sections;
  private final int deepest;
  private final Map<Integer, List<TreeNodeBuilder>> ownChunks = new TreeMap<>();
  private final Map<Integer, List<Section>> byParent = new TreeMap<>();

  SectionChunks(List<Section> sections, int deepest) {
    this.sections = sections;
    this.deepest = deepest;
    for (Section section : sections) {
      if (depth(section) <= deepest) {
        byParent.computeIfAbsent(section.parent(), key -> new ArrayList<>()).add(section);
      }
    }
  }

  /** The section that stands for {@code ordinal}: itself, or its ancestor at the deepest level. */
  Section home(int ordinal) {
    Section section = sections.get(ordinal);
    while (section.parent() >= 0 && depth(section) > deepest) {
      section = sections.get(section.parent());
    }
    return section;
  }

  void add(Section home, TreeNodeBuilder chunk) {
    ownChunks.computeIfAbsent(home.ordinal(), key -> new ArrayList<>()).add(chunk);
  }

  /** The outermost sections that hold a chunk, in text order. */
  List<TreeNodeBuilder> roots() {
    return children(-1);
  }

  private List<TreeNodeBuilder> children(int parent) {
    List<TreeNodeBuilder> found = new ArrayList<>();
    for (Section section : byParent.getOrDefault(parent, List.of())) {
      List<TreeNodeBuilder> below =
          new ArrayList<>(ownChunks.getOrDefault(section.ordinal(), List.of()));
      below.addAll(children(section.ordinal()));
      below.sort((a, b) -> Integer.compare(a.firstSentence(), b.firstSentence()));
      if (!below.isEmpty()) {
        found.add(new TreeNodeBuilder(NodeKind.SECTION, section.path(), below));
      }
    }
    return found;
  }

  private int depth(Section section) {
    int depth = 0;
    for (Section at = section; at.parent() >= 0; at = sections.get(at.parent())) {
      depth++;
    }
    return depth;
  }
}
