package io.precis.student;

/** One more stop for what no source sentence says word for word. */
@FunctionalInterface
public interface ClaimChecker {
  /** Lets everything pass. */
  ClaimChecker NONE = (evidence, claim) -> true;

  /**
   * Whether a claim is borne out by the text that it rests on. The answer depends on nothing else.
   *
   * @param evidence the source sentences, in text order
   */
  boolean supports(String evidence, String claim);
}
