package io.precis.rank.feature;

/** What a section is for, as its heading says. */
public enum SectionFunction {
  /** The author's own summary. */
  SUMMARY,
  INTRODUCTION,
  PURPOSE,
  BACKGROUND,
  METHOD,
  FINDING,
  DECISION,
  /** Where it stands what was decided or concluded, and nothing else. */
  OUTCOME,
  ACTION,
  RECOMMENDATION,
  DUTY,
  CONCLUSION,
  DEFINITION,
  EXAMPLE,
  COMMENCEMENT,
  /** About us, notices, contact, references: what says nothing of the matter. */
  BOILERPLATE,
  APPENDIX
}
