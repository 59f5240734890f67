package io.precis.mark;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is printed in front of a copy, and what is marked in it.
 *
 * @param title of the document
 * @param language BCP 47
 * @param paragraphs from top to bottom
 * @param marks in the order of their numbers
 */
public record MarkedSummary(
    String title, String language, List<Paragraph> paragraphs, List<Mark> marks) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public MarkedSummary {
    requireNonNull(title, "title is null");
    requireNonNull(language, "language is null");
    paragraphs = List.copyOf(paragraphs);
    marks = List.copyOf(marks);
  }

  /** How a paragraph looks. */
  public enum Look {
    TITLE,
    ABOUT,
    FACTS,
    TEXT,
    BULLET,
    HEADING,
    SUBHEADING,
    PART,
    NOTE
  }

  /** One paragraph. */
  public record Paragraph(Look look, List<Piece> pieces) {
    public Paragraph {
      requireNonNull(look, "look is null");
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A stretch of a paragraph.
   *
   * @param strong whether it is set bold
   * @param mark number of the mark that it leads to; 0 for none
   * @param url where it leads if that mark is not in the copy; empty string for nowhere
   */
  public record Piece(String text, boolean strong, int mark, String url) {
    public Piece {
      requireNonNull(text, "text is null");
      requireNonNull(url, "url is null");
    }

    public static Piece plain(String text) {
      return new Piece(text, false, 0, "");
    }

    public static Piece strong(String text) {
      return new Piece(text, true, 0, "");
    }

    public static Piece link(String text, int mark, String url) {
      return new Piece(text, false, mark, url);
    }

    /** The same look and aim with another text. */
    Piece with(String other) {
      return new Piece(other, strong, mark, url);
    }

    boolean looksLike(Piece other) {
      return strong == other.strong && mark == other.mark && url.equals(other.url);
    }
  }

  /**
   * A sentence of the source.
   *
   * @param number from 1
   * @param page of the source from 1, on which it begins; 0 where it is on none
   * @param quote its text; empty string where that is not known
   * @param note what is said to who points at the mark
   */
  public record Mark(int number, int page, String quote, String note) {
    public Mark {
      requireNonNull(quote, "quote is null");
      requireNonNull(note, "note is null");
    }
  }

  /** Writes it to a file. */
  public void write(Path file) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(this));
  }

  /** Reads what {@link #write} wrote. */
  public static MarkedSummary read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), MarkedSummary.class);
    } catch (JsonProcessingException e) {
      throw new IOException("no summary to be marked", e);
    }
  }
}
