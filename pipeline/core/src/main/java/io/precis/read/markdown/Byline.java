package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import io.precis.text.AuthorNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Who wrote a text and when, as the settings at its head say it.
 *
 * @param authors in order, as {@link AuthorNames} tells them
 * @param date ISO 8601, the day alone; empty string where none is given that is a day
 */
public record Byline(List<String> authors, String date) {
  static final Byline NONE = new Byline(List.of(), "");

  /** Stands for a list or a number: what holds itself has no text. */
  private static final String NO_NAME = "?";

  private static final List<String> AUTHORS = List.of("authors", "author");

  private static final String[] DATE = {
    "date", "published", "pubdate", "pub_date", "publishdate", "publish_date", "date_published"
  };

  private static final TextPattern ISO = TextPattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?!\\d).*");

  private static final List<DateTimeFormatter> WRITTEN =
      Stream.concat(
              Stream.of("d MMMM uuuu", "MMMM d, uuuu", "uuuu年M月d日", "uuuu/M/d")
                  .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH)),
              Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME))
          .toList();

  public Byline {
    authors = List.copyOf(authors);
  }

  static Byline of(Settings settings) {
    String written = settings.text(DATE);
    return new Byline(
        names(settings.value(AUTHORS)), day(written).map(LocalDate::toString).orElse(""));
  }

  private static List<String> names(Object authors) {
    List<?> entries = authors instanceof List<?> list ? list : List.of(authors);
    return AuthorNames.of(
        entries.stream()
            .map(entry -> entry instanceof Map<?, ?> fields ? fields.get("name") : entry)
            .map(name -> name instanceof String text ? text : NO_NAME)
            .toList());
  }

  private static Optional<LocalDate> day(String written) {
    Matcher iso = ISO.matcher(written);
    if (iso.matches()) {
      return parsed(iso.group(1), DateTimeFormatter.ISO_LOCAL_DATE);
    }
    return WRITTEN.stream().flatMap(form -> parsed(written, form).stream()).findFirst();
  }

  /** Empty for what is no such day. */
  private static Optional<LocalDate> parsed(String written, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(written, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
