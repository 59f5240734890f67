package io.precis.summary;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.request.TextUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a document is in what was read of it. */
public final class AboutFinder {
  /** Characters from the start in which a title page says when and by whom. */
  private static final int START = 3000;

  private static final int MOST_HEADINGS = 6;
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_TITLE = 200;
  private static final String MONTHS =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d-[01]\\d-[0-3]\\d\\b"
              + "|(?:19|20)\\d\\d\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?"
              + "|\\b(?:[0-3]?\\d(?:st|nd|rd|th)?\\s+)"
              + MONTHS
              + "\\.?,?\\s+(?:19|20)\\d\\d\\b"
              + "|\\b"
              + MONTHS
              + "\\.?\\s+[0-3]?\\d(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d\\b"
              + "|\\b"
              + MONTHS
              + "\\s+(?:19|20)\\d\\d\\b");

  private final ChunkedDocument chunked;
  private final Document document;
  private final List<About.Place> places = new ArrayList<>();

  private AboutFinder(ChunkedDocument chunked) {
    this.chunked = chunked;
    this.document = chunked.document();
  }

  /** What {@code document} is. */
  public static About find(ChunkedDocument document) {
    return new AboutFinder(document).about();
  }

  private About about() {
    String title = title();
    DocumentKind kind = KindFinder.find(chunked, title);
    String who = who();
    String date = date();
    String extent = extent();
    List<String> headings = headings(title);
    return new About(
        kind.label(),
        title,
        who,
        date,
        extent,
        headings,
        text(kind, title, who, date, extent, headings),
        places);
  }

  /** What stands as title; else the file's own title where the text shows it too. */
  private String title() {
    Optional<Block> shown =
        document.blocks().stream()
            .filter(block -> block.role() == Role.TITLE)
            .findFirst()
            .or(this::firstHeading);
    String given = document.metadata().title().strip();
    boolean stands = !given.isEmpty() && fold(start()).contains(fold(given));
    if (shown.isEmpty() || (stands && shown.get().role() != Role.TITLE)) {
      return stands ? given : "";
    }
    String title = folded(shown.get().span().of(document.text()));
    if (title.length() > LONGEST_TITLE) {
      return "";
    }
    places.add(
        new About.Place("title", shown.get().span().start(), shown.get().span().end()));
    return title;
  }

  /** A heading with which the text begins. */
  private Optional<Block> firstHeading() {
    return document.blocks().stream()
        .filter(block -> block.role().isNumbered())
        .findFirst()
        .filter(block -> block.role().isHeading());
  }

  private String start() {
    return document.text().substring(0, Math.min(START, document.text().length()));
  }

  private static String fold(String text) {
    return folded(text).toLowerCase(Locale.ROOT);
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The file's authors, as far as the text names them too. */
  private String who() {
    String start = fold(start());
    return String.join(
        ", ",
        document.metadata().authors().stream()
            .map(AboutFinder::folded)
            .filter(author -> !author.isEmpty() && start.contains(fold(author)))
            .distinct()
            .toList());
  }

  private String date() {
    Matcher date = DATE.matcher(start());
    if (!date.find()) {
      return "";
    }
    places.add(new About.Place("date", date.start(), date.end()));
    return folded(date.group());
  }

  private String extent() {
    boolean chinese = document.language().equals("zh");
    int pages = Math.max(document.metadata().pages(), document.pages().size());
    if (pages > 1) {
      return chinese ? pages + " 页" : pages + " pages";
    }
    long units =
        chunked.sentences().stream()
            .mapToLong(each -> TextUnits.count(each.text(), document.language()))
            .sum();
    String unit = TextUnits.countsCharacters(document.language()) ? " characters" : " words";
    return chinese ? units + " 字" : String.format(Locale.ROOT, "%,d", units) + unit;
  }

  /** The outermost headings; those below them where there is but one. */
  private List<String> headings(String title) {
    for (int depth = 1; depth <= 2; depth++) {
      int wanted = depth;
      List<String> found =
          document.sections().stream()
              .filter(section -> section.depth() == wanted && !section.embedded())
              .map(AboutFinder::heading)
              .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST_HEADING)
              .filter(heading -> !fold(heading).equals(fold(title)))
              .distinct()
              .limit(MOST_HEADINGS)
              .toList();
      if (found.size() > 1) {
        return found;
      }
    }
    return List.of();
  }

  private static String heading(Section section) {
    return folded(section.path().get(section.path().size() - 1));
  }

  private String text(
      DocumentKind kind,
      String title,
      String who,
      String date,
      String extent,
      List<String> headings) {
    boolean chinese = document.language().equals("zh");
    StringBuilder text = new StringBuilder(kind.shown(document.language()));
    if (!title.isEmpty()) {
      text.append(chinese ? "《" + title + "》" : " “" + title + "”");
    }
    if (!who.isEmpty()) {
      text.append(chinese ? "，" : ", ").append(who);
    }
    if (!date.isEmpty()) {
      text.append(chinese ? "，" : ", ").append(date);
    }
    text.append(chinese ? "，" : ", ").append(extent).append(chinese ? "。" : ".");
    if (!headings.isEmpty()) {
      text.append(chinese ? "主要部分：" : " Main parts: ")
          .append(String.join(chinese ? "；" : "; ", headings))
          .append(chinese ? "。" : ".");
    }
    return text.toString();
  }
}
