package io.precis.summary.about;

import static java.util.stream.Collectors.joining;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.CueTokens;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the date that a document bears, where it can be told from the dates that it speaks of: in
 * the title, on a line of the document's head that holds little else or that says what its date is.
 * A date amid a sentence is none, and the dates at the head of an e-book are the file's.
 */
final class DateFinder {
  /** Characters from the start in which a title page says when. */
  private static final int START = 3000;

  private static final int HEAD_BLOCKS = 20;

  /** Blocks in which a text's end says when, with those who sign it and an annex's name. */
  private static final int LAST_BLOCKS = 8;

  /** A whole day, in figures or in numerals. */
  private static final TextPattern CLOSING =
      TextPattern.compile(
          "(?:(?:19|20)\\d\\d\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日"
              + "|(?:[〇○零ＯO0０一二三四五六七八九]\\s?){4}年\\s?[一二三四五六七八九十]{1,2}\\s?月\\s?"
              + "[一二三四五六七八九十]{1,3}\\s?日)");

  private static final int LONGEST_LINE = 120;

  /** Words beside the date on a line that is all but a date. */
  private static final int FEW_WORDS = 3;

  /** Words between a label and its date: "on", "by the board". */
  private static final int WORDS_AFTER_LABEL = 2;

  private static final TextPattern LABEL = Phrases.pattern("date-labels");
  private static final TextPattern OTHER = Phrases.pattern("date-labels-other");
  private static final TextPattern AMENDED = Phrases.pattern("date-labels-amendment");
  private static final TextPattern HISTORY = Phrases.pattern("date-of-law");

  /** Behind a date from which a law is in force, which is not the law's own. */
  private static final TextPattern FORCE = TextPattern.compile("\\s*起");

  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final Map<String, TextPattern> DATES = new ConcurrentHashMap<>();

  private final Document document;
  private final TextPattern dates;

  DateFinder(Document document) {
    this.document = document;
    this.dates = DATES.computeIfAbsent(document.language(), DateFinder::dates);
  }

  /** Dates in figures, and those whose month is named in English or in {@code language}. */
  private static TextPattern dates(String language) {
    String month =
        Stream.of(Locale.ENGLISH, Locale.forLanguageTag(language))
            .map(DateFormatSymbols::getInstance)
            .flatMap(each -> Stream.of(each.getMonths(), each.getShortMonths()))
            .flatMap(Stream::of)
            .map(each -> each.replaceAll("\\.$", ""))
            .filter(each -> each.codePoints().filter(Character::isLetter).count() > 2)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(each -> each))
            .map(Pattern::quote)
            .collect(joining("|", "(?:", ")"));
    String day = "[0-3]?\\d(?:st|nd|rd|th|er|\\.)?";
    return TextPattern.compile(
        String.join(
            "|",
            "\\b" + YEAR + "-[01]\\d-[0-3]\\d\\b",
            "\\b[0-3]?\\d([/.])[0-3]?\\d\\1" + YEAR + "\\b",
            "(?<=[:：]\\s?)" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)",
            YEAR + "\\s?[年년]\\s?\\d{1,2}\\s?[月월](?:\\s?\\d{1,2}\\s?[日일])?",
            "\\b" + day + "\\s+(?:de\\s+)?" + month + "\\.?,?\\s+(?:de\\s+)?" + YEAR + "\\b",
            "\\b" + month + "\\.?\\s+" + day + ",?\\s+" + YEAR + "\\b",
            "\\b" + month + "\\s+(?:de\\s+)?" + YEAR + "\\b"),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Where the date stands in the text; empty where there is none.
   *
   * @param title where the title stands; empty where it is not known
   */
  Optional<Span> find(Optional<Span> title) {
    boolean book = document.metadata().mediaType().contains("epub");
    return title.flatMap(this::first).or(() -> book ? Optional.empty() : fromHead());
  }

  private Optional<Span> first(Span line) {
    Matcher date = dates.matcher(line.of(document.text()));
    return date.find() ? Optional.of(span(line, date)) : Optional.empty();
  }

  /** The last date of a line of a law's history. */
  private Optional<Span> last(Span line) {
    Matcher date = dates.matcher(line.of(document.text()));
    Optional<Span> last = Optional.empty();
    while (date.find()) {
      if (!FORCE.matcher(line.of(document.text())).region(date.end(), line.length()).lookingAt()) {
        last = Optional.of(span(line, date));
      }
    }
    return last;
  }

  private static Span span(Span line, Matcher date) {
    return new Span(line.start() + date.start(), line.start() + date.end());
  }

  private Optional<Span> fromHead() {
    List<Block> head = head();
    Optional<Span> law = Optional.empty();
    for (Block block : head) {
      String text = block.span().of(document.text());
      if (HISTORY.matcher(text).lookingAt() && dates.isIn(text)) {
        law = last(block.span());
      } else if (law.isPresent()) {
        return law;
      }
    }
    return law.or(
        () ->
            head.stream()
                .filter(this::isDateLine)
                .findFirst()
                .flatMap(block -> first(block.span())));
  }

  /** Where a line stands that is nothing but a date, among the last ones; empty for none. */
  Optional<Span> atEnd() {
    List<Block> blocks = document.blocks();
    for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - LAST_BLOCKS); i--) {
      Span span = blocks.get(i).span();
      if (CLOSING.matches(span.of(document.text()).strip())) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  /** The first blocks, without a list of amendments, which ends at a heading. */
  private List<Block> head() {
    List<Block> head = new ArrayList<>();
    boolean amended = false;
    for (Block block : document.blocks()) {
      if (head.size() == HEAD_BLOCKS || block.span().start() > START) {
        break;
      }
      amended =
          block.role() != Role.HEADING
              && (amended || AMENDED.matcher(block.span().of(document.text()).strip()).lookingAt());
      if (!amended && block.role() != Role.PAGE_FURNITURE && block.role() != Role.CONTENTS) {
        head.add(block);
      }
    }
    return head;
  }

  /** Whether a line begins with a label, and its date follows on it. */
  private static boolean isLabelled(String text, int date) {
    Matcher label = LABEL.matcher(text).region(0, date);
    return label.lookingAt()
        && CueTokens.of(text.substring(label.end(), date)).size() <= WORDS_AFTER_LABEL;
  }

  private boolean isDateLine(Block block) {
    String text = block.span().of(document.text()).strip();
    Matcher date = dates.matcher(text);
    if (text.length() > LONGEST_LINE || OTHER.matcher(text).lookingAt() || !date.find()) {
      return false;
    }
    if (isLabelled(text, date.start())) {
      return true;
    }
    String rest = text.substring(0, date.start()) + " " + text.substring(date.end());
    boolean listed = block.role() == Role.LIST_ITEM || block.role() == Role.TABLE;
    return !listed && CueTokens.of(rest).size() <= FEW_WORDS;
  }
}
