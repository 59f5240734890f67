package io.precis.output;

import io.precis.rank.KeyPhrase;
import java.io.Serializable;
import java.util.List;

/**
 * What a part of a document is about.
 *
 * @param node id of the node whose source it was read from
 * @param phrases most important first; spans count in the document's extracted text
 */
public record Topics(int node, List<KeyPhrase> phrases) implements Serializable {
  public Topics {
    phrases = List.copyOf(phrases);
  }
}
