package io.precis.batch.input;

import io.precis.document.SourceFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which files are taken, by when they were last changed.
 *
 * @param since first instant that counts; empty for no beginning
 * @param until first instant that no longer counts; empty for no end
 */
public record ModifiedTimeRange(Optional<Instant> since, Optional<Instant> until) {
  public static final ModifiedTimeRange ALWAYS =
      new ModifiedTimeRange(Optional.empty(), Optional.empty());

  public ModifiedTimeRange {
    if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
      throw new IllegalArgumentException(
          "the period from " + since.get() + " to " + until.get() + " holds no instant");
    }
  }

  /**
   * An instant as people write it.
   *
   * @param text a date such as {@code 2026-11-23}, which stands for its beginning in UTC, or a date
   *     and time with an offset such as {@code 2026-11-23T20:15:00Z}
   * @throws IllegalArgumentException where it is neither
   */
  public static Instant instant(String text) {
    try {
      return text.length() <= "2026-11-23".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "want a date such as 2026-11-23 or an instant such as 2026-11-23T20:15:00Z, got '"
              + text
              + "'",
          e);
    }
  }

  /** Whether a file counts; one whose time of change is unknown does. */
  boolean holds(SourceFile file) {
    if (file.modifiedMillis() == 0) {
      return true;
    }
    Instant modified = Instant.ofEpochMilli(file.modifiedMillis());
    return !since.filter(modified::isBefore).isPresent()
        && !until.filter(end -> !modified.isBefore(end)).isPresent();
  }
}
