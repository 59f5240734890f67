package io.precis.summary.about;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.text.line.QuestionLabels;
import java.util.List;
import java.util.Optional;

/** What a document is by how it is made throughout: of turns, or of questions and answers. */
final class KindByShape {
  private static final int LEAST_TURNS = 20;
  private static final double MOST_OF_IT = 0.8;
  private static final int LEAST_QUESTIONS = 6;

  /** Words up to a mark that ends a sentence: fields of a record hold none. */
  private static final TextPattern SAID =
      TextPattern.compile("\\p{L} \\p{L}[^\\n]{0,500}?[.!?](?:\\W|$)|\\p{IsHan}{4}");

  private KindByShape() {}

  /** Empty where it is made of neither. */
  static Optional<DocumentKind> of(ChunkedDocument document) {
    List<Block> blocks = document.document().blocks();
    String text = document.document().text();
    List<String> turns = texts(blocks, Role.TURN, text);
    long prose =
        blocks.stream()
            .filter(block -> block.role() == Role.BODY || block.role() == Role.LIST_ITEM)
            .count();
    long said = turns.stream().filter(SAID::isIn).count();
    if (turns.size() >= LEAST_TURNS
        && turns.size() >= MOST_OF_IT * (turns.size() + prose)
        && 2 * said >= turns.size()) {
      return Optional.of(DocumentKind.TRANSCRIPT);
    }
    List<String> headings = texts(blocks, Role.HEADING, text);
    long questions = headings.stream().filter(QuestionLabels::asks).count();
    boolean asked = questions >= LEAST_QUESTIONS && questions >= MOST_OF_IT * headings.size();
    return Optional.of(DocumentKind.FAQ).filter(kind -> asked);
  }

  private static List<String> texts(List<Block> blocks, Role role, String text) {
    return blocks.stream()
        .filter(block -> block.role() == role)
        .map(block -> block.span().of(text).strip())
        .toList();
  }
}
