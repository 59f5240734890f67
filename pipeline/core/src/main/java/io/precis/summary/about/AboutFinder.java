package io.precis.summary.about;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.read.markup.MediaTypes;
import io.precis.request.TextUnits;
import io.precis.summary.heading.HeadingText;
import io.precis.summary.heading.SectionHeads;
import io.precis.text.AuthorNames;
import io.precis.text.line.PartyLines;
import io.precis.text.line.SectionNames;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a document is in what was read of it. */
public final class AboutFinder {
  /** Characters from the start in which a title page says when and by whom. */
  private static final int START = 3000;

  private static final int LONGEST_HEADING = 60;
  private static final int DEEPEST = 3;

  /** Characters of a date in a file's metadata, without the time. */
  private static final int DAY = 10;

  /** What the setting of a page put into a day: {@code 6月1 日}. */
  private static final TextPattern BLANK_IN_DAY =
      TextPattern.compile("(?<=[年月]\\d{1,2})\\s(?=[月日])");

  private static final TextPattern YEAR = TextPattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private static final int LONGEST_BYLINE = 200;

  /** A line that tells the authors; its last group holds what follows the label. */
  private static final TextPattern AUTHOR_LABEL =
      TextPattern.compile(
          "(?:[-*•]\\s?)?(?:" + String.join("|", Phrases.of("author-labels")) + ")[:：]\\s?(\\S.*)",
          Pattern.CASE_INSENSITIVE);

  /** What stands behind the name of a sender. */
  private static final TextPattern ADDRESS = TextPattern.compile("\\s*<[^<>]*>\\s*$");

  /** A heading that stands so often is part of a form, and tells no part from another. */
  private static final int OFTEN = 3;

  /** "Meeting Duration: 47 mins" is a field, not a part. */
  private static final TextPattern FIELD = TextPattern.compile("[\\p{L}/ ]{1,40}[:：]\\s.*\\d.*");

  /**
   * "tags: Lido" is a field of a file's head; what has no word, or begins within one, an address or
   * the name of a case no part.
   */
  private static final TextPattern NO_PART =
      TextPattern.compile(
          "\\p{Ll}[\\w-]{1,20}:\\s.*|[^\\p{L}]*|[^\\p{L}\\p{N}\\p{Ps}\\p{Pi}\"'§¿¡#<].*"
              + "|.*[\\p{Cntrl}\\p{Co}\\uFFFD].*|.*(?:@ ){2,}.*|.*\\S@\\S+\\.\\S.*"
              + "|.*\\s(?:v|[Vv]s|versus)\\.?\\s.*|[“\"][^”\"]*|.* (?:and|&) (?:Anr|Ors)\\.?");

  /** More words, or ideographs, than this on a page: the file's number of pages is a stale one. */
  private static final int MOST_UNITS_A_PAGE = 1_500;

  /** Characters of a mark before a heading. */
  private static final int LONGEST_MARK = 7;

  private static final TextPattern ADDRESSED =
      TextPattern.compile(".{0,80}[^\\s@]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}.{0,20}");

  private static final TextPattern ENDS = TextPattern.compile("[\\s:.：。]+$");

  /** A chapter's number that is set with spaces. */
  private static final TextPattern CHAPTER = TextPattern.compile("^第\\s(\\S{1,6})\\s([编編篇卷部章节節])");

  private final ChunkedDocument chunked;
  private final Document document;
  private final AboutWording wording;
  private final List<About.Place> places = new ArrayList<>();

  private AboutFinder(ChunkedDocument chunked) {
    this.chunked = chunked;
    this.document = chunked.document();
    this.wording = AboutWording.of(document.language(), start());
  }

  /** What {@code document} is. */
  public static About find(ChunkedDocument document) {
    return new AboutFinder(document).about();
  }

  private About about() {
    String title = title();
    DocumentKind kind = KindFinder.find(chunked, title);
    List<String> who = who(kind);
    String date = date(title);
    String extent = extent();
    List<String> headings = headings(title, date);
    return new About(
        kind.label(),
        title,
        String.join(kind == DocumentKind.CONTRACT ? wording.and : ", ", who),
        date,
        extent,
        headings,
        AboutText.of(wording, kind, title, who, date, extent, headings),
        places);
  }

  private String title() {
    String title = HeadingText.oneLine(document.title());
    span(title).ifPresent(at -> places.add(new About.Place("title", at.start(), at.end())));
    return title;
  }

  private String start() {
    return document.text().substring(0, Math.min(START, document.text().length()));
  }

  /**
   * A mail's senders, those whom settings at the head of a text name; else the file's authors, as
   * far as the text names them too; of a contract its parties.
   */
  private List<String> who(DocumentKind kind) {
    if (kind == DocumentKind.CONTRACT) {
      return PartyLines.names(start());
    }
    String start = HeadingText.folded(start());
    List<String> stated =
        document.metadata().authors().stream()
            .map(author -> HeadingText.oneLine(ADDRESS.matcher(author).replaceFirst("")))
            .filter(
                author ->
                    !author.isEmpty()
                        && (isMail()
                            || isPlain()
                            || isFullName(author) && names(start, HeadingText.folded(author))))
            .distinct()
            .toList();
    return stated.isEmpty() ? labelled() : stated;
  }

