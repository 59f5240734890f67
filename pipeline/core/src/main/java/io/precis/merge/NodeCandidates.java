package io.precis.merge;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What a node may choose from.
 *
 * @param document SHA-256 of the document
 * @param language BCP 47 primary language of the document
 * @param way the node itself, then its ancestors up to the root; at least one
 * @param groups one group a child in text order, a single group for a leaf; each group's sentences
 *     in text order
 */
public record NodeCandidates(
    String document, String language, List<NodeBudget> way, List<Group> groups)
    implements Serializable {
  public NodeCandidates {
    requireNonNull(document, "document is null");
    requireNonNull(language, "language is null");
    way = List.copyOf(way);
    groups = List.copyOf(groups);
    if (way.isEmpty() || groups.isEmpty()) {
      throw new IllegalArgumentException("[" + document + "] a node has a place and a group");
    }
  }

  /**
   * The candidates under one child.
   *
   * @param sourceSentences how many sentences of the source lie under the child
   * @param sentences candidates in text order
   */
  public record Group(int sourceSentences, List<ScoredSentence> sentences) implements Serializable {
    public Group {
      sentences = List.copyOf(sentences);
    }
  }

  public NodeBudget place() {
    return way.get(0);
  }
}
