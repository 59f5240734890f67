package io.precis.merge;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What was chosen at a node.
 *
 * @param document SHA-256 of the document
 * @param language BCP 47 primary language of the document
 * @param place of the node
 * @param chosen source sentences of the node's summary, in text order; empty where none under the
 *     node may be quoted
 * @param spare ordinals of chosen sentences that the node's length has room for only once others
 *     are shortened; those that may go first, first
 */
public record NodeSelection(
    String document,
    String language,
    NodeBudget place,
    List<ScoredSentence> chosen,
    List<Integer> spare)
    implements Serializable {
  public NodeSelection {
    requireNonNull(document, "document is null");
    requireNonNull(language, "language is null");
    requireNonNull(place, "place is null");
    chosen = List.copyOf(chosen);
    spare = List.copyOf(spare);
  }
}
