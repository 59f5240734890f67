package io.precis.bench.ground;

import io.precis.ground.SourceIndex;
import java.util.List;

/**
 * A true sentence with its source and with its corruptions.
 *
 * @param kind how the true sentence was made
 * @param document its document; halves of the data are told apart by it
 * @param source the source sentences
 * @param text the true sentence
 * @param corruptions false sentences made from it
 */
record GroundItem(
    String kind, String document, SourceIndex source, String text, List<Corrupted> corruptions) {
  /**
   * A false sentence.
   *
   * @param kind what was done to the true one
   * @param text what came of it
   */
  record Corrupted(String kind, String text) {}
}
