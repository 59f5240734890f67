package io.precis.merge;

import java.util.List;

/** A node of a tree that is still being built: without numbers. */
record Draft(
    NodeKind kind, List<String> path, List<Draft> children, int firstSentence, int endSentence) {
  Draft(NodeKind kind, List<String> path, List<Draft> children) {
    this(
        kind,
        path,
        List.copyOf(children),
        children.get(0).firstSentence(),
        children.get(children.size() - 1).endSentence());
  }

  static Draft leaf(List<String> path, int firstSentence, int endSentence) {
    return new Draft(NodeKind.CHUNK, path, List.of(), firstSentence, endSentence);
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  Draft as(NodeKind newKind, List<String> newPath) {
    return new Draft(newKind, newPath, children, firstSentence, endSentence);
  }

  int level() {
    return children.stream().mapToInt(child -> child.level() + 1).max().orElse(0);
  }
}
