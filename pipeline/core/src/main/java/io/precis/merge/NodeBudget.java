package io.precis.merge;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A node's place in its tree and how long its summary is meant to be.
 *
 * @param node id in the document's tree
 * @param level of the node in the tree
 * @param kind what it stands for
 * @param targetUnits length that its summary is meant to have, in the units of the document's
 *     language
 * @param selectUnits how much of source sentences is chosen for it; the target, or more where a
 *     student makes it shorter
 */
public record NodeBudget(int node, int level, NodeKind kind, int targetUnits, int selectUnits)
    implements Serializable {
  public NodeBudget {
    requireNonNull(kind, "kind is null");
    if (node < 0 || level < 0 || targetUnits < 1 || selectUnits < targetUnits) {
      throw new IllegalArgumentException(
          "want node and level >= 0 and 1 <= targetUnits <= selectUnits, got "
              + node
              + ", "
              + level
              + ", "
              + targetUnits
              + ", "
              + selectUnits);
    }
  }
}
