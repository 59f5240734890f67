package io.precis.text.line;

import static java.util.Objects.requireNonNull;

import io.precis.document.Span;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * A plain text as its structure is told from: without form feeds, which end pages, and without the
 * marks that mails put before what they repeat.
 *
 * @param text with {@code \n} line ends and no white space at either end; empty where there is none
 * @param pages first character of each page, the first of them 0; empty where nothing ends a page
 * @param quoted lines, counted from 0, that had such marks
 * @param marks how many characters of marks were taken out
 * @param unheaded whether a short line is no heading: in a letter it is a name
 */
public record PlainText(
    String text, List<Integer> pages, BitSet quoted, int marks, boolean unheaded) {
  /** A prompt of Python's is no quotation mark. */
  private static final TextPattern QUOTE_MARK =
      TextPattern.compile("(?!>>> \\S)(?:>[ \\t]?){1,100}(?=\\S|$)");

  /** A line that is set in behind the mark, below another that is repeated. */
  private static final TextPattern DEEP_QUOTE = TextPattern.compile(">[ \\t]{2,}\\S");

  /** As mailboxes write a line that begins with the word their mails begin with. */
  private static final TextPattern ESCAPED_FROM = TextPattern.compile(">From ");

  private static final TextPattern WRITTEN_BREAK =
      TextPattern.compile("(?m)(?<=[.。!！?？;；:：,，])\\\\n$");

  private static final int LEAST_BREAKS = 3;

  public PlainText {
    requireNonNull(text, "text is null");
    pages = List.copyOf(pages);
    quoted = (BitSet) quoted.clone();
  }

  @Override
  public BitSet quoted() {
    return (BitSet) quoted.clone();
  }

  /** An unchanged text, whose spans are the caller's. */
  public static PlainText verbatim(String text) {
    return new PlainText(text, List.of(), new BitSet(), 0, false);
  }

  /** The same, in which no line is a heading for being short. */
  public PlainText withoutHeadings() {
    return new PlainText(text, pages, quoted, marks, true);
  }

  /** Where each page lies; empty where nothing ends a page. */
  public List<Span> pageSpans() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      int end = i + 1 < pages.size() ? pages.get(i + 1) : text.length();
      spans.add(new Span(pages.get(i), end));
    }
    return spans;
  }

  /**
   * Prepares a text.
   *
   * @param raw with line ends of any kind
   * @param cleaner brings text to NFC and {@code \n} line ends, and keeps white space
   */
  public static PlainText of(String raw, UnaryOperator<String> cleaner) {
    List<String> pages = new ArrayList<>();
    for (String page : raw.split("\\f")) {
      String clean = withoutWrittenBreaks(cleaner.apply(page));
      if (!clean.isBlank()) {
        String headed = SpeakerTurns.withWholeHeads(withoutBlankLines(clean).stripTrailing());
        pages.add(ChatNotices.withoutEmojiNames(headed));
      }
    }
    Builder builder = new Builder();
    pages.forEach(builder::page);
    return builder.build(pages.size());
  }

  /** Line ends that a program wrote out once more as it writes them in strings. */
  private static String withoutWrittenBreaks(String page) {
    boolean written =
        WRITTEN_BREAK.matcher(page).results().limit(LEAST_BREAKS).count() == LEAST_BREAKS;
    return written ? WRITTEN_BREAK.matcher(page).replaceAll("") : page;
  }

  /** Without blank lines at the beginning; the first line's indentation stays. */
  private static String withoutBlankLines(String page) {
    int start = 0;
    for (int i = 0; i < page.length() && Character.isWhitespace(page.charAt(i)); i++) {
      start = page.charAt(i) == '\n' ? i + 1 : start;
    }
    return page.substring(start);
  }

  private static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final BitSet quoted = new BitSet();
    private int lines;
    private int marks;

    private void page(String page) {
      if (text.length() > 0) {
        text.append("\n\n");
        lines++;
      }
      starts.add(text.length());
      boolean first = true;
      for (String line : page.split("\n", -1)) {
        if (!first) {
          text.append('\n');
        }
        first = false;
        line(line);
      }
    }

    private void line(String line) {
      if (ESCAPED_FROM.matcher(line).lookingAt() && !quoted.get(Math.max(0, lines - 1))) {
        marks++;
        text.append(line, 1, line.length());
        lines++;
        return;
      }
      Matcher mark = QUOTE_MARK.matcher(line);
      boolean shifted = line.startsWith(" >") && quoted.get(Math.max(0, lines - 1));
      boolean deep = quoted.get(Math.max(0, lines - 1)) && DEEP_QUOTE.matcher(line).lookingAt();
      boolean marked =
          deep || mark.region(shifted ? 1 : 0, line.length()).lookingAt() && mark.end() > 0;
      quoted.set(lines, marked);
      int length = deep ? 1 : marked ? mark.end() : 0;
      marks += length;
      text.append(line, length, line.length());
      lines++;
    }

    private PlainText build(int pages) {
      return new PlainText(text.toString(), pages > 1 ? starts : List.of(), quoted, marks, false);
    }
  }
}
