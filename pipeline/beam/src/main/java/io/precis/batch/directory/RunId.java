package io.precis.batch.directory;

import io.precis.limit.TextPattern;
import io.precis.read.input.OwnOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names a run and its directory.
 *
 * @param value such as {@code 20261123T201500Z}: the day that the run stands for and the time when
 *     it started, in UTC; the day is the one it started on unless another was given
 */
public record RunId(String value) implements Comparable<RunId> {
  private static final TextPattern FORM = OwnOutput.RUN_NAME;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public RunId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a run id looks like 20261123T201500Z, got '" + value + "'");
    }
  }

  /** Whether a name is a run's id. */
  static boolean isOne(String name) {
    return FORM.matcher(name).matches();
  }

  /** The id of the n-th run that starts in one second, from 1. */
  public static RunId of(Instant start, int n) {
    String stamp = STAMP.format(start);
    return new RunId(n == 1 ? stamp : stamp + "-" + n);
  }

  /** The id of the n-th run in one second that stands for another day than the one it starts on. */
  static RunId of(LocalDate date, Instant start, int n) {
    LocalTime time = LocalTime.ofInstant(start, ZoneOffset.UTC);
    return of(date.atTime(time).toInstant(ZoneOffset.UTC), n);
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
