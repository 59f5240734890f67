package io.precis.summary;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.language.CueTokens;
import io.precis.read.build.SectionNames;
import io.precis.request.TextUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a document is in what was read of it. */
public final class AboutFinder {
  /** Characters from the start in which a title page says when and by whom. */
  private static final int START = 3000;

  private static final int MOST_HEADINGS = 6;
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_TITLE = 200;
  private static final int HEAD_BLOCKS = 12;
  private static final int LONGEST_DATE_LINE = 100;
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

  /**
   * What stands as title; else the file's own title where the text shows it too; else a heading
   * that the text begins with.
   */
  private String title() {
    String given = folded(document.metadata().title());
    boolean stands = !given.isEmpty() && fold(start()).contains(fold(given));
    String title =
        Stream.of(
                folded(document.title()),
                block(each -> each.role() == Role.TITLE),
                stands ? given : "",
                firstHeading())
            .filter(each -> !each.isEmpty() && each.length() <= LONGEST_TITLE)
            .findFirst()
            .orElse("");
    int at = title.isEmpty() ? -1 : document.text().indexOf(title);
    if (at >= 0) {
      places.add(new About.Place("title", at, at + title.length()));
    }
    return title;
  }

  /** A heading that the text begins with and that holds all the others, or has no number. */
  private String firstHeading() {
    String heading = block(each -> each.role().isHeading());
    boolean begins = block(each -> each.role().isNumbered()).equals(heading);
    long outermost = document.sections().stream().filter(each -> each.depth() == 1).count();
    List<String> words = CueTokens.of(heading);
    boolean named = words.size() > 1 && !words.get(0).equals(CueTokens.NUMBER);
    return begins && (outermost == 1 || named) ? heading : "";
  }

  /** The first block of a kind; empty string where there is none. */
  private String block(Predicate<Block> wanted) {
    return document.blocks().stream()
        .filter(wanted)
        .findFirst()
        .map(each -> folded(each.span().of(document.text())))
        .orElse("");
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

  /** The first date that stands in the head of the document, alone or with few words. */
  private String date() {
    int read = 0;
    for (Block block : document.blocks()) {
      boolean counts = block.role() != Role.PAGE_FURNITURE && block.role() != Role.CONTENTS;
      if (!counts) {
        continue;
      }
      if (++read > HEAD_BLOCKS || block.span().start() > START) {
        return "";
      }
      String text = block.span().of(document.text());
      Matcher date = DATE.matcher(text);
      if (text.length() <= LONGEST_DATE_LINE && date.find()) {
        int start = block.span().start() + date.start();
        places.add(new About.Place("date", start, start + date.end() - date.start()));
        return folded(date.group());
      }
    }
    return "";
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
              .filter(heading -> SectionNames.below(heading).isEmpty())
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
