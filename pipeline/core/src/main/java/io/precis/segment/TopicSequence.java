package io.precis.segment;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.segment.TopicSegmenter.Gap;
import io.precis.segment.TopicSegmenter.Line;
import io.precis.terms.TermAnalyzer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the topics of a stretch of sentences: their terms and gaps, given to the model. */
final class TopicSequence {
  /** In longer stretches without a paragraph border the author did not mark paragraphs. */
  private static final int LONGEST_PARAGRAPH = 25;

  private final TermAnalyzer analyzer;
  private final List<Sentence> sentences;
  private final BitSet blockStarts;

  /**
   * @param blockStarts ordinals of the sentences that open a paragraph, item, row or turn
   */
  TopicSequence(String language, List<Sentence> sentences, BitSet blockStarts) {
    this.analyzer = TermAnalyzer.of(language);
    this.sentences = sentences;
    this.blockStarts = blockStarts;
  }

  /**
   * Marks in {@code into} the sentences of [{@code from}, {@code to}) that open a further topic.
   */
  void mark(int from, int to, BitSet into) {
    List<Line> lines = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      Sentence sentence = sentences.get(i);
      List<String> terms =
          sentence.role() == Role.HEADING ? List.of() : analyzer.terms(sentence.text());
      lines.add(new Line(terms, gap(i)));
    }
    for (int start : TopicSegmenter.starts(lines)) {
      into.set(from + start);
    }
  }

  private Gap gap(int i) {
    if (!blockStarts.get(i)) {
      return isUnmarked(i) ? Gap.UNMARKED : Gap.INSIDE;
    }
    Role kind = sentences.get(i).role();
    boolean text = kind == Role.BODY || kind == Role.TURN || kind == Role.HEADING;
    return text && !isAnnounced(i) ? Gap.PARAGRAPH : Gap.ITEM;
  }

  private boolean isAnnounced(int i) {
    String before = i == 0 ? "" : sentences.get(i - 1).text();
    return before.endsWith(":")
        || before.endsWith("：")
        || i > 0 && sentences.get(i - 1).role() == Role.HEADING;
  }

  private boolean isUnmarked(int i) {
    int start = Math.max(0, blockStarts.previousSetBit(i));
    int next = blockStarts.nextSetBit(i);
    return (next < 0 ? sentences.size() : next) - start > LONGEST_PARAGRAPH;
  }
}
