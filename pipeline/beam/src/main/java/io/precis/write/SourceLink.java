package io.precis.write;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.precis.read.input.SourceLocations;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Links to a document's file, at the place of a citation: at its page in a PDF ({@code #page=7},
 * RFC 8118), at its words in a web page or a plain text (text fragments, {@code #:~:text=}), else
 * at its beginning.
 */
public final class SourceLink {
  private static final Set<String> SCHEMES = Set.of("http", "https", "file");
  private static final Set<String> FOUND_BY_WORDS =
      Set.of("text/html", "application/xhtml+xml", "text/plain");

  /** A longer sentence is found by how it begins and ends. */
  private static final int MOST_WHOLE = 80;

  private static final int MOST_END = 30;

  /** A shorter piece of a line may stand anywhere. */
  private static final int FEWEST_START = 15;

  private final DocumentRecord record;
  private final String text;
  private final String file;

  private SourceLink(DocumentRecord record, String text, String file) {
    this.record = requireNonNull(record, "record is null");
    this.text = requireNonNull(text, "text is null");
    this.file = file;
  }

  /**
   * Links to a document from anywhere.
   *
   * @param text the extracted text; empty string where it is not known
   * @return empty where the record does not say where the file lies, or no browser opens that
   */
  public static Optional<SourceLink> absolute(DocumentRecord record, String text) {
    return url(record).map(url -> new SourceLink(record, text, url));
  }

  /**
   * Links to a document from the folders of a run: relative where the file lies beside the run's
   * output or below what holds it, so that both can be moved together.
   *
   * @param run its directory on this machine, two levels below the output; empty where it lies
   *     elsewhere
   */
  public static Optional<SourceLink> from(Optional<Path> run, DocumentRecord record, String text) {
    return url(record)
        .map(url -> run.flatMap(at -> relative(at, url)).orElse(url))
        .map(url -> new SourceLink(record, text, url));
  }

  private static Optional<String> url(DocumentRecord record) {
    return record.sources().stream().limit(1).filter(SourceLink::isLinked).findFirst();
  }

  /** Nothing else is ever a link: what a browser would run least of all. */
  private static boolean isLinked(String url) {
    int colon = url.indexOf(':');
    return colon > 0
        && SCHEMES.contains(url.substring(0, colon).toLowerCase(Locale.ROOT))
        && url.startsWith("://", colon)
        && url.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>\"'`()[]{}|\\^".indexOf(c) < 0);
  }

  private static Optional<String> relative(Path run, String url) {
    Path output = run.resolve("..").resolve("..").normalize();
    if (!url.startsWith("file:///") || output.getParent() == null) {
      return Optional.empty();
    }
    Path source = Path.of(URI.create(url));
    if (!source.startsWith(output.getParent())) {
      return Optional.empty();
    }
    String path = run.resolve("html").relativize(source).toString().replace('\\', '/');
    return Optional.of(SourceLocations.encoded(path));
  }

  /** The file. */
  public String file() {
    return file;
  }

  /** The file at the place of a citation. */
  public String at(Citation citation) {
    return file + fragment(citation);
  }

  private String fragment(Citation citation) {
    String type = record.metadata().mediaType();
    if (isEmbedded(citation)) {
      return "";
    }
    if (type.equals("application/pdf")) {
      return citation.page() > 0 ? "#page=" + citation.page() : "";
    }
    boolean known = citation.start() >= 0 && citation.end() <= text.length();
    return FOUND_BY_WORDS.contains(type) && known && citation.start() < citation.end()
        ? directive(citation)
        : "";
  }

  /** Whether the place lies in an attachment, where the file's own pages do not count. */
  private boolean isEmbedded(Citation citation) {
    return citation.section() >= 0
        && citation.section() < record.sections().size()
        && record.sections().get(citation.section()).embedded();
  }

  /**
   * Browsers find words that lie on one line of the text: where lines are broken, as in a plain
   * text, a sentence is found by how its lines begin and end.
   */
  private String directive(Citation citation) {
    List<String> lines =
        text.substring(citation.start(), citation.end())
            .lines()
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return "";
    }
    int from = from(lines, citation.start());
    String link = "#:~:text=" + term(begins(lines, from));
    return isWhole(lines, from) ? link : link + "," + term(end(lines.get(lines.size() - 1)));
  }

  /**
   * The line that a link begins with: the first, or the second where the first is short; another
   * where what it begins with stands in the text before the sentence, which browsers would take.
   */
  private int from(List<String> lines, int start) {
    int usual = lines.size() > 1 && lines.get(0).length() < FEWEST_START ? 1 : 0;
    return IntStream.concat(IntStream.of(usual), IntStream.range(0, lines.size()))
        .filter(line -> !standsBefore(begins(lines, line), start))
        .findFirst()
        .orElse(usual);
  }

  private boolean standsBefore(String words, int start) {
    int first = text.indexOf(words);
    return first >= 0 && first < start;
  }

  private static String begins(List<String> lines, int line) {
    return isWhole(lines, line) ? lines.get(line) : start(lines.get(line));
  }

  /** Whether a link that begins at a line has all of it: the last one, if it is not long. */
  private static boolean isWhole(List<String> lines, int line) {
    return line == lines.size() - 1 && lines.get(line).length() <= MOST_WHOLE;
  }

  private static String start(String line) {
    return line.length() <= MOST_END
        ? line
        : line.substring(0, words(line).following(MOST_END)).strip();
  }

  private static String end(String line) {
    return line.length() <= MOST_END
        ? line
        : line.substring(words(line).preceding(line.length() - MOST_END)).strip();
  }

  private static BreakIterator words(String line) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(line);
    return breaks;
  }

  /** Dashes, commas and ampersands part the terms of a directive. */
  private static String term(String words) {
    return SourceLocations.encoded(words).replace("-", "%2D");
  }
}
