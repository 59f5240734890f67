package io.precis.summary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One place in the source that supports a summary sentence.
 *
 * @param sentence ordinal of the source sentence in the document
 * @param section ordinal of its section
 * @param page from 1; 0 where the format has no pages
 * @param start first character in the extracted text, in UTF-16 code units
 * @param end one past the last
 * @param sha256 SHA-256 of the source sentence's shown text in UTF-8
 */
public record Citation(int sentence, int section, int page, int start, int end, String sha256)
    implements Serializable {
  public Citation {
    requireNonNull(sha256, "sha256 is null");
  }
}
