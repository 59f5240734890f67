package io.precis.rewrite;

import static java.util.Objects.requireNonNull;

import io.precis.compress.rule.SentenceForm;
import io.precis.merge.ScoredSentence;
import io.precis.summary.LengthFit;
import io.precis.text.SentenceEnd;
import java.io.Serializable;
import java.util.List;

/**
 * Source sentences that the student rewrites in one go.
 *
 * @param document SHA-256 of the document
 * @param node id of the node whose summary it is part of
 * @param part place among the node's passages, from 0
 * @param parts how many passages the node has
 * @param language BCP 47 primary language
 * @param targetWords wanted length of the rewriting
 * @param alone whether it is one sentence that is shortened for itself: words may only be left out,
 *     and the length is asked for in the prompt alone
 * @param before ordinal of the sentence that is printed before the first source; -1 for none
 * @param fit how it makes way for the node's other passages
 * @param prompt what the student reads
 * @param fingerprint SHA-256 of all that the rewriting depends on
 * @param sources in text order; at least one
 */
public record Passage(
    String document,
    int node,
    int part,
    int parts,
    String language,
    int targetWords,
    boolean alone,
    int before,
    LengthFit fit,
    String prompt,
    String fingerprint,
    List<ScoredSentence> sources)
    implements Serializable {
  /** Where only the prompt asks for a length. */
  static final int NO_TARGET = 0;

  public Passage {
    requireNonNull(document, "document is null");
    requireNonNull(fit, "fit is null");
    requireNonNull(prompt, "prompt is null");
    requireNonNull(fingerprint, "fingerprint is null");
    sources = List.copyOf(sources);
    if (sources.isEmpty() || part < 0 || part >= parts) {
      throw new IllegalArgumentException(
          "[" + document + "] want a source and 0 <= part < parts, got " + part + " of " + parts);
    }
  }

  /** What the student is shown of it, in the order that its prompt numbers it. */
  List<ScoredSentence> shown() {
    return shown(sources);
  }

  /** What a student may be shown: no table's row, heading, list or code. */
  static List<ScoredSentence> shown(List<ScoredSentence> sentences) {
    return sentences.stream().filter(each -> isProse(each.text())).toList();
  }

  private static boolean isProse(String text) {
    return SentenceEnd.surelyEndsIn(text)
        && SentenceForm.isProse(text)
        && SentenceForm.isSound(text);
  }

  /** Whether the sentence right before the first source is printed before it. */
  boolean isTied() {
    return before >= 0 && sources.get(0).ordinal() == before + 1;
  }

  /** The length that passages which share a batch are drawn to, or {@link #NO_TARGET}. */
  public int batchWords() {
    return alone ? NO_TARGET : targetWords;
  }
}
