package io.precis.write.report.document;

import java.util.List;

/**
 * One level of the summary on a page.
 *
 * @param title heading or part
 * @param extent where it lies in the source
 * @param topics its key phrases; none for a part of a section
 * @param glosses names that the summary uses and does not introduce
 */
public record PageNode(
    String title,
    String extent,
    List<String> topics,
    List<PageParagraph> summary,
    List<PageGloss> glosses,
    List<PageNode> children) {
  public PageNode {
    topics = List.copyOf(topics);
    summary = List.copyOf(summary);
    glosses = List.copyOf(glosses);
    children = List.copyOf(children);
  }
}
