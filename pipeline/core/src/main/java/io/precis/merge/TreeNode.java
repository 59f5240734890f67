package io.precis.merge;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * A place in the merge tree.
 *
 * @param id place among the tree's nodes in pre-order, from 0, the root
 * @param parent id of the parent; -1 for the root
 * @param level 0 for a leaf, else one more than the highest child's level
 * @param kind what it stands for
 * @param path headings from the outermost; empty for text before the first heading and the root
 * @param children ids in text order; empty for a leaf
 * @param firstSentence ordinal of the first source sentence under it
 * @param endSentence one past the last one's
 */
public record TreeNode(
    int id,
    int parent,
    int level,
    NodeKind kind,
    List<String> path,
    List<Integer> children,
    int firstSentence,
    int endSentence)
    implements Serializable {
  public TreeNode {
    requireNonNull(kind, "kind is null");
    path = List.copyOf(path);
    children = List.copyOf(children);
    if (parent >= id || parent < -1) {
      throw new IllegalArgumentException("want -1 <= parent < id, got " + parent + ", " + id);
    }
    if (children.isEmpty() != (level == 0)) {
      throw new IllegalArgumentException("node " + id + ": leaves, and only leaves, are level 0");
    }
    if (endSentence <= firstSentence) {
      throw new IllegalArgumentException("node " + id + " has no sentence");
    }
  }

  public boolean isLeaf() {
    return children.isEmpty();
  }

  public boolean isRoot() {
    return parent < 0;
  }

  public int sentences() {
    return endSentence - firstSentence;
  }
}
