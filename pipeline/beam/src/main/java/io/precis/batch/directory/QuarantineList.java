package io.precis.batch.directory;

import io.precis.document.RejectCause;
import io.precis.summary.Outcome;
import io.precis.write.Json;
import io.precis.write.RunReader;
import io.precis.write.SetAside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents that failed, from one run to the next. */
public final class QuarantineList {
  private final Map<String, SetAside> entries = new TreeMap<>();

  private QuarantineList() {}

  /** None. */
  public static QuarantineList none() {
    return new QuarantineList();
  }

  /** Those of a finished run. */
  public static QuarantineList of(RunReader run) throws IOException {
    QuarantineList asides = new QuarantineList();
    new String(run.read(RunReader.SET_ASIDE), StandardCharsets.UTF_8)
        .lines()
        .map(line -> Json.read(line, SetAside.class, RunReader.SET_ASIDE))
        .forEach(entry -> asides.entries.put(entry.id(), entry));
    return asides;
  }

  List<SetAside> entries() {
    return List.copyOf(entries.values());
  }

  /**
   * Those that the next run is to know: what was rejected for what lies in its bytes joins, what
   * was read leaves. What was not among the inputs stays as long as this program reads in the same
   * way.
   *
   * @param reading fingerprint of how {@code run} read
   */
  public QuarantineList after(RunId run, String program, String reading, List<Outcome> outcomes) {
    QuarantineList next = new QuarantineList();
    entries.values().stream()
        .filter(entry -> entry.reading().equals(reading))
        .forEach(entry -> next.entries.put(entry.id(), entry));
    for (Outcome outcome : outcomes) {
      SetAside before = entries.get(outcome.id());
      switch (outcome.status()) {
        case SET_ASIDE -> next.entries.put(outcome.id(), before.withNames(outcome.names()));
        case REJECTED -> {
          if (!outcome.id().isEmpty() && RejectCause.valueOf(outcome.cause()).isOfContent()) {
            int tries = before == null ? 1 : before.tries() + 1;
            next.entries.put(
                outcome.id(),
                new SetAside(
                    outcome.id(),
                    outcome.names(),
                    outcome.cause(),
                    outcome.detail(),
                    program,
                    reading,
                    tries,
                    run.value()));
          }
        }
        default -> next.entries.remove(outcome.id());
      }
    }
    return next;
  }

  /** One line an entry, sorted by id. */
  public String lines() {
    StringBuilder lines = new StringBuilder();
    entries.values().forEach(entry -> lines.append(Json.line(entry)).append('\n'));
    return lines.toString();
  }
}
