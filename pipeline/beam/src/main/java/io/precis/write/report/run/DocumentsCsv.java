package io.precis.write.report.run;

import io.precis.ground.Origin;
import io.precis.summary.Coverage;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.Outcome;
import io.precis.summary.SummarySentence;
import io.precis.text.VisibleText;
import io.precis.write.report.DocumentDate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * {@code documents.csv}: a row for each document, rejected ones too, for spreadsheets. UTF-8 with a
 * byte order mark, without which spreadsheets misread it; every cell in quotes, lines end with CR
 * LF (RFC 4180). No cell of text begins with a character that a spreadsheet takes for a formula.
 */
public final class DocumentsCsv implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  /** Of full width too: some spreadsheets take those for the plain ones. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "other_names",
          "status",
          "flaws",
          "cause",
          "detail",
          "title",
          "authors",
          "date",
          "topics",
          "source",
          "media_type",
          "language",
          "bytes",
          "pages",
          "pages_read",
          "units",
          "sentences",
          "sections",
          "nodes",
          "read_share",
          "cited_by_summary",
          "cited_by_tree",
          "sections_cited",
          "quoted",
          "shortened",
          "rewritten",
          "replaced",
          "lowest_support",
          "mode",
          "student",
          "summary");

  private final CSVPrinter printer;

  /** Writes the heading row; closing this closes the stream. */
  public DocumentsCsv(OutputStream out) throws IOException {
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(COLUMNS);
  }

  /** Writes a row. */
  public void add(List<Object> cells) throws IOException {
    printer.printRecord(cells);
  }

  /** The row of a document that was summarized. */
  public static List<Object> cells(DocumentRecord record) {
    Coverage coverage = record.coverage();
    List<SummarySentence> all =
        record.nodes().stream().map(NodeRecord::sentences).flatMap(List::stream).toList();
    return List.of(
        record.id(),
        name(record.names().subList(0, 1)),
        name(record.names().subList(1, record.names().size())),
        record.status(),
        String.join("; ", record.flaws()),
        "",
        "",
        safe(record.title()),
        name(IndexEntry.authors(record)),
        DocumentDate.of(record),
        safe(String.join("; ", IndexEntry.topics(record))),
        safe(record.sources().isEmpty() ? "" : record.sources().get(0)),
        safe(record.metadata().mediaType()),
        safe(record.language()),
        record.bytes(),
        record.length().pages(),
        record.length().pagesRead(),
        record.length().units(),
        record.length().sentences(),
        coverage.sections(),
        record.nodes().size(),
        decimal(coverage.readShare()),
        coverage.rootSentences(),
        coverage.treeSentences(),
        coverage.treeSections(),
        all.stream().filter(s -> s.origin() == Origin.EXTRACTED).count(),
        all.stream().filter(s -> s.origin() == Origin.SHORTENED).count(),
        all.stream().filter(s -> s.origin().isOwnWords()).count(),
        all.stream().filter(s -> !s.replaced().isEmpty()).count(),
        decimal(all.stream().mapToDouble(SummarySentence::support).min().orElse(0)),
        safe(record.provenance().mode()),
        safe(record.provenance().student()),
        safe(record.summary()));
  }

  /** The row of a document of which nothing could be summarized. */
  public void reject(Outcome outcome) throws IOException {
    Object[] row = new Object[COLUMNS.size()];
    java.util.Arrays.fill(row, "");
    row[0] = outcome.id();
    row[1] = name(outcome.names().subList(0, 1));
    row[2] = name(outcome.names().subList(1, outcome.names().size()));
    row[3] = outcome.status().name().toLowerCase(Locale.ROOT);
    row[5] = outcome.cause();
    row[6] = safe(outcome.detail());
    printer.printRecord(row);
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** Names of files, with the invisible characters in them. */
  private static String name(List<String> names) {
    return safe(VisibleText.of(String.join("; ", names)));
  }

  /**
   * {@code text} in one line, and with an apostrophe before it where a spreadsheet would take it
   * for a formula (OWASP ASVS 5, 1.2.10), also one behind spaces and marks that do not show.
   */
  static String safe(String text) {
    boolean formula =
        !text.isEmpty()
            && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || text.codePoints()
                    .dropWhile(DocumentsCsv::isUnseen)
                    .limit(1)
                    .anyMatch(c -> FORMULA_STARTS.indexOf(c) >= 0));
    StringBuilder cell = new StringBuilder(text.length() + 1);
    cell.append(formula ? "'" : "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      cell.append(Character.isISOControl(c) ? ' ' : c);
    }
    return cell.toString();
  }
}
