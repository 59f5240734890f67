package io.precis.summary.about;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What a document is, made of what was read and never invented. Stands beside a summary, not in it.
 *
 * @param kind {@link DocumentKind#label()}; {@code document} where it cannot be told
 * @param title as it stands in the document, or as the file gives it; empty string where there is
 *     none
 * @param who authors or sender, of a contract its parties; empty string where unknown
 * @param date as it stands in the document; empty string where there is none
 * @param extent length in pages, or in words or characters
 * @param headings main headings, in text order
 * @param text all of it in a sentence: in Chinese for Chinese documents, else in English
 * @param places where in the extracted text title and date stand
 */
public record About(
    String kind,
    String title,
    String who,
    String date,
    String extent,
    List<String> headings,
    String text,
    List<Place> places)
    implements Serializable {
  /** Of a document of which nothing was found out. */
  public static final About UNKNOWN =
      new About(DocumentKind.DOCUMENT.label(), "", "", "", "", List.of(), "", List.of());

  public About {
    requireNonNull(kind, "kind is null");
    requireNonNull(title, "title is null");
    requireNonNull(who, "who is null");
    requireNonNull(date, "date is null");
    requireNonNull(extent, "extent is null");
    headings = List.copyOf(headings);
    requireNonNull(text, "text is null");
    places = List.copyOf(places);
  }

  /**
   * Where a field stands.
   *
   * @param field its name
   * @param start first character in the extracted text, in UTF-16 code units
   * @param end one past the last
   */
  public record Place(String field, int start, int end) implements Serializable {
    public Place {
      requireNonNull(field, "field is null");
    }
  }
}
