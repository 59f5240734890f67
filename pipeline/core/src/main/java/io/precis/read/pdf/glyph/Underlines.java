package io.precis.read.pdf.glyph;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The level rules of a page, and which runs of letters one of them, or several in a row, is under.
 */
final class Underlines {
  /** In sizes of the letters: how far below their line a rule may be. */
  private static final double LOWEST = 0.35;

  /** In points: how far beyond its letters a rule may begin and end, as those of tables do not. */
  private static final double NEAR = 3;

  /** Share of the run that the rules fill. */
  private static final double FULL = 0.85;

  private final NavigableMap<Double, List<Rectangle2D.Double>> rules = new TreeMap<>();

  /**
   * @param level in points from the page's top left corner
   */
  Underlines(List<Rectangle2D.Double> level) {
    level.forEach(
        rule -> rules.computeIfAbsent(rule.getCenterY(), y -> new ArrayList<>()).add(rule));
  }

  /** Whether all of a run is underlined, and nothing beside it. */
  boolean has(Run run) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double filled = 0;
    double lowest = run.baseline() + LOWEST * run.size();
    for (List<Rectangle2D.Double> row :
        rules.subMap((double) run.baseline(), true, lowest, true).values()) {
      for (Rectangle2D.Double rule : row) {
        if (rule.getMaxX() > run.left() && rule.getMinX() < run.right()) {
          left = Math.min(left, rule.getMinX());
          right = Math.max(right, rule.getMaxX());
          filled += rule.getWidth();
        }
      }
    }
    return Math.abs(left - run.left()) <= NEAR
        && Math.abs(right - run.right()) <= NEAR
        && filled >= FULL * (run.right() - run.left());
  }
}
