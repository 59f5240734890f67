package io.precis.rank.graph;

import static java.util.Objects.requireNonNull;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.LeaningBack;
import java.io.Serializable;

/**
 * One sentence to rank, or text that helps to rank the others.
 *
 * @param text the sentence, or the part of it that counts; never printed
 * @param use what it may be used for
 * @param prior how likely it is to matter for reasons that its words do not show, in proportion to
 *     the others: finite and 0 or more; 1 where nothing is known
 * @param section which section it stands in: any number, equal for sentences of one section, which
 *     stand next to each other; a new number starts a new section
 */
public record RankInput(String text, Use use, double prior, int section) implements Serializable {

  /** What a sentence may be used for. */
  public enum Use {
    /** May be chosen for a summary. */
    CANDIDATE,
    /** Its terms are counted and it passes rank on, but it is never chosen: a table row, code. */
    CONTEXT,
    /** Context whose terms matter more in the sentences below it. */
    HEADING,
    /** Not part of what the text says: running heads, page numbers. Its terms are not counted. */
    IGNORED;

    /** The use of sentences in blocks of a role. */
    public static Use of(Role role) {
      if (role.competes()) {
        return CANDIDATE;
      }
      if (role.isHeading()) {
        return HEADING;
      }
      return role.isAuthorsText() ? CONTEXT : IGNORED;
    }
  }

  public RankInput {
    requireNonNull(text, "text is null");
    requireNonNull(use, "use is null");
    if (!(prior >= 0) || Double.isInfinite(prior)) {
      throw new IllegalArgumentException("want a prior that is finite and >= 0, got " + prior);
    }
  }

  /** A candidate of the only section, with nothing known of it. */
  public static RankInput of(String text) {
    return new RankInput(text, Use.CANDIDATE, 1, 0);
  }

  /**
   * A sentence of a document, with nothing known of it but where it stands; of a turn in a
   * transcript, what is said without the speaker's name.
   */
  public static RankInput of(Sentence sentence) {
    String text = sentence.text();
    String said =
        sentence.role() == Role.TURN ? text.substring(LeaningBack.afterSpeaker(text)) : text;
    return new RankInput(said, Use.of(sentence.role()), 1, sentence.section());
  }

  /** The same for another use. */
  public RankInput as(Use other) {
    return new RankInput(text, other, prior, section);
  }

  /** Whether it may be chosen for a summary. */
  public boolean candidate() {
    return use == Use.CANDIDATE;
  }
}
