package io.precis.summary.about;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Role;
import io.precis.language.ChineseNumbers;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.QuestionLabels;
import java.util.List;
import java.util.Optional;

/**
 * What a document is by how it is made throughout: of turns, of questions and answers, of the
 * articles of a law whose first says what it was made for, with an abstract and key words as a
 * paper.
 */
final class KindByShape {
  private static final int LEAST_TURNS = 20;
  private static final double MOST_OF_IT = 0.8;
  private static final int LEAST_QUESTIONS = 6;

  /** Words up to a mark that ends a sentence: fields of a record hold none. */
  private static final TextPattern SAID =
      TextPattern.compile("\\p{L} \\p{L}[^\\n]{0,500}?[.!?](?:\\W|$)|\\p{IsHan}{4}");

  private static final int LEAST_ARTICLES = 6;

  /** One of so many headings and paragraphs opens an article; others are points and paragraphs. */
  private static final int PARTS_OF_ARTICLE = 10;

  private static final TextPattern ARTICLE =
      TextPattern.compile(
          "第" + ChineseNumbers.OF_ARTICLE + "[条條](?:之[一二三四五六七八九十]{1,2})?(?:[\\s\\u3000（(]|$)");

  /** In one of the first sentences. */
  private static final TextPattern LAW = Phrases.pattern("law-purposes");

  private static final int FIRST_BLOCKS = 12;

  private static final TextPattern ABSTRACT = TextPattern.compile("^(?:\\p{IsHan}{2})?摘\\s{0,2}要");
  private static final TextPattern KEY_WORDS =
      TextPattern.compile("(?:^|\\s)[关關]\\s?[键鍵]\\s?[词詞字]\\s?[：:]");
  private static final TextPattern WORKS = TextPattern.compile("^[\\d.、\\s]{0,6}[參参]考文[獻献]");
  private static final int HEAD_BLOCKS = 25;
  private static final int LONGEST_HEADING = 20;

  private KindByShape() {}

  /** Empty where it has none of these shapes. */
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
    if (isLaw(blocks, text, headings.size() + prose)) {
      return Optional.of(DocumentKind.STATUTE);
    }
    if (isPaper(blocks, text)) {
      return Optional.of(DocumentKind.PAPER);
    }
    long questions = headings.stream().filter(QuestionLabels::asks).count();
    boolean asked = questions >= LEAST_QUESTIONS && questions >= MOST_OF_IT * headings.size();
    return Optional.of(DocumentKind.FAQ).filter(kind -> asked);
  }

  private static boolean isLaw(List<Block> blocks, String text, long parts) {
    long articles =
        blocks.stream().filter(block -> ARTICLE.matcher(block.span().of(text)).lookingAt()).count();
    return articles >= LEAST_ARTICLES
        && articles * PARTS_OF_ARTICLE >= parts
        && blocks.stream().limit(FIRST_BLOCKS).anyMatch(block -> LAW.isIn(block.span().of(text)));
  }

  /** An abstract and key words above, works below. */
  private static boolean isPaper(List<Block> blocks, String text) {
    List<String> first =
        blocks.stream().limit(HEAD_BLOCKS).map(block -> block.span().of(text)).toList();
    return first.stream().anyMatch(ABSTRACT::isIn)
        && first.stream().anyMatch(KEY_WORDS::isIn)
        && blocks.stream()
            .filter(block -> block.span().length() <= LONGEST_HEADING)
            .anyMatch(block -> WORKS.isIn(block.span().of(text)));
  }

  private static List<String> texts(List<Block> blocks, Role role, String text) {
    return blocks.stream()
        .filter(block -> block.role() == role)
        .map(block -> block.span().of(text).strip())
        .toList();
  }
}
