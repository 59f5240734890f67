package io.precis.merge;

import io.precis.spec.Length;

/**
 * How long the summaries of a tree's nodes are meant to be.
 *
 * <p>The root gets what was asked for. A node below gets a fifth of it per {@value #CHUNK_UNITS}
 * units of source, growing with the square root of its source, so that a section ten times as long
 * gets three times the space. No summary is meant to be longer than half of its source.
 */
public final class Targets {
  private static final int CHUNK_UNITS = 350;
  private static final double CHUNK_SHARE = 0.2;
  private static final double MOST_BELOW_ROOT = 0.75;
  private static final double MOST_OF_SOURCE = 0.5;
  private static final double LEAF_POOL_SHARE = 0.35;
  private static final int POOL_FACTOR = 2;
  private static final int LEAST_UNITS = 20;

  private final int rootUnits;
  private final double leafPoolShare;

  /**
   * @param length asked for
   * @param language BCP 47 primary language of the document
   * @param documentUnits length of the document, in units
   */
  public Targets(Length length, String language, int documentUnits) {
    this.rootUnits = length.unitsFor(language);
    // A short document's root needs more of each leaf than a long one's.
    double needed = POOL_FACTOR * (double) rootUnits / Math.max(1, documentUnits);
    this.leafPoolShare = Math.max(LEAF_POOL_SHARE, Math.min(1, needed));
  }

  /**
   * Length of a node's summary, in units; at least 1.
   *
   * @param sourceUnits length of the source under the node, in units
   */
  public int target(boolean root, int sourceUnits) {
    double wanted =
        root
            ? rootUnits
            : Math.min(
                rootUnits * MOST_BELOW_ROOT,
                Math.max(
                    LEAST_UNITS,
                    rootUnits * CHUNK_SHARE * Math.sqrt((double) sourceUnits / CHUNK_UNITS)));
    return Math.max(1, (int) Math.round(Math.min(wanted, sourceUnits * MOST_OF_SOURCE)));
  }

  /** How much a node passes to its parent, in units; at least its own target. */
  public int pool(boolean leaf, int target, int sourceUnits) {
    int most = POOL_FACTOR * rootUnits;
    int wanted = leaf ? (int) Math.ceil(leafPoolShare * sourceUnits) : most;
    return Math.max(target, Math.min(most, wanted));
  }
}
