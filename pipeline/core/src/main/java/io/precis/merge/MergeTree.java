package io.precis.merge;

import java.io.Serializable;
import java.util.List;

/**
 * The merge tree of one document.
 *
 * @param nodes in pre-order; {@code nodes.get(i).id() == i}; at least one, the root. Where the
 *     document is a single chunk, the root is a leaf
 */
public record MergeTree(List<TreeNode> nodes) implements Serializable {
  /** Levels that the pipeline unrolls; a tree never has a higher root. */
  public static final int MAX_LEVEL = 8;

  public MergeTree {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty() || !nodes.get(0).isRoot()) {
      throw new IllegalArgumentException("the first node of a tree is its root");
    }
    if (nodes.get(0).level() > MAX_LEVEL) {
      throw new IllegalArgumentException(
          "a tree has at most "
              + MAX_LEVEL
              + " levels above its leaves, got "
              + nodes.get(0).level());
    }
  }

  public TreeNode root() {
    return nodes.get(0);
  }

  /** The leaves in text order. */
  public List<TreeNode> leaves() {
    return nodes.stream().filter(TreeNode::isLeaf).toList();
  }
}
