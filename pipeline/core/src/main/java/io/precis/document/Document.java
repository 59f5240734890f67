package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What was read from one file.
 *
 * @param id the content's identity
 * @param name how people are told of it
 * @param bytes size of the file, in bytes
 * @param metadata what the file says of itself
 * @param title what stands as title on the first page; empty string where nothing does
 * @param encoding charset that the bytes were read as, such as {@code UTF-8}; empty string where
 *     the format leaves no choice
 * @param language BCP 47 primary language, such as {@code en} or {@code zh}; {@code und} where it
 *     could not be told
 * @param text the extracted text, NFC, with {@code \n} line ends; never blank
 * @param sections at least one, in text order
 * @param blocks in text order, not overlapping
 * @param pages one span a page in page order, where the format has pages; empty otherwise. A page
 *     without text has an empty span
 * @param leftOut what the file holds besides, in the order of its reasons, each once
 */
public record Document(
    DocumentId id,
    String name,
    long bytes,
    Metadata metadata,
    String title,
    String encoding,
    String language,
    String text,
    List<Section> sections,
    List<Block> blocks,
    List<Span> pages,
    List<LeftOut> leftOut)
    implements Serializable {
  public Document {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(metadata, "metadata is null");
    requireNonNull(title, "title is null");
    requireNonNull(encoding, "encoding is null");
    requireNonNull(language, "language is null");
    requireNonNull(text, "text is null");
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
    pages = List.copyOf(pages);
    leftOut = List.copyOf(leftOut);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("[" + id + "] a document has at least one section");
    }
  }

  /** A document that shows no title, whose bytes leave no choice, and of which all is text. */
  public Document(
      DocumentId id,
      String name,
      long bytes,
      Metadata metadata,
      String language,
      String text,
      List<Section> sections,
      List<Block> blocks,
      List<Span> pages) {
    this(id, name, bytes, metadata, "", "", language, text, sections, blocks, pages, List.of());
  }

  /** The same in another language. */
  public Document withLanguage(String other) {
    return new Document(
        id, name, bytes, metadata, title, encoding, other, text, sections, blocks, pages, leftOut);
  }

  /** Page of a character, from 1; 0 where the format has no pages. */
  public int pageAt(int offset) {
    int low = 0;
    int high = pages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (pages.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return pages.isEmpty() ? 0 : Math.min(low, pages.size() - 1) + 1;
  }
}
