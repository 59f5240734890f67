package io.precis.select;

import java.util.List;

/**
 * What must be chosen with a sentence for it to say anything, or to say how it went on.
 *
 * @param ordinals of the sentences that complete it, behind it, ascending; empty for none
 * @param needed whether it says too little without them
 */
public record Completion(List<Integer> ordinals, boolean needed) {
  /** Of a sentence that is complete. */
  public static final Completion NONE = new Completion(List.of(), false);

  /** Of a sentence that announces what may not be printed with it. */
  public static final Completion LACKING = new Completion(List.of(), true);

  public Completion {
    ordinals = List.copyOf(ordinals);
  }
}
