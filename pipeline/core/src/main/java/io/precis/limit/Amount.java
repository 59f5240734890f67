package io.precis.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts and times as people read them, in English. */
public final class Amount {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private Amount() {}

  /** With thousands separated: {@code 12,345}. */
  public static String of(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * A count and its noun: {@code 1 page}, {@code 2 pages}.
   *
   * @param noun in the singular, one whose plural ends in {@code s}
   */
  public static String of(long count, String noun) {
    return of(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /**
   * A span of time, in whole seconds from one second on: {@code 1 minute}, {@code 1 hour 30
   * minutes}, {@code 90 milliseconds}.
   */
  public static String of(Duration time) {
    long seconds = time.toSeconds();
    if (seconds == 0) {
      return of(time.toMillis(), "millisecond");
    }
    List<String> parts = new ArrayList<>();
    add(parts, seconds / HOUR, "hour");
    add(parts, seconds % HOUR / MINUTE, "minute");
    add(parts, seconds % MINUTE, "second");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String noun) {
    if (count > 0) {
      parts.add(of(count, noun));
    }
  }
}
