package io.precis.summary.about;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Optional;

/** What a document is by how it is made throughout: of turns, or of questions and answers. */
final class KindByShape {
  private static final int LEAST_TURNS = 20;
  private static final double MOST_OF_IT = 0.8;
  private static final int LEAST_QUESTIONS = 6;

  private static final TextPattern QUESTION = TextPattern.compile("[?？]\\W{0,3}$");

  private KindByShape() {}

  /** Empty where it is made of neither. */
  static Optional<DocumentKind> of(ChunkedDocument document) {
    List<Block> blocks = document.document().blocks();
    long turns = blocks.stream().filter(block -> block.role() == Role.TURN).count();
    long prose =
        blocks.stream()
            .filter(block -> block.role() == Role.BODY || block.role() == Role.LIST_ITEM)
            .count();
    if (turns >= LEAST_TURNS && turns >= MOST_OF_IT * (turns + prose)) {
      return Optional.of(DocumentKind.TRANSCRIPT);
    }
    String text = document.document().text();
    List<String> headings =
        blocks.stream()
            .filter(block -> block.role() == Role.HEADING)
            .map(block -> block.span().of(text).strip())
            .toList();
    long questions = headings.stream().filter(QUESTION::isIn).count();
    boolean asked = questions >= LEAST_QUESTIONS && questions >= MOST_OF_IT * headings.size();
    return Optional.of(DocumentKind.FAQ).filter(kind -> asked);
  }
}
