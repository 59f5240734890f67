package io.precis.output.report;

import java.util.List;

/**
 * One level of the summary on a page.
 *
 * @param title heading or part
 * @param extent where it lies in the source
 * @param topics its key phrases; none for a part of a section
 */
public record PageNode(
    String title,
    String extent,
    List<String> topics,
    List<PageSentence> sentences,
    List<PageNode> children) {
  public PageNode {
    topics = List.copyOf(topics);
    sentences = List.copyOf(sentences);
    children = List.copyOf(children);
  }
}
