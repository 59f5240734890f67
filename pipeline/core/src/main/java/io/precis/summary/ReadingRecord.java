package io.precis.summary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Extraction.Rejected;
import io.precis.document.Flaw;
import io.precis.document.LeftOut;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.document.Span;
import java.io.Serializable;
import java.util.List;

/**
 * What was read from one file: one line of {@code precis read --json}. {@code RECORDS.md} describes
 * each field.
 *
 * @param schema {@value #SCHEMA}
 * @param name the path as it was given, or relative to the folder that was named
 * @param status {@code summarized}, {@code degraded} or {@code rejected}, as a run would say
 * @param cause why it is rejected; empty string where it is not
 * @param language BCP 47 primary language; empty string for a reject
 * @param encoding charset that the bytes were read as; empty string where the format leaves none
 * @param flaws why less than the whole was read
 * @param title what stands as title on the first page; empty string where nothing does
 * @param text the extracted text, which all spans count in; empty string for a reject
 * @param sections in text order
 * @param blocks in text order
 * @param sentences in text order; a citation's number is its sentence's ordinal
 * @param leftOut what the file holds besides
 */
@JsonPropertyOrder({
  "schema",
  "name",
  "status",
  "cause",
  "language",
  "encoding",
  "flaws",
  "title",
  "text",
  "sections",
  "blocks",
  "sentences",
  "leftOut"
})
public record ReadingRecord(
    String schema,
    String name,
    String status,
    String cause,
    String language,
    String encoding,
    List<String> flaws,
    String title,
    String text,
    List<SectionRead> sections,
    List<BlockRead> blocks,
    List<SentenceRead> sentences,
    List<PartLeftOut> leftOut)
    implements Serializable {
  public static final String SCHEMA = "precis-reading/1";
  public static final String REJECTED = "rejected";

  public ReadingRecord {
    flaws = List.copyOf(flaws);
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
    sentences = List.copyOf(sentences);
    leftOut = List.copyOf(leftOut);
  }

  /** A stretch under one heading path. */
  public record SectionRead(List<String> path, Span span) implements Serializable {}

  /** A stretch of one role, in lower case. */
  public record BlockRead(String role, Span span) implements Serializable {}

  /**
   * A unit with a number.
   *
   * @param section place of its section in {@code sections}
   * @param page from 1; 0 where the format has no pages
   * @param text as it is printed
   */
  public record SentenceRead(
      int ordinal, String role, int section, int page, Span span, String text)
      implements Serializable {}

  /** What is not in the text. */
  public record PartLeftOut(String reason, int characters) implements Serializable {}

  /** What was read. */
  public static ReadingRecord of(String name, ChunkedDocument read, List<Flaw> flaws) {
    Document document = read.document();
    return new ReadingRecord(
        SCHEMA,
        name,
        flaws.isEmpty() ? "summarized" : "degraded",
        "",
        document.language(),
        document.encoding(),
        flaws.stream().map(Flaw::name).toList(),
        document.title(),
        document.text(),
        document.sections().stream().map(ReadingRecord::section).toList(),
        document.blocks().stream()
            .map(block -> new BlockRead(block.role().label(), block.span()))
            .toList(),
        read.sentences().stream().map(ReadingRecord::sentence).toList(),
        document.leftOut().stream().map(ReadingRecord::leftOut).toList());
  }

  /** A file of which nothing was read. */
  public static ReadingRecord of(String name, Rejected rejected) {
    return new ReadingRecord(
        SCHEMA,
        name,
        REJECTED,
        rejected.cause().name(),
        "",
        "",
        List.of(),
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public boolean isRejected() {
    return status.equals(REJECTED);
  }

  private static SectionRead section(Section section) {
    return new SectionRead(section.path(), section.span());
  }

  private static SentenceRead sentence(Sentence sentence) {
    return new SentenceRead(
        sentence.ordinal(),
        sentence.role().label(),
        sentence.section(),
        sentence.page(),
        sentence.span(),
        sentence.text());
  }

  private static PartLeftOut leftOut(LeftOut left) {
    return new PartLeftOut(left.reason().label(), left.characters());
  }
}