  /** A file's {@code Chris} is whoever has the machine. */
  private static boolean isFullName(String author) {
    return author.indexOf(' ') > 0 || author.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whom the first line at the head names that says that it tells the authors. */
  private List<String> labelled() {
    return start()
        .lines()
        .map(String::strip)
        .filter(line -> line.length() <= LONGEST_BYLINE)
        .map(AUTHOR_LABEL::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(line -> AuthorNames.of(List.of(line.group(line.groupCount()))))
        .orElse(List.of());
  }

  /** Whether an author's name stands in a text as words of their own: Ed is not in "asked". */
  private static boolean names(String start, String author) {
    String letter = "[\\p{L}&&[^\\p{IsHan}]]";
    return TextPattern.compile("(?<!" + letter + ")" + Pattern.quote(author) + "(?!" + letter + ")")
        .isIn(start);
  }

  /** The date that the document bears, a mail's that of its sending; else what its settings say. */
  private String date(String title) {
    DateFinder finder = new DateFinder(document);
    return told(finder.find(span(title)))
        .or(() -> Optional.of(statedDay(title)).filter(day -> !day.isEmpty()))
        .or(() -> wording.isChinese() ? told(finder.atEnd()) : Optional.empty())
        .orElse("");
  }

  /** A date as it stands in the text; its place is told too. */
  private Optional<String> told(Optional<Span> date) {
    date.ifPresent(each -> places.add(new About.Place("date", each.start(), each.end())));
    return date.map(each -> HeadingText.oneLine(each.of(document.text())))
        .map(day -> BLANK_IN_DAY.matcher(day).replaceAll(""));
  }

  /** Empty string also for another year than that which the title names: when it was put up. */
  private String statedDay(String title) {
    String created = document.metadata().created();
    if (created.length() < DAY || !isMail() && !isPlain()) {
      return "";
    }
    Matcher year = YEAR.matcher(title);
    boolean another = isPlain() && year.find() && !created.startsWith(year.group());
    return another ? "" : created.substring(0, DAY);
  }

  private Optional<Span> span(String title) {
    int at = title.isEmpty() ? -1 : document.text().indexOf(title);
    return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + title.length()));
  }

  /** Whether nothing but settings at the head of the text says who wrote it and when. */
  private boolean isPlain() {
    String type = document.metadata().mediaType();
    return MediaTypes.isMarkdown(type) || type.equals("text/plain");
  }

  private boolean isMail() {
    return MediaTypes.isMail(document.metadata().mediaType());
  }

  private String extent() {
    long units =
        chunked.sentences().stream()
            .mapToLong(each -> TextUnits.count(each.text(), document.language()))
            .sum();
    int pages = Math.max(document.metadata().pages(), document.pages().size());
    if (pages > 1 && (pages == document.pages().size() || units <= pages * MOST_UNITS_A_PAGE)) {
      return pages + wording.pages;
    }
    String unit = TextUnits.countsCharacters(document.language()) ? " characters" : " words";
    return wording.isChinese() ? units + " 字" : String.format(Locale.ROOT, "%,d", units) + unit;
  }

  /** The outermost headings that tell of the matter; those below them where there are few. */
  private List<String> headings(String title, String date) {
    List<String> most = List.of();
    int first = afterTitleBlock();
    for (int depth = 1; depth <= DEEPEST; depth++) {
      List<String> found =
          headings(List.of(HeadingText.folded(title), HeadingText.folded(date)), first, depth);
      if (found.size() > 1) {
        return found;
      }
      most = found.size() > most.size() ? found : most;
    }
    return most;
  }

  /**
   * The first section that is no line of a title set as a heading: those say nothing and have no
   * parts. 0 where no section says more than its heading.
   */
  private int afterTitleBlock() {
    List<Section> sections = document.sections();
    int address = afterAddress(sections);
    int first = address;
    while (first < sections.size() && isBare(sections.get(first))) {
      first++;
    }
    int parent = first < sections.size() ? sections.get(first).parent() : 0;
    return first == sections.size() ? address : Math.max(address, parent < 0 ? first : parent);
  }

  /**
   * Where sections begin behind the address of an author, below lines of a title that say nothing;
   * 0 without one.
   */
  private int afterAddress(List<Section> sections) {
    for (Section section : sections) {
      if (ADDRESSED.matcher(section.heading()).matches()) {
        return section.ordinal() + 1;
      }
      if (!isBare(section)) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isBare(Section section) {
    String said = HeadingText.oneLine(section.span().of(document.text()));
    String heading = HeadingText.oneLine(section.heading());
    return said.endsWith(heading) && said.length() - heading.length() <= LONGEST_MARK;
  }

  private List<String> headings(List<String> said, int first, int depth) {
    Set<String> seen = new HashSet<>(said);
    List<String> all =
        document.sections().stream()
            .filter(section -> section.ordinal() >= first)
            .filter(section -> section.depth() == depth && !section.embedded())
            .filter(section -> !SectionHeads.isPerson(document, section.ordinal()))
            .map(AboutFinder::heading)
            .toList();
    Map<String, Long> times = all.stream().collect(groupingBy(HeadingText::folded, counting()));
    return all.stream()
        .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST_HEADING)
        .filter(
            heading ->
                times.get(HeadingText.folded(heading)) < OFTEN
                    && !FIELD.matcher(heading).matches()
                    && !NO_PART.matcher(heading).matches())
        .filter(SectionNames::tells)
        .filter(heading -> seen.add(HeadingText.folded(heading)))
        .toList();
  }

  private static String heading(Section section) {
    String heading = TitleRules.unspaced(HeadingText.oneLine(section.heading()));
    return CHAPTER.matcher(ENDS.matcher(heading).replaceFirst("")).replaceFirst("第$1$2");
  }
}
