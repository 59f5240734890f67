package io.precis.batch.input;

import io.precis.read.input.InputFiles.Reason;
import io.precis.read.input.InputFiles.Skipped;
import io.precis.summary.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a run met and has no summary of.
 *
 * @param rejected files that were tried, now or by an earlier run, by cause, then by name
 * @param leftOut what was not tried, by reason, then by name
 * @param place folder that has all of both in {@code rejected.jsonl} and {@value LeftOutFile#NAME}
 */
public record NotRead(List<Entry> rejected, List<Entry> leftOut, String place) {
  public NotRead {
    rejected = List.copyOf(rejected);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One of them.
   *
   * @param cause a constant of {@link io.precis.document.RejectCause} or of {@link Reason}
   * @param setAside whether an earlier run rejected it and this one did not try
   */
  public record Entry(String cause, String name, String detail, boolean setAside) {}

  public static NotRead of(List<Outcome> outcomes, InputListing inputs, String place) {
    List<Entry> rejected = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (!outcome.hasRecord()) {
        boolean setAside = outcome.status() == Outcome.Status.SET_ASIDE;
        for (String name : outcome.names()) {
          rejected.add(new Entry(outcome.cause(), name, outcome.detail(), setAside));
        }
      }
    }
    rejected.sort(Comparator.comparing(Entry::cause).thenComparing(Entry::name));
    return new NotRead(rejected, leftOut(inputs), place);
  }

  /** Of inputs of which none is taken. */
  public static NotRead of(InputListing inputs) {
    return new NotRead(List.of(), leftOut(inputs), "");
  }

  private static List<Entry> leftOut(InputListing inputs) {
    return inputs.leftOut().stream().map(NotRead::entry).toList();
  }

  private static Entry entry(Skipped left) {
    return new Entry(left.reason().name(), left.name(), left.detail(), false);
  }

  /** Whether everything was read that was to be read: what is left out by rule does not count. */
  public boolean isNothingMissing() {
    return rejected.isEmpty()
        && leftOut.stream().noneMatch(left -> left.cause().equals(Reason.UNREADABLE.name()));
  }
}
