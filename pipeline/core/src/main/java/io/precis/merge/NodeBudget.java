package io.precis.merge;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A node as it is carried along by what is on its way up to it.
 *
 * @param node id in the document's tree
 * @param level of the node in the tree
 * @param kind what it stands for
 * @param targetUnits length that its summary is meant to have, in the units of the document's
 *     language
 * @param selectUnits how much of source sentences is chosen for it; the target, or more where a
 *     student makes it shorter
 * @param poolUnits how much of source sentences it passes to its parent at most, in units
 */
public record NodeBudget(
    int node, int level, NodeKind kind, int targetUnits, int selectUnits, int poolUnits)
    implements Serializable {
  public NodeBudget {
    requireNonNull(kind, "kind is null");
    if (node < 0
        || level < 0
        || targetUnits < 1
        || selectUnits < targetUnits
        || poolUnits < selectUnits) {
      throw new IllegalArgumentException(
          "want node and level >= 0 and 1 <= targetUnits <= selectUnits <= poolUnits, got "
              + node
              + ", "
              + level
              + ", "
              + targetUnits
              + ", "
              + selectUnits
              + ", "
              + poolUnits);
    }
  }
}
