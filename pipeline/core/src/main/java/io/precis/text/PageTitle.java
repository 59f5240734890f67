package io.precis.text;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The title of a web page: what its head calls it, for those who share it or in the window, without
 * the site's name before or behind, where the page shows it on a line of its own. What stands above
 * the text may be taken for the site's, the line with it, so that also counts.
 */
final class PageTitle {
  private static final int LEAST_LETTERS = 8;
  private static final int LEAST_IDEOGRAPHS = 4;
  private static final int LEAST_WORDS = 2;
  private static final int LEAST_ALONE = 4;

  /** Words of what stands behind a site's name: fewer are the site's. */
  private static final int LEAST_BEHIND = 4;

  /** Letters of a name, before a heading may say more. */
  private static final int LEAST_OF_LONGER = 15;

  private static final TextPattern SITE =
      TextPattern.compile("\\s+[|–—·»«:•›⋆>/-]+\\s+|\\s*[|_]\\s*");
  private static final TextPattern WORD =
      TextPattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private final TitleSource source;

  private PageTitle(TitleSource source) {
    this.source = source;
  }

  /** It, as the page shows it; empty where no line is what the head says. */
  static Optional<String> in(TitleSource source) {
    return source.web() ? new PageTitle(source).found() : Optional.empty();
  }

  private Optional<String> found() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> behind = new LinkedHashSet<>();
    addNames(source.shared(), names, behind);
    addNames(source.given(), names, behind);
    List<String> headings = lines(Role.HEADING);
    return first(headings, names, true)
        .or(this::firstHeading)
        .or(() -> first(lines(Role.BOILERPLATE), names, false))
        .or(() -> first(headings, behind, false));
  }

  /** A first heading of one word is the title where the site's name alone stands behind it. */
  private Optional<String> firstHeading() {
    String name = TitleText.oneLine(source.given());
    Matcher border = SITE.matcher(name);
    if (!border.find() || border.start() < LEAST_ALONE) {
      return Optional.empty();
    }
    String letters = TitleText.letters(name.substring(0, border.start()));
    return source.blocks().stream()
        .filter(block -> block.role() == Role.HEADING)
        .findFirst()
        .map(source::line)
        .filter(line -> TitleText.letters(line).equals(letters));
  }

  private static Optional<String> first(List<String> lines, Set<String> names, boolean longer) {
    return names.stream().flatMap(name -> first(lines, name, longer).stream()).findFirst();
  }

  /** The first line that is a name, or begins with a long one. */
  private static Optional<String> first(List<String> lines, String name, boolean longer) {
    return lines.stream()
        .filter(
            line -> {
              String letters = TitleText.letters(line);
              return letters.equals(name)
                  || longer && name.length() >= LEAST_OF_LONGER && letters.startsWith(name);
            })
        .findFirst();
  }

  private List<String> lines(Role role) {
    return source.blocks().stream()
        .filter(block -> block.role() == role && block.span().length() <= TitleRules.LONGEST)
        .map(source::line)
        .filter(TitleRules::isOpenToDoubt)
        .toList();
  }

  /**
   * Adds a name's letters.
   *
   * @param names gets all of it, and less and less of its end
   * @param behind gets less and less of its beginning
   */
  private static void addNames(String given, Set<String> names, Set<String> behind) {
    String name = TitleText.oneLine(given);
    List<String> shorter = new ArrayList<>(List.of(name));
    SITE.matcher(name)
        .results()
        .forEach(
            border -> {
              shorter.add(1, name.substring(0, border.start()));
              String rest = name.substring(border.end());
              if (isLongEnough(rest) && rest.split("\\s+").length >= LEAST_BEHIND) {
                behind.add(TitleText.letters(rest));
              }
            });
    shorter.stream().filter(PageTitle::isLongEnough).map(TitleText::letters).forEach(names::add);
  }

  private static boolean isLongEnough(String name) {
    long ideographs = name.codePoints().filter(Character::isIdeographic).count();
    return ideographs >= LEAST_IDEOGRAPHS
        || TitleText.letters(name).length() >= LEAST_LETTERS
            && WORD.matcher(name).results().limit(LEAST_WORDS).count() == LEAST_WORDS;
  }
}
