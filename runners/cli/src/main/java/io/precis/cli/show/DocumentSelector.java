package io.precis.cli.show;

import io.precis.write.RecordPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the document that a word means: a name, the last part of one, or the beginning of an id, or
 * else some part of a name, whatever its case.
 */
final class DocumentSelector {
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_LISTED = 5;

  private final String asked;
  private final List<RecordPlace> exact = new ArrayList<>();
  private final List<RecordPlace> near = new ArrayList<>();
  private final List<RecordPlace> partly = new ArrayList<>();

  DocumentSelector(String asked) {
    this.asked = asked;
  }

  /** Keeps the document where it may be meant. */
  void look(RecordPlace place) {
    if (place.names().contains(asked) || place.id().equals(asked)) {
      exact.add(place);
    } else if (isNear(place)) {
      near.add(place);
    } else if (place.names().stream().anyMatch(this::holdsAsked)) {
      partly.add(place);
    }
  }

  private boolean holdsAsked(String name) {
    return name.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a file that the run has no summary of is meant: by its name, or by a part of it where
   * no document has that part in its own.
   */
  boolean means(String name) {
    return name.equals(asked) || isLastOf(name) || partly.isEmpty() && holdsAsked(name);
  }

  private boolean isLastOf(String name) {
    return name.endsWith("/" + asked);
  }

  private boolean isNear(RecordPlace place) {
    return place.names().stream().anyMatch(this::isLastOf)
        || asked.length() >= FEWEST_DIGITS && place.id().startsWith(asked.toLowerCase(Locale.ROOT));
  }

  /**
   * The one document that was meant.
   *
   * @throws IllegalArgumentException where there is none, or more than one
   */
  RecordPlace one() {
    return oneOf(exact.isEmpty() ? near : exact);
  }

  /**
   * The one document that has the word in its name.
   *
   * @throws IllegalArgumentException where there is none, or more than one
   */
  RecordPlace oneWithPartOfItsName() {
    return oneOf(partly);
  }

  boolean isNamed() {
    return !exact.isEmpty() || !near.isEmpty();
  }

  private RecordPlace oneOf(List<RecordPlace> found) {
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "this run has no document '" + asked + "'; without a name show lists all");
    }
    List<String> names =
        found.stream().limit(MOST_LISTED).map(place -> place.names().get(0)).toList();
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
