package io.precis.merge;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What was chosen at a node.
 *
 * @param document SHA-256 of the document
 * @param language BCP 47 primary language of the document
 * @param way the node itself, then its ancestors up to the root
 * @param sourceSentences how many sentences of the source lie under the node
 * @param chosen source sentences of the node's summary, in text order
 * @param spare ordinals of chosen sentences that the node's length has room for only once others
 *     are shortened; those that may go first, first
 * @param pool source sentences that the parent may choose from, in text order; holds the chosen
 *     ones
 */
public record NodeSelection(
    String document,
    String language,
    List<NodeBudget> way,
    int sourceSentences,
    List<ScoredSentence> chosen,
    List<Integer> spare,
    List<ScoredSentence> pool)
    implements Serializable {
  public NodeSelection {
    requireNonNull(document, "document is null");
    requireNonNull(language, "language is null");
    way = List.copyOf(way);
    chosen = List.copyOf(chosen);
    spare = List.copyOf(spare);
    pool = List.copyOf(pool);
  }

  public NodeBudget place() {
    return way.get(0);
  }

  public boolean isRoot() {
    return way.size() == 1;
  }

  /** The same without the pool, which nobody above needs any more. */
  public NodeSelection withoutPool() {
    return new NodeSelection(document, language, way, sourceSentences, chosen, spare, List.of());
  }
}
