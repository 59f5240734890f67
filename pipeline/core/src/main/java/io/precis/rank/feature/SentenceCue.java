package io.precis.rank.feature;

/** What a sentence does, as its phrases say. */
public enum SentenceCue {
  PURPOSE,
  VERDICT,
  DECISION,
  ACTION,
  DUTY,
  PROHIBITION,
  RIGHT,
  CONSEQUENCE,
  PAYMENT,
  DATE,
  RECOMMENDATION,
  PROBLEM,
  CAUSE,
  CONTRAST,
  CONCLUSION,
  DEFINITION,
  EXAMPLE,
  SIGNPOST,
  CHATTER,
  /** Calls the reader to do something elsewhere: subscribe, visit, register. */
  CALL,
  FIRST_PERSON,
  SECOND_PERSON,
  FIGURE,
  NEGATION,
  SUPERLATIVE,
  SCOPE,
  EXCEPTION,
  STORY
}
