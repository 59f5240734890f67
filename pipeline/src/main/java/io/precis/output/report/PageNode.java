package io.precis.output.report;

import java.util.List;

/**
 * One level of the summary on a page.
 *
 * @param title heading or part
 * @param extent where it lies in the source
 */
public record PageNode(
    String title, String extent, List<PageSentence> sentences, List<PageNode> children) {
  public PageNode {
    sentences = List.copyOf(sentences);
    children = List.copyOf(children);
  }
}
