package io.precis.summarize;

import static java.util.Objects.requireNonNull;

import io.precis.compress.LightEditor;
import io.precis.compress.RuleCompressor;
import io.precis.compress.SentenceEditor;
import io.precis.compress.SentenceShortener;
import io.precis.request.Mode;
import io.precis.student.bundle.ModelCard;
import java.io.Serializable;
import java.util.List;

/**
 * Which mode a document is summarized in: the one that was asked for, where the student knows the
 * document's language.
 *
 * @param asked mode that was asked for
 * @param languages BCP 47 primary languages that the student knows; empty where its card does not
 *     say, which counts as all
 * @param alone whether the student shortens each sentence for itself in hybrid mode
 */
public record ModePolicy(Mode asked, List<String> languages, boolean alone)
    implements Serializable {
  public ModePolicy {
    requireNonNull(asked, "asked is null");
    languages = List.copyOf(languages);
  }

  /** No student. */
  public static ModePolicy extractive() {
    return new ModePolicy(Mode.EXTRACTIVE, List.of(), false);
  }

  /** What a student of this card is asked for. */
  public static ModePolicy of(Mode asked, ModelCard card) {
    return new ModePolicy(asked, card.languages(), card.shortensAlone());
  }

  /** The mode for documents of one language. */
  public Mode modeFor(String language) {
    return asked.usesStudent() && !knows(language) ? Mode.EXTRACTIVE : asked;
  }

  /** Why {@link #modeFor} is not what was asked for; empty string where it is. */
  public String reasonFor(String language) {
    return modeFor(language) == asked
        ? ""
        : "the student knows " + String.join(", ", languages) + ", not " + language;
  }

  /**
   * What is done to source sentences that no student shortens: light edits, and where shortening
   * was asked for all that the rules allow.
   *
   * @param verbatim whether they are printed word for word
   */
  public SentenceEditor editor(boolean verbatim) {
    SentenceEditor light = LightEditor.enabled(!verbatim);
    return asked.usesStudent() && !verbatim
        ? new SentenceShortener(light, new RuleCompressor())
        : light;
  }

  private boolean knows(String language) {
    return languages.isEmpty() || languages.contains(language);
  }
}
