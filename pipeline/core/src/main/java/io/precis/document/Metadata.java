package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What the file says of itself. Everything here is the document's word, not a fact.
 *
 * @param mediaType detected from the content, without parameters, such as {@code application/pdf}
 * @param title empty string where the file gives none
 * @param authors in the file's order
 * @param recipients of a mail, in the file's order; empty for what is no mail
 * @param created ISO 8601 as the file gives it, empty string where it gives none
 * @param modified ISO 8601 as the file gives it, empty string where it gives none
 * @param pages number of pages, slides or sheets; 0 where the format has none
 */
public record Metadata(
    String mediaType,
    String title,
    List<String> authors,
    List<String> recipients,
    String created,
    String modified,
    int pages)
    implements Serializable {
  public Metadata {
    requireNonNull(mediaType, "mediaType is null");
    requireNonNull(title, "title is null");
    requireNonNull(created, "created is null");
    requireNonNull(modified, "modified is null");
    authors = List.copyOf(authors);
    recipients =
        recipients == null ? List.of() : List.copyOf(recipients); // older records have none
    if (pages < 0) {
      throw new IllegalArgumentException("pages must be >= 0, got " + pages);
    }
  }
}
