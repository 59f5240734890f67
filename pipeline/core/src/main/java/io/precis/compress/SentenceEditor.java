package io.precis.compress;

import io.precis.compress.rule.Operation;
import java.io.Serializable;
import java.util.List;

/** Decides what is done to a source sentence that a summary prints. */
public interface SentenceEditor extends Serializable {
  /**
   * What to do with a sentence.
   *
   * @param sentence as it is shown
   * @param language BCP 47 primary language
   * @param tied whether the sentence before it in the source is printed before it
   * @return operations in text order, none overlapping; empty where it is printed word for word
   */
  List<Operation> edit(String sentence, String language, boolean tied);
}
