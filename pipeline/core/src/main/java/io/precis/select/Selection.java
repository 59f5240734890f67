package io.precis.select;

import java.io.Serializable;
import java.util.List;

/**
 * What a {@link Selector} chose.
 *
 * @param ordinals of the chosen candidates, ascending: document order
 * @param length their length in the budget's units
 */
public record Selection(List<Integer> ordinals, int length) implements Serializable {
  public Selection {
    ordinals = List.copyOf(ordinals);
  }
}
