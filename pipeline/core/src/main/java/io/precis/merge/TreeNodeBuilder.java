package io.precis.merge;

import java.util.List;

/** A node of a tree that is still being built: without numbers. */
record TreeNodeBuilder(
    NodeKind kind,
    List<String> path,
    List<TreeNodeBuilder> children,
    int firstSentence,
    int endSentence) {
  TreeNodeBuilder(NodeKind kind, List<String> path, List<TreeNodeBuilder> children) {
    this(
        kind,
        path,
        List.copyOf(children),
        children.get(0).firstSentence(),
        children.get(children.size() - 1).endSentence());
  }

  static TreeNodeBuilder leaf(List<String> path, int firstSentence, int endSentence) {
    return new TreeNodeBuilder(NodeKind.CHUNK, path, List.of(), firstSentence, endSentence);
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  TreeNodeBuilder as(NodeKind newKind, List<String> newPath) {
    return new TreeNodeBuilder(newKind, newPath, children, firstSentence, endSentence);
  }

  int level() {
    return children.stream().mapToInt(child -> child.level() + 1).max().orElse(0);
  }
}
