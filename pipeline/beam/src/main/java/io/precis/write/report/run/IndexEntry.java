package io.precis.write.report.run;

import static java.util.Objects.requireNonNull;

import io.precis.limit.Amount;
import io.precis.request.TextUnits;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import io.precis.write.OutputFormat;
import io.precis.write.RunPaths;
import io.precis.write.report.DocumentDate;
import io.precis.write.report.SourceName;
import java.util.List;
import java.util.Set;

/**
 * What the index of a run says of a document; a line of {@code index.json}.
 *
 * @param id SHA-256 of the file's bytes
 * @param names every name under which it was found
 * @param folder of the first name; empty string where it has none
 * @param title of the document, else its file's name
 * @param about what the document is
 * @param lead how its summary begins, a sentence or two
 * @param date ISO 8601, to the day or as far as it is known: the one that stands in the document,
 *     else the file's own; empty string where there is none
 * @param authors that the document names, else the file; senders of a mail
 * @param topics its first key phrases
 * @param language BCP 47
 * @param mediaType of the file
 * @param pages 0 where the format has none
 * @param units its length, in words, or characters in languages without spaces between words
 * @param flaws why less than the whole was read; empty where all was
 * @param html its page, below the run's directory; empty string where none is written
 * @param markdown its Markdown, as {@code html}
 */
public record IndexEntry(
    String id,
    List<String> names,
    String folder,
    String title,
    String about,
    String lead,
    String date,
    List<String> authors,
    List<String> topics,
    String language,
    String mediaType,
    int pages,
    int units,
    List<String> flaws,
    String html,
    String markdown) {
  /** Characters of two sentences that are read at a glance. */
  private static final int MOST_LEAD = 240;

  private static final int MOST_TOPICS = 5;

  public IndexEntry {
    requireNonNull(id, "id is null");
    names = List.copyOf(names);
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    flaws = List.copyOf(flaws);
  }

  /** The entry of a document, whose pages are written in {@code formats}. */
  public static IndexEntry of(DocumentRecord record, Set<OutputFormat> formats) {
    String name = record.names().get(0);
    return new IndexEntry(
        record.id(),
        record.names(),
        SourceName.folderOf(name),
        record.title().isEmpty() ? SourceName.last(name) : record.title(),
        record.about().text(),
        lead(record),
        DocumentDate.of(record),
        authors(record),
        topics(record),
        record.language(),
        record.metadata().mediaType(),
        record.length().pages(),
        record.length().units(),
        record.flaws(),
        formats.contains(OutputFormat.HTML) ? RunPaths.html(record) : "",
        formats.contains(OutputFormat.MD) ? RunPaths.markdown(record) : "");
  }

  static List<String> authors(DocumentRecord record) {
    return record.about().who().isEmpty()
        ? record.metadata().authors()
        : List.of(record.about().who());
  }

  static List<String> topics(DocumentRecord record) {
    return record.keyPhrases().stream().limit(MOST_TOPICS).toList();
  }

  /** The first sentence of the summary, and the second where both are short. */
  private static String lead(DocumentRecord record) {
    StringBuilder lead = new StringBuilder();
    String language = record.language();
    for (SummarySentence sentence : record.root().sentences()) {
      if (!lead.isEmpty() && lead.length() + sentence.text().length() > MOST_LEAD) {
        break;
      }
      lead.append(lead.isEmpty() ? "" : isClosed(lead) ? TextUnits.gap(language, lead) : " · ")
          .append(sentence.text());
      language = record.language(sentence);
    }
    return lead.toString();
  }

  /** Whether it ends as a sentence does; a title or a row does not. */
  private static boolean isClosed(CharSequence lead) {
    return !Character.isLetterOrDigit(lead.charAt(lead.length() - 1));
  }

  /** {@code 4,904 words}. */
  String length() {
    String unit = TextUnits.countsCharacters(language) ? "character" : "word";
    return Amount.of(units, unit);
  }
}
