package io.precis.keyphrase;

import java.io.Serializable;
import java.util.List;

/**
 * What a part of a document is about.
 *
 * @param section ordinal of the section, those below it included; {@link #DOCUMENT} for all of the
 *     document
 * @param phrases most important first; spans count in the document's extracted text
 */
public record Topics(int section, List<KeyPhrase> phrases) implements Serializable {
  /** In place of a section's ordinal. */
  public static final int DOCUMENT = -1;

  public Topics {
    phrases = List.copyOf(phrases);
  }
}
