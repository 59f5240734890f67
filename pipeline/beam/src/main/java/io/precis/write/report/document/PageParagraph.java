package io.precis.write.report.document;

import java.util.List;

/**
 * Sentences of a summary on a page that stand under one heading.
 *
 * @param heading as it is put in front of them, with its mark; empty string for none
 * @param items whether each is shown on a line of its own
 * @param sentences one or more
 */
public record PageParagraph(String heading, boolean items, List<PageSentence> sentences) {
  public PageParagraph {
    sentences = List.copyOf(sentences);
  }
}
