package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * A document with its sentences and chunks.
 *
 * @param document what was read
 * @param sentences in text order; {@code sentences.get(i).ordinal() == i}
 * @param chunks in text order; together they hold every sentence exactly once
 */
public record ChunkedDocument(Document document, List<Sentence> sentences, List<Chunk> chunks)
    implements Serializable {
  public ChunkedDocument {
    requireNonNull(document, "document is null");
    sentences = List.copyOf(sentences);
    chunks = List.copyOf(chunks);
  }

  /** The sentences of one chunk, in text order. */
  public List<Sentence> sentencesOf(Chunk chunk) {
    return sentences.subList(chunk.firstSentence(), chunk.endSentence());
  }
}
