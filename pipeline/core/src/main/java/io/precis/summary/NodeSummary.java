package io.precis.summary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * The summary of one node, or a part of it, of a document's merge tree.
 *
 * @param document SHA-256 of the document
 * @param node id of the node
 * @param part place among the node's parts, from 0
 * @param parts how many parts the node's summary has, at least 1
 * @param sentences in reading order
 * @param tokensIn tokens that the student read for it; 0 without a student
 * @param tokensOut tokens that the student wrote for it
 * @param fit how it makes way for the node's other parts
 * @param rewritings what the student made for it, to be kept for later runs; at most one
 */
public record NodeSummary(
    String document,
    int node,
    int part,
    int parts,
    List<SummarySentence> sentences,
    int tokensIn,
    int tokensOut,
    LengthFit fit,
    List<Rewriting> rewritings)
    implements Serializable {
  public NodeSummary {
    requireNonNull(document, "document is null");
    requireNonNull(fit, "fit is null");
    sentences = List.copyOf(sentences);
    rewritings = List.copyOf(rewritings);
  }
}
