package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.TitleRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A title that says what the document is, as those of Chinese official papers do at their end:
 * {@code 2026年政府工作报告}, {@code 关于……的通知}; and as minutes do, behind the body whose they are. It
 * stands above all prose.
 */
final class KindTitle {
  private static final int MOST_LINES = 12;
  private static final int LONGEST_NAME = 80;

  /** Lines that one title takes, and what is long for one of them. */
  private static final int MOST_TOGETHER = 3;

  private static final int LONGEST_PART = 45;
  private static final int LONGEST_END = 50;

  /** In short pages what a site's template surrounds is boilerplate, the title with it. */
  private static final Set<Role> SHOWN =
      Set.of(Role.TITLE, Role.HEADING, Role.BODY, Role.FRONT_MATTER, Role.BOILERPLATE);

  private static final TextPattern NAMED = Phrases.pattern("titles-of-kind");
  private static final TextPattern OPENED = Phrases.pattern("titles-of-kind-opened");
  private static final TextPattern ALONE = Phrases.pattern("titles-of-kind-alone");
  private static final Set<String> PARTICLES = Set.copyOf(Phrases.of("titles-parted"));
  private static final TextPattern SPACED = TextPattern.compile("(?:\\p{IsHan} ){4,40}\\p{IsHan}");
  private static final TextPattern IDEOGRAPH = TextPattern.compile("\\p{IsHan}");
  private static final TextPattern BODY = Phrases.pattern("institution-words");
  private static final TextPattern PROSE = TextPattern.compile(".{20,}[。；].*|.{80,}");

  private KindTitle() {}

  /**
   * The first such line; one that a closing mark shows to be a second line, with the one above; one
   * that ends what a line above has opened, with all from there.
   */
  static Optional<String> in(String text, List<Block> blocks) {
    List<String> lines = lines(text, blocks);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Optional<String> opened = opened(lines, i);
      if (opened.isPresent()) {
        return opened;
      }
      String whole = i > 0 ? withLineAbove(lines.get(i - 1), line) : line;
      if (NAMED.matches(line) && !isSecond(whole) && TitleRules.mayBeTitle(whole)) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /**
   * The first line, where it says but what the document is, its signs set apart; or the second with
   * the body above whose paper it is, as courts head theirs.
   */
  static Optional<String> alone(String text, List<Block> blocks) {
    List<String> lines =
        blocks.stream()
            .filter(block -> SHOWN.contains(block.role()))
            .flatMap(block -> block.span().of(text).lines())
            .map(TitleText::oneLine)
            .limit(2)
            .toList();
    boolean ofBody = lines.size() == 2 && isBodysName(lines.get(0)) && !PROSE.matches(lines.get(0));
    if (ofBody && ALONE.matches(TitleRules.unspaced(lines.get(1)))) {
      return Optional.of(TitleRules.unspaced(lines.get(0)) + TitleRules.unspaced(lines.get(1)));
    }
    return lines.stream()
        .findFirst()
        .filter(line -> !TitleRules.unspaced(line).equals(line))
        .filter(line -> ALONE.matches(TitleRules.unspaced(line)));
  }

  private static String withLineAbove(String above, String line) {
    if (isSecond(line)) {
      return above + line;
    }
    boolean ofBody = isBodysName(above) && !IDEOGRAPH.isIn(line);
    return ofBody ? TitleRules.joined(above, line) : line;
  }

  /** The first that runs over several lines, of which the first opens it and the last ends it. */
  static Optional<String> overLines(String text, List<Block> blocks) {
    List<String> lines = lines(text, blocks);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> opened(lines, i).or(() -> ofBody(lines, i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first lines, up to the first prose. */
  private static List<String> lines(String text, List<Block> blocks) {
    return blocks.stream()
        .filter(block -> SHOWN.contains(block.role()))
        .flatMap(block -> block.span().of(text).lines())
        .map(TitleText::oneLine)
        .map(line -> SPACED.matches(line) ? line.replace(" ", "") : line)
        .limit(MOST_LINES)
        .takeWhile(line -> !PROSE.matches(line))
        .toList();
  }

  /** What the line opens and one of the next ends, as headings of notices run over lines. */
  private static Optional<String> opened(List<String> lines, int first) {
    String whole = lines.get(first);
    if (!OPENED.matches(whole) || NAMED.matches(whole) || whole.length() > LONGEST_PART) {
      return Optional.empty();
    }
    int end = Math.min(lines.size(), first + MOST_TOGETHER);
    for (int i = first + 1; i < end && lines.get(i).length() <= LONGEST_PART; i++) {
      whole += lines.get(i);
      String last = whole.substring(Math.max(0, whole.length() - LONGEST_END));
      if (NAMED.matches(last) && TitleRules.mayBeTitle(whole)) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /** {@code BYLAWS}, {@code OF}, and a name, each on a line of its own. */
  private static Optional<String> ofBody(List<String> lines, int kind) {
    boolean parted =
        kind + 2 < lines.size()
            && TitleRules.isKind(lines.get(kind))
            && PARTICLES.contains(lines.get(kind + 1).toLowerCase(Locale.ROOT))
            && lines.get(kind + 2).length() <= LONGEST_NAME;
    return parted ? Optional.of(String.join(" ", lines.subList(kind, kind + 3))) : Optional.empty();
  }

  /** Whether a line is the name of an institution. */
  static boolean isBodysName(String line) {
    return line.length() <= LONGEST_NAME && BODY.isIn(line);
  }

  private static boolean isSecond(String line) {
    return line.indexOf('》') >= 0 && line.indexOf('》') < (line + "《").indexOf('《');
  }
}
