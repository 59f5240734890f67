package io.precis.batch;

import static java.util.Objects.requireNonNull;

import io.precis.batch.input.ModifiedTimeRange;
import io.precis.read.input.FolderRules;
import io.precis.read.input.SourceLocations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a run is in the calendar of the batch. Bears on no summary.
 *
 * @param date day that the run stands for; empty for the day it starts, in UTC
 * @param period which files are taken
 * @param sources how records say where their documents lie
 * @param folders what is taken of folders
 * @param keep finished runs that are kept, this one among them; {@value #ALL} for all
 * @param ownersOnly whether only the user who runs it may look into the run's directory; else the
 *     system's {@code umask} says who may
 */
public record RunSettings(
    Optional<LocalDate> date,
    ModifiedTimeRange period,
    SourceLocations sources,
    FolderRules folders,
    int keep,
    boolean ownersOnly) {
  public static final int ALL = 0;

  /** Of today, with every file, not saying where they lie, keeping every run. */
  public static final RunSettings DEFAULT =
      new RunSettings(
          Optional.empty(),
          ModifiedTimeRange.ALWAYS,
          SourceLocations.HIDDEN,
          FolderRules.DEFAULT,
          ALL);

  /** For all whom the system lets read. */
  public RunSettings(
      Optional<LocalDate> date,
      ModifiedTimeRange period,
      SourceLocations sources,
      FolderRules folders,
      int keep) {
    this(date, period, sources, folders, keep, false);
  }

  /** The day that a run stands for. */
  LocalDate dateOf(Instant started) {
    return date.orElseGet(() -> LocalDate.ofInstant(started, ZoneOffset.UTC));
  }

  public RunSettings {
    requireNonNull(date, "date is null");
    requireNonNull(period, "period is null");
    requireNonNull(sources, "sources is null");
    requireNonNull(folders, "folders is null");
    if (keep < ALL) {
      throw new IllegalArgumentException("runs to keep must be 1 or more, got " + keep);
    }
  }
}
