package io.precis.write;

import static java.util.Objects.requireNonNull;

import io.precis.document.RejectCause;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A document that failed and is not tried again by the program that it failed in: one line of
 * {@code set-aside.jsonl}.
 *
 * @param id SHA-256 of the file's bytes
 * @param names under which these bytes were found last, sorted
 * @param cause why it was rejected
 * @param detail in words, with limits and sizes; never text of the document
 * @param program name and version that tried it last
 * @param reading fingerprint of that program and of all that bears on how files are read; another
 *     one tries the document again
 * @param tries runs that have tried it, at least 1
 * @param lastTried id of the run that tried it last
 */
public record SetAside(
    String id,
    List<String> names,
    String cause,
    String detail,
    String program,
    String reading,
    int tries,
    String lastTried)
    implements Serializable {
  public SetAside {
    requireNonNull(id, "id is null");
    requireNonNull(cause, "cause is null");
    requireNonNull(detail, "detail is null");
    requireNonNull(program, "program is null");
    requireNonNull(reading, "reading is null");
    requireNonNull(lastTried, "lastTried is null");
    names = List.copyOf(names);
    if (Arrays.stream(RejectCause.values()).noneMatch(known -> known.name().equals(cause))) {
      throw new IllegalArgumentException("what is set aside has a cause that is none");
    }
    if (tries < 1) {
      throw new IllegalArgumentException("what is set aside was tried at least once, got " + tries);
    }
  }

  /** The same found under other names. */
  public SetAside withNames(List<String> others) {
    return new SetAside(id, others, cause, detail, program, reading, tries, lastTried);
  }
}
