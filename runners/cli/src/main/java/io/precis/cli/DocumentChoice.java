package io.precis.cli;

import io.precis.output.DocumentRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the document that a word means: a name, the last part of one, or the beginning of an id.
 */
final class DocumentChoice {
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_LISTED = 5;

  private final String asked;
  private final List<DocumentRecord> exact = new ArrayList<>();
  private final List<DocumentRecord> near = new ArrayList<>();

  DocumentChoice(String asked) {
    this.asked = asked;
  }

  /** Keeps the record where it may be meant. */
  void look(DocumentRecord record) {
    if (record.names().contains(asked) || record.id().equals(asked)) {
      exact.add(record);
    } else if (isNear(record)) {
      near.add(record);
    }
  }

  private boolean isNear(DocumentRecord record) {
    return record.names().stream().anyMatch(name -> name.endsWith("/" + asked))
        || asked.length() >= FEWEST_DIGITS
            && record.id().startsWith(asked.toLowerCase(Locale.ROOT));
  }

  /**
   * The one document that was meant.
   *
   * @throws IllegalArgumentException where there is none, or more than one
   */
  DocumentRecord one() {
    List<DocumentRecord> found = exact.isEmpty() ? near : exact;
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("this run has no document '" + asked + "'");
    }
    List<String> names =
        found.stream().limit(MOST_LISTED).map(record -> record.names().get(0)).toList();
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "'%s' may be any of %d documents: %s%s",
            asked,
            found.size(),
            String.join(", ", names),
            found.size() > MOST_LISTED ? ", ..." : ""));
  }
}
