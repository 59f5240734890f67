package io.precis.output;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * The summary of one node of a document's merge tree.
 *
 * @param document SHA-256 of the document
 * @param node id of the node
 * @param sentences in reading order
 * @param tokensIn tokens that the student read for it; 0 without a student
 * @param tokensOut tokens that the student wrote for it
 */
public record NodeSummary(
    String document, int node, List<SummarySentence> sentences, int tokensIn, int tokensOut)
    implements Serializable {
  public NodeSummary {
    requireNonNull(document, "document is null");
    sentences = List.copyOf(sentences);
  }
}
