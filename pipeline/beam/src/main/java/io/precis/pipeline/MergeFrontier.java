package io.precis.pipeline;

import io.precis.merge.NodeBudget;
import io.precis.merge.NodeCandidates;
import io.precis.merge.NodeSelection;
import io.precis.merge.NodeSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The nodes of one document on its way up its merge tree.
 *
 * @param leaves what the leaves may choose from, until they have chosen; in text order
 * @param waiting what was chosen at nodes whose parents have not chosen yet
 * @param chosen what was chosen at all other nodes, without the pools that only parents need
 */
public record MergeFrontier(
    List<NodeCandidates> leaves, List<NodeSelection> waiting, List<NodeSelection> chosen) {
  public MergeFrontier {
    leaves = List.copyOf(leaves);
    waiting = List.copyOf(waiting);
    chosen = List.copyOf(chosen);
  }

  /** A document before anything is chosen. */
  public static MergeFrontier of(List<NodeCandidates> leaves) {
    return new MergeFrontier(leaves, List.of(), List.of());
  }

  /** The same after every leaf has chosen, level 0 of the tree. */
  MergeFrontier chooseAtLeaves(NodeSelector selector) {
    List<NodeSelection> nodes = new ArrayList<>(waiting);
    leaves.forEach(leaf -> nodes.add(selector.select(leaf)));
    return withoutRoots(nodes, chosen);
  }

  /**
   * The same after every node of a level has chosen.
   *
   * @param level at least 1; all levels below must have chosen
   */
  MergeFrontier chooseAt(int level, NodeSelector selector) {
    List<NodeSelection> nodes = new ArrayList<>();
    List<NodeSelection> done = new ArrayList<>(chosen);
    Map<Integer, List<NodeSelection>> byParent = new TreeMap<>();
    for (NodeSelection node : waiting) {
      NodeBudget parent = node.way().get(1);
      if (parent.level() == level) {
        byParent.computeIfAbsent(parent.node(), id -> new ArrayList<>()).add(node);
        done.add(node.withoutPool());
      } else {
        nodes.add(node);
      }
    }
    byParent
        .values()
        .forEach(children -> nodes.add(selector.select(MergeSummaries.candidates(children))));
    return withoutRoots(nodes, done);
  }

  /** Nobody waits for a root. */
  private static MergeFrontier withoutRoots(List<NodeSelection> nodes, List<NodeSelection> chosen) {
    List<NodeSelection> waiting = new ArrayList<>();
    List<NodeSelection> done = new ArrayList<>(chosen);
    for (NodeSelection node : nodes) {
      if (node.isRoot()) {
        done.add(node.withoutPool());
      } else {
        waiting.add(node);
      }
    }
    return new MergeFrontier(List.of(), waiting, done);
  }
}
