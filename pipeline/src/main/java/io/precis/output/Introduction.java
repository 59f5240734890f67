package io.precis.output;

import static java.util.Objects.requireNonNull;

import io.precis.ground.LedgerEntry;
import java.io.Serializable;

/**
 * A name or term, and the place in the source that introduces it.
 *
 * @param entry what is introduced and how
 * @param place where
 */
public record Introduction(LedgerEntry entry, Citation place) implements Serializable {
  public Introduction {
    requireNonNull(entry, "entry is null");
    requireNonNull(place, "place is null");
  }
}
