package io.precis.summary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What a reader of a summary must know of a name or term that the summary uses without introducing
 * it.
 *
 * @param name as the summary uses it
 * @param introduction how the document introduces it: the long form of an acronym, the full name of
 *     a person, a description, or the sentence that defines it
 * @param place where the document introduces it
 */
public record Gloss(String name, String introduction, Citation place) implements Serializable {
  public Gloss {
    requireNonNull(name, "name is null");
    requireNonNull(introduction, "introduction is null");
    requireNonNull(place, "place is null");
  }
}
