package io.precis.summary;

import static java.util.Objects.requireNonNull;

import io.precis.ground.Origin;
import io.precis.request.Style;
import java.io.Serializable;

/**
 * What made a summary.
 *
 * @param program name and version
 * @param mode {@code extractive}, {@code hybrid} or {@code abstractive}, as it was done for this
 *     document
 * @param modeReason why another mode was done than was asked for; empty string where none was
 * @param lengthUnits length asked for, in units of the document's language
 * @param style {@code paragraph} or {@code bullets}
 * @param ranking fingerprint of what ranked the sentences: {@code textrank}, or {@code learned:}
 *     and the start of the model's SHA-256
 * @param focus question or topic that was asked for; empty string for none
 * @param writeIn language that a student was to write in; empty string for the document's
 * @param student fingerprint of the model; empty string without one
 * @param sentTo address of the model server that its sentences were sent to; empty string where
 *     they stayed in the process
 * @param statistics fingerprint of the collection's statistics; empty string without any
 */
public record Provenance(
    String program,
    String mode,
    String modeReason,
    int lengthUnits,
    String style,
    String ranking,
    String focus,
    String writeIn,
    String student,
    String sentTo,
    String statistics)
    implements Serializable {
  public Provenance {
    requireNonNull(program, "program is null");
    requireNonNull(mode, "mode is null");
    requireNonNull(modeReason, "modeReason is null");
    requireNonNull(style, "style is null");
    ranking = ranking == null ? "textrank" : ranking; // records of the first schema have none
    focus = focus == null ? "" : focus; // likewise
    writeIn = writeIn == null ? "" : writeIn; // likewise
    requireNonNull(student, "student is null");
    sentTo = sentTo == null ? "" : sentTo; // likewise
    requireNonNull(statistics, "statistics is null");
  }

  /** How the document's summary is laid out for people. */
  public Style layout() {
    return style.equals("bullets") ? Style.BULLETS : Style.PARAGRAPH;
  }

  /**
   * The language that a sentence is in.
   *
   * @param source the document's
   */
  String language(SummarySentence sentence, String source) {
    return sentence.origin() == Origin.TRANSLATED && !writeIn.isEmpty() ? writeIn : source;
  }
}
