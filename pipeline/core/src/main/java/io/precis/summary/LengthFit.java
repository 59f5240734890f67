package io.precis.summary;

import io.precis.request.TextUnits;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a part of a node's summary makes way for the others where they are longer together than they
 * should be. A student shortens single sentences by more or less, and not all of them: so more are
 * chosen than are needed, and those that were chosen last are left out again.
 *
 * @param targetUnits length that the node's summary is meant to have, in units of the document's
 *     language; 0 where no part makes way
 * @param turn when this part makes way, from 1, the lowest first; 0 for never
 */
public record LengthFit(int targetUnits, int turn) implements Serializable {
  /** A part that stays. */
  public static final LengthFit STAYS = new LengthFit(0, 0);

  public LengthFit {
    if (targetUnits < 0 || turn < 0) {
      throw new IllegalArgumentException(
          "want targetUnits and turn >= 0, got " + targetUnits + " and " + turn);
    }
  }

  /**
   * The parts without those that make way: in their turn, each whose going brings the summary
   * closer to its target.
   *
   * @param parts of one node, in reading order
   */
  static List<NodeSummary> fitted(List<NodeSummary> parts, String language) {
    List<NodeSummary> kept = new ArrayList<>(parts);
    int length = parts.stream().mapToInt(part -> units(part, language)).sum();
    for (NodeSummary part :
        parts.stream()
            .filter(each -> each.fit().turn > 0)
            .sorted(Comparator.comparingInt(each -> each.fit().turn))
            .toList()) {
      int without = length - units(part, language);
      int target = part.fit().targetUnits;
      if (Math.abs(without - target) < Math.abs(length - target)) {
        kept.remove(part);
        length = without;
      }
    }
    return kept;
  }

  private static int units(NodeSummary part, String language) {
    return part.sentences().stream().mapToInt(each -> TextUnits.count(each.text(), language)).sum();
  }
}
