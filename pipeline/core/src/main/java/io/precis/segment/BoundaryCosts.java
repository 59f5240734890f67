package io.precis.segment;

import io.precis.document.ContentHash;
import io.precis.document.Role;
import io.precis.document.Sentence;
import java.util.BitSet;
import java.util.List;

/**
 * What it costs to end a chunk, or not to end it, before a sentence. Costs count against each other
 * only; a chunk more costs {@link #CHUNK}.
 */
final class BoundaryCosts {
  /** Each chunk is one more node of the merge tree. */
  static final double CHUNK = 4;

  /** A chunk far below the least size costs so much more. */
  static final double SHORTFALL = 8;

  private static final double AT_TOPIC = 0.5;
  private static final double AT_BLOCK = 2;
  private static final double AT_ITEM = 3;
  private static final double IN_BLOCK = 5;
  private static final double AFTER_HEADING = 12;
  private static final double OVER_TOPIC = 6;
  private static final double OVER_SECTION = 2;

  private final List<Sentence> sentences;
  private final BitSet blockStarts;
  private final BitSet topicStarts;

  /**
   * @param blockStarts ordinals of the sentences that open a paragraph, item, row or turn
   * @param topicStarts ordinals of the sentences that open a topic
   */
  BoundaryCosts(List<Sentence> sentences, BitSet blockStarts, BitSet topicStarts) {
    this.sentences = sentences;
    this.blockStarts = blockStarts;
    this.topicStarts = topicStarts;
  }

  /** Cost of a border before sentence {@code i}, which is not the first. */
  double cut(int i) {
    Sentence before = sentences.get(i - 1);
    Sentence after = sentences.get(i);
    double cost = before.role() == Role.HEADING ? AFTER_HEADING : 0;
    return cost + place(before, after, i) + spread(after);
  }

  private double place(Sentence before, Sentence after, int i) {
    if (before.section() != after.section()) {
      return 0;
    }
    if (topicStarts.get(i)) {
      return AT_TOPIC;
    }
    boolean items = before.role() == after.role() && !isText(after.role());
    return !blockStarts.get(i) ? IN_BLOCK : items ? AT_ITEM : AT_BLOCK;
  }

  private static boolean isText(Role kind) {
    return kind == Role.BODY || kind == Role.TURN || kind == Role.QUOTATION;
  }

  /** Cost of no border before sentence {@code i}. */
  double pass(int i) {
    if (sentences.get(i - 1).section() != sentences.get(i).section()) {
      return OVER_SECTION;
    }
    return topicStarts.get(i) ? OVER_TOPIC : 0;
  }

  /**
   * Less than any difference between places, and depending on the sentence alone: where places are
   * alike, borders stay with their sentences when text far away changes.
   */
  private static double spread(Sentence after) {
    int hash = ContentHash.of(after.text());
    return (hash >>> 16) / 65536.0 * 0.4;
  }
}
