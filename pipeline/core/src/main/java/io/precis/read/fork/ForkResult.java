package io.precis.read.fork;

import static java.util.Objects.requireNonNull;

import io.precis.document.RejectCause;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;

/**
 * What a fork made of one file.
 *
 * @param parts the file and its embedded documents, the file first; empty where the fork died
 * @param failure why the fork gave nothing; empty where it gave parts, which may still tell of
 *     exceptions
 * @param detail in words, with limits; never text of the document
 * @param starved whether the time was over but the fork had little of the processor: on a busy
 *     machine that is no fault of the file
 */
public record ForkResult(
    List<Metadata> parts, Optional<RejectCause> failure, String detail, boolean starved) {
  public ForkResult {
    parts = List.copyOf(parts);
    requireNonNull(failure, "failure is null");
    requireNonNull(detail, "detail is null");
  }

  static ForkResult of(List<Metadata> parts) {
    return new ForkResult(parts, Optional.empty(), "", false);
  }

  static ForkResult failed(RejectCause cause, String detail) {
    return new ForkResult(List.of(), Optional.of(cause), detail, false);
  }

  static ForkResult timedOut(String detail, boolean starved) {
    return new ForkResult(List.of(), Optional.of(RejectCause.TIMEOUT), detail, starved);
  }
}
