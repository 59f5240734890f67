package io.precis.read.fork.office.list;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the items of a list, level by level. Not thread-safe. */
public final class ListCounter {
  /** Levels that either format has at most. */
  public static final int LEVELS = 10;

  private static final int NOT_COUNTED = Integer.MIN_VALUE;
  private static final Pattern PLACE = Pattern.compile("%(\\d{1,2})");

  private final int[] counts = new int[LEVELS];

  /** A counter that has counted nothing. */
  public ListCounter() {
    restart(0);
  }

  /** Counts the level and those below it anew. */
  public void restart(int level) {
    for (int i = level; i < LEVELS; i++) {
      counts[i] = NOT_COUNTED;
    }
  }

  /** Lets the level go on with a number. */
  public void goOnWith(int level, int number) {
    counts[level] = number - 1;
  }

  /**
   * Counts an item; returns what stands before it, an empty string for nothing.
   *
   * @param level from 0 on, below {@link #LEVELS}
   * @param levels what is known of the levels
   */
  public String next(int level, Map<Integer, ListLevel> levels) {
    ListLevel own = levels.getOrDefault(level, ListLevel.UNKNOWN);
    counts[level] = counts[level] == NOT_COUNTED ? own.start() : counts[level] + 1;
    for (int i = level + 1; i < LEVELS; i++) {
      if (levels.getOrDefault(i, ListLevel.UNKNOWN).restarts()) {
        counts[i] = NOT_COUNTED;
      }
    }
    return own.isBullet() ? ListLevel.BULLET : shown(own, levels);
  }

  private String shown(ListLevel own, Map<Integer, ListLevel> levels) {
    if (own.way().equals("none") && !own.text().contains("%")) {
      return own.text().strip();
    }
    Matcher place = PLACE.matcher(own.text());
    StringBuilder shown = new StringBuilder();
    while (place.find()) {
      int level = Integer.parseInt(place.group(1)) - 1;
      place.appendReplacement(shown, Matcher.quoteReplacement(number(level, own, levels)));
    }
    return place.appendTail(shown).toString().strip();
  }

  private String number(int level, ListLevel own, Map<Integer, ListLevel> levels) {
    if (level < 0 || level >= LEVELS) {
      return "";
    }
    ListLevel counted = levels.getOrDefault(level, ListLevel.UNKNOWN);
    int count = counts[level] == NOT_COUNTED ? counted.start() : counts[level];
    boolean digits = own.legal() && !counted.way().matches("none|decimalZero");
    return ListNumerals.of(digits ? "decimal" : counted.way(), count);
  }
}
