package io.precis.document;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Identifies a document by its content, so that the same bytes under many names are one document.
 *
 * @param sha256 SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 */
public record DocumentId(String sha256) implements Serializable, Comparable<DocumentId> {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public DocumentId {
    if (!HEX.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "a document id is 64 lower-case hexadecimal digits, got " + sha256.length() + " others");
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    return sha256.compareTo(other.sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
