package io.precis.compress;

import io.precis.compress.rule.Operation;
import java.io.Serializable;
import java.util.List;

/** Proposes what a sentence can do without. */
public interface SentenceCompressor extends Serializable {
  /**
   * Operations each of which may be done or left for itself without changing what the rest says;
   * they may overlap, and then one of them may be done.
   *
   * @param sentence one source sentence as it is shown
   * @param language BCP 47 primary language
   * @return in any order; empty where nothing may go
   */
  List<Operation> propose(String sentence, String language);
}
