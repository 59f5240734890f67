package io.precis.summary;

import static java.util.Objects.requireNonNull;

import io.precis.ground.introduce.FirstMention;
import java.io.Serializable;

/**
 * A name or term, and the place in the source that introduces it.
 *
 * @param entry what is introduced and how
 * @param sentence the introducing sentence, where the whole of it is the introduction; empty string
 *     otherwise
 * @param place where
 */
public record Introduction(FirstMention entry, String sentence, Citation place)
    implements Serializable {
  public Introduction {
    requireNonNull(entry, "entry is null");
    requireNonNull(sentence, "sentence is null");
    requireNonNull(place, "place is null");
  }

  /** What introduces the name, in words. */
  String words() {
    return entry.kind().isBySentence() ? sentence : entry.introduction();
  }
}
