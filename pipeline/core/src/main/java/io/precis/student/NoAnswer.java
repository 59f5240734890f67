package io.precis.student;

/** Why a student that was asked gave no answer. */
public enum NoAnswer {
  /** Nobody answers at its server's address. */
  UNREACHABLE,
  /** Its server did not answer in time. */
  LATE,
  /** Its server would not answer. */
  REFUSED,
  /** What its server answered is no answer. */
  UNREADABLE,
  /** Another model answered than the one that was asked. */
  OTHER_MODEL,
  /** Its server read less than it was sent. */
  PROMPT_CUT,
  /** A limit of length ended the answer before there was any text. */
  ANSWER_CUT,
  /** It wrote nothing. */
  EMPTY
}
