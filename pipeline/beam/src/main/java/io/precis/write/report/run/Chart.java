package io.precis.write.report.run;

import io.precis.limit.Amount;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar chart.
 *
 * @param title what is counted
 * @param bars at least one
 */
public record Chart(String title, List<Bar> bars) {
  /** Width of the drawing, in its own units. */
  public static final int WIDTH = 360;

  /** Between a bar and the next. */
  private static final int GAP = 8;

  /** Height of the longest bar. */
  public static final int HEIGHT = 90;

  /** Where the bars stand: room for a count is above the longest one. */
  public static final int BASE = 110;

  /**
   * A bar.
   *
   * @param label what is under it
   * @param count what is on it
   * @param x its left edge
   * @param width without the gap
   * @param height 0 for a count of 0, else at least 1
   */
  public record Bar(String label, long count, int x, int width, int height) {
    public int y() {
      return BASE - height;
    }

    public int middle() {
      return x + width / 2;
    }
  }

  public Chart {
    bars = List.copyOf(bars);
  }

  /** Bars in proportion to the largest count. */
  static Chart of(String title, List<String> labels, long[] counts) {
    long most = 1;
    for (long count : counts) {
      most = Math.max(most, count);
    }
    int step = WIDTH / counts.length;
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int height = counts[i] == 0 ? 0 : (int) Math.max(1, counts[i] * HEIGHT / most);
      bars.add(new Bar(labels.get(i), counts[i], i * step + GAP / 2, step - GAP, height));
    }
    return new Chart(title, bars);
  }

  /** Everything that the bars show, as one line of text. */
  public String words() {
    List<String> parts = new ArrayList<>();
    bars.forEach(bar -> parts.add(bar.label() + ": " + Amount.of(bar.count())));
    return title + ". " + String.join("; ", parts);
  }
}
