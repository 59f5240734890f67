package io.precis.read.markdown;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Lists of links within their page and of nothing else: its contents. Not thread-safe. */
final class PageContents {
  private static final int FEWEST = 3;

  private final Map<Node, Boolean> lists = new HashMap<>();

  /** Whether a paragraph is an item of such a list. */
  boolean holds(Paragraph paragraph) {
    Node outermost = null;
    for (Node up = paragraph.getParent(); up != null; up = up.getParent()) {
      outermost = up instanceof ListBlock ? up : outermost;
    }
    return outermost != null && lists.computeIfAbsent(outermost, PageContents::isContents);
  }

  private static boolean isContents(Node list) {
    Links links = new Links();
    links.walk(list);
    return links.within >= FEWEST && links.within == links.paragraphs;
  }

  private static final class Links extends NodeWalk {
    private int within;
    private int paragraphs;

    @Override
    public void visit(Paragraph paragraph) {
      paragraphs++;
      within += ParagraphForm.isLinkWithin(paragraph) ? 1 : 0;
    }
  }
}
