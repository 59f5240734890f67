package io.precis.ground;

import java.util.EnumSet;
import java.util.Set;

/** Why the gate replaced a generated sentence; counted in every run. */
public enum RejectionReason {
  /** No letter or digit in it. */
  EMPTY,
  /** Says again what an earlier sentence of the summary said. */
  DUPLICATE,
  /** A link, an address or a command to the reader that the evidence does not hold. */
  INJECTED,
  /** Quotes words that do not stand in the source. */
  QUOTATION,
  /** A number, date, amount or unit that the evidence does not hold. */
  NUMBER,
  /** A name that the evidence does not hold. */
  NAME,
  /** Denies what the evidence affirms, or the other way round. */
  NEGATION,
  /** A word stands in another relation than in the evidence: a number with what another counts. */
  BINDING,
  /** Runs on from amid one copied stretch into amid another, or ends amid one. */
  SPLICE,
  /** Too little of it stands in the source. */
  SUPPORT,
  /** The student itself gave a word of it little chance. */
  UNSURE,
  /** Has other words than its source, where words may only be left out. */
  REWORDED,
  /** Leaves out what limits the statement, as "only" or "if", or what the sentence needs. */
  LOSS,
  /** The checker that was named does not find it borne out. */
  UNCHECKED,
  /** Cites no sentence that bears it out, where it was to cite. */
  UNCITED,
  /** The answer is in another language than was asked for. */
  LANGUAGE,
  /** The answer is longer than what it was made from. */
  LONGER,
  /** Nobody answered at the address of the student's server. */
  UNREACHABLE,
  /** The student's server did not answer in time. */
  LATE,
  /** The student's server would not answer. */
  REFUSED,
  /** What the student's server answered is no answer. */
  UNREADABLE,
  /** Another model answered than the one that was asked. */
  OTHER_MODEL,
  /** The student's server read less than it was sent. */
  PROMPT_CUT,
  /** A limit of length ended the answer before it held a sentence. */
  ANSWER_CUT;

  private static final Set<RejectionReason> FOR_A_WHILE =
      EnumSet.of(UNREACHABLE, LATE, REFUSED, UNREADABLE, OTHER_MODEL, PROMPT_CUT);

  /** Whether the same question may be answered another time. */
  public boolean mayPass() {
    return FOR_A_WHILE.contains(this);
  }
}
