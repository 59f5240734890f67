package io.precis.merge;

import io.precis.request.Length;
import io.precis.request.Mode;

/**
 * How long the summaries of a tree's nodes are meant to be.
 *
 * <p>The root gets what was asked for. A node below gets a fifth of it per {@value #CHUNK_UNITS}
 * units of source, growing with the square root of its source, so that a section ten times as long
 * gets three times the space. No summary is meant to be longer than half of its source.
 */
public final class LengthAllocation {
  private static final int CHUNK_UNITS = 350;
  private static final double CHUNK_SHARE = 0.2;
  private static final double MOST_BELOW_ROOT = 0.75;
  private static final double MOST_OF_SOURCE = 0.5;
  private static final int LEAST_UNITS = 20;
  private static final double MOST_SELECTED = 0.9;

  /** How much source is chosen for each unit that a student is to write. */
  private static final double CHOSEN_TO_WRITTEN = 1.3;

  /** Of it, where sentences are shortened one by one and those too many are left out again. */
  private static final double CHOSEN_TO_SHORTENED = 1.45;

  private static final double CHOSEN_TO_ABSTRACTED = 2;

  private final int rootUnits;
  private final Mode mode;
  private final boolean alone;

  /**
   * @param length asked for
   * @param language BCP 47 primary language of the document
   * @param mode how summaries come about for this document
   * @param alone whether the student shortens each sentence for itself in hybrid mode
   */
  public LengthAllocation(Length length, String language, Mode mode, boolean alone) {
    this.mode = mode;
    this.alone = alone;
    this.rootUnits = length.unitsFor(language);
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

  /**
   * How much source is chosen for a node's summary, in units; at least its target. A student makes
   * it shorter, so it is given more; the whole chunk in abstractive mode.
   */
  public int select(boolean leaf, int target, int sourceUnits) {
    if (mode.showsWholeChunks() && leaf) {
      return Math.max(target, sourceUnits);
    }
    double wanted = Math.min(target * expansion(), sourceUnits * MOST_SELECTED);
    return Math.max(target, (int) Math.round(wanted));
  }

  private double expansion() {
    return switch (mode) {
      case EXTRACTIVE -> 1;
      case HYBRID -> alone ? CHOSEN_TO_SHORTENED : CHOSEN_TO_WRITTEN;
      case ABSTRACTIVE -> CHOSEN_TO_ABSTRACTED;
    };
  }
}
