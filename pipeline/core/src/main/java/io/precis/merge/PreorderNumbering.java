package io.precis.merge;

import java.util.ArrayList;
import java.util.List;

/** Gives the nodes of a drafted tree their ids. */
final class PreorderNumbering {
  private final List<TreeNode> nodes = new ArrayList<>();

  private PreorderNumbering() {}

  static List<TreeNode> preorder(TreeNodeBuilder root) {
    PreorderNumbering numbering = new PreorderNumbering();
    numbering.visit(root, -1);
    return numbering.nodes;
  }

  private int visit(TreeNodeBuilder draft, int parent) {
    int id = nodes.size();
    nodes.add(null);
    List<Integer> children = new ArrayList<>();
    for (TreeNodeBuilder child : draft.children()) {
      children.add(visit(child, id));
    }
    nodes.set(
        id,
        new TreeNode(
            id,
            parent,
            draft.level(),
            draft.kind(),
            draft.path(),
            children,
            draft.firstSentence(),
            draft.endSentence()));
    return id;
  }
}
