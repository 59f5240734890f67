package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.limit.TextPattern;
import io.precis.text.line.LineRules;
import io.precis.text.line.StandaloneHeading;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * The first lines of a document, among which a title may stand that nothing marks as one: the line
 * whose words the rest uses most, or the line that the text opens with.
 */
final class TitleLines {
  /** So many lines are looked at. */
  static final int MOST = 12;

  private static final int SHORTEST = 4;
  private static final int LONGEST_LINE = 150;
  private static final int LONGEST_OPENER = 80;
  private static final int FULL_LINE = 60;

  /** By how much other lines of a paragraph may be longer than a full one. */
  private static final double LONGER = 1.1;

  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_FORM_LABEL = 3;
  private static final int LEAST_WORDS = 2;
  private static final int LEAST_OPENER_WORDS = 3;
  private static final int LEAST_IDEOGRAPHS = 4;

  /** So much of a line's words must occur in the rest of the text, twice at least. */
  private static final double LEAST_SHARE = 0.6;

  private static final TextPattern WORD =
      TextPattern.compile("\\p{IsHan}{2}|[\\p{L}&&[^\\p{IsHan}]]{4,}");
  private static final TextPattern ANY_WORD =
      TextPattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  /** Among others an address, leaders, a number alone, a macro's call, a mark of a file's begin. */
  private static final TextPattern NO_TITLE =
      TextPattern.compile(
          "https?://|www\\.|\\S@\\S|(?:\\.\\s?){4,}|…{2,}|[_|<>{}=]{2,}|[☐☑☒□■]|^\\W*\\d[\\d\\W]*$|[,;:，；：、?？]$|[.。!！]$|^\\W{0,2}[-–—]{1,2}\\s|^--\\w|^\\*{3}|^>|^\\.\\.\\s|^[A-Z_]{3,}\\(|[\\x21-\\x7e]{45,}");

  private static final TextPattern FIRST_PART = TextPattern.compile("(?:1|I)[.)]?\\s+\\p{Lu}.*");

  private static final TextPattern YEAR = TextPattern.compile("^\\d|(?:19|20)\\d\\d");
  private static final TextPattern SPEAKER = TextPattern.compile("\\s*\\p{L}[^\\n]{1,60}[:：]\\s*");

  /** {@code Agency: Department of Rivers}. */
  private static final TextPattern FIELD =
      TextPattern.compile("[\\p{L}][\\p{L} ()&/]{1,60}[:：]\\s*\\S.*");

  private final String text;
  private final List<Block> blocks;
  private final int beginning;

  /**
   * @param beginning characters in which the lines stand
   */
  TitleLines(String text, List<Block> blocks, int beginning) {
    this.text = text;
    this.blocks = blocks;
    this.beginning = beginning;
  }

  /**
   * Of the first lines the one whose words occur most.
   *
   * @param refused what a line may not be
   */
  Optional<String> byWords(Predicate<Span> refused) {
    List<Span> lines = first();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> counts = counts(text);
    String best = "";
    double most = 0;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (runsOn(line)
          || leadsIn(line)
          || isOneOfFields(lines, i)
          || answers(lines, i)
          || refused.test(line)) {
        continue;
      }
      double worth = worth(oneLine(line), counts) * (1 - (double) i / (4 * MOST));
      if (worth > most) {
        most = worth;
        best = oneLine(line);
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /**
   * The line that the text opens with, where it looks like a title: short, of some words, no item,
   * no field, no sentence, and text follows in another paragraph.
   */
  Optional<String> opener() {
    List<Block> shown =
        blocks.stream().filter(block -> block.role().isNumbered()).limit(2).toList();
    if (shown.size() < 2
        || shown.get(0).role() != Role.BODY && shown.get(0).role() != Role.HEADING
        || shown.get(0).span().of(text).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    Span span = shown.get(0).span();
    String line = oneLine(span);
    int ideographs = (int) line.codePoints().filter(Character::isIdeographic).count();
    boolean title =
        line.length() <= LONGEST_OPENER
            && (ideographs >= LEAST_IDEOGRAPHS
                || ANY_WORD.matcher(line).results().count() >= LEAST_OPENER_WORDS)
            && TitleRules.mayBeTitle(line)
            && !TitleRules.isNumbered(line)
            && !TitleMeasures.isDay(line)
            && !NO_TITLE.isIn(span.of(text).strip())
            && !isField(line)
            && !LineRules.isItem(line)
            && !Character.isLowerCase(line.codePointAt(0))
            && !Character.isDigit(line.codePointAt(0))
            && !runsOn(span);
    String next = oneLine(shown.get(1).span());
    return Optional.of(TitleRules.continues(line, next) ? line + ' ' + next : line)
        .filter(all -> title);
  }

  /** Whether a line heads a text's first part by its number: it is none of the title above. */
  static boolean isFirstPart(String line) {
    return FIRST_PART.matcher(line).matches();
  }

  /** Whether a line may be the title below an institution's name: of two words, no date. */
  static boolean mayBeSecond(String line) {
    return line.length() <= LONGEST_OPENER
        && !isFirstPart(line)
        && ANY_WORD.matcher(line).results().limit(LEAST_WORDS).count() == LEAST_WORDS
        && TitleRules.mayBeTitle(line)
        && !TitleRules.isNumbered(line)
        && !NO_TITLE.isIn(line)
        && !isField(line)
        && !LineRules.isItem(line)
        && !YEAR.isIn(line);
  }

  private String oneLine(Span line) {
    return TitleText.oneLine(line.of(text));
  }

  /** Whether a line announces what stands below it. */
  boolean leadsIn(Span line) {
    String words = line.of(text).strip();
    return (words.endsWith(":") || words.endsWith("："))
        && blocks.stream()
            .filter(block -> block.span().start() >= line.end() && block.role().isNumbered())
            .findFirst()
            .filter(
                next ->
                    next.role() == Role.LIST_ITEM
                        || next.role() == Role.CODE
                        || next.role() == Role.TABLE)
            .isPresent();
  }

  /** Whether a line is what a label right above asks for. */
  private boolean answers(List<Span> lines, int i) {
    String above = i == 0 ? "" : lines.get(i - 1).of(text).strip();
    return above.length() <= LONGEST_LABEL && (above.endsWith(":") || above.endsWith("："));
  }

  /** Whether a line is one of those that give a form's fields. */
  private boolean isOneOfFields(List<Span> lines, int i) {
    return isField(lines, i) && (isField(lines, i - 1) || isField(lines, i + 1));
  }

  private boolean isField(List<Span> lines, int i) {
    return i >= 0 && i < lines.size() && isField(oneLine(lines.get(i)));
  }

  /** Whether a line has a label of three words at most, and what is filled in. */
  static boolean isFormField(String line) {
    return isField(line)
        && ANY_WORD.matcher(line.split("[:：]", 2)[0]).results().count() <= LONGEST_FORM_LABEL;
  }

  /** Whether a line has an address, leaders, signs of code, or ends as no title does. */
  static boolean hasSignsOfNone(String line) {
    return NO_TITLE.isIn(line);
  }

  static boolean isField(String line) {
    return FIELD.matcher(line).matches();
  }

  /** Whether a line is full, and of a paragraph that ends below it like a sentence. */
  static boolean isOfParagraph(Span line, Span paragraph, String text) {
    return line.length() >= FULL_LINE
        && paragraph.start() <= line.start()
        && line.end() < paragraph.end()
        && paragraph.of(text).lines().allMatch(other -> other.length() <= line.length() * LONGER)
        && StandaloneHeading.endsLikeSentence(TitleText.oneLine(paragraph.of(text)));
  }

  /**
   * Whether the text goes on in small letters or a bracket, or the line is one that a paragraph
   * fills: it is the beginning of a sentence.
   */
  boolean runsOn(Span line) {
    if (blocks.stream().anyMatch(block -> isOfParagraph(line, block.span(), text))) {
      return true;
    }
    int next = line.end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && (Character.isLowerCase(text.codePointAt(next))
            || text.charAt(next) == '(' && next == line.end() + 1);
  }

  /** The lines before the first speaker's turn. */
  private List<Span> first() {
    List<Span> lines = new ArrayList<>();
    for (Block block : blocks) {
      boolean shown =
          block.role() == Role.BODY
              || block.role() == Role.HEADING
              || block.role() == Role.FRONT_MATTER;
      boolean speaker =
          block.role() == Role.PAGE_FURNITURE && SPEAKER.matcher(block.span().of(text)).matches();
      if (block.span().start() >= beginning || lines.size() >= MOST || speaker) {
        break;
      }
      for (int start = block.span().start(); shown && start < block.span().end(); ) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? block.span().end() : Math.min(end, block.span().end());
        if (end > start && lines.size() < MOST) {
          lines.add(new Span(start, end));
        }
        start = end + 1;
      }
    }
    return lines;
  }

  /**
   * How often a line's words occur in the rest on average, on a scale of logarithms; 0 for none.
   */
  private static double worth(String line, Map<String, Integer> counts) {
    if (!TitleRules.mayBeTitle(line)
        || line.length() < SHORTEST
        || line.length() > LONGEST_LINE
        || NO_TITLE.isIn(line)
        || Character.isLowerCase(line.codePointAt(0))) {
      return 0;
    }
    Set<String> words = new HashSet<>(counts(line).keySet());
    if (words.size() < LEAST_WORDS) {
      return 0;
    }
    int known = 0;
    double sum = 0;
    for (String word : words) {
      int elsewhere = counts.getOrDefault(word, 0) - 1;
      known += elsewhere >= 2 ? 1 : 0;
      sum += Math.log1p(Math.max(0, elsewhere));
    }
    return known >= LEAST_SHARE * words.size() ? sum / words.size() : 0;
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      counts.merge(word.group(), 1, Integer::sum);
    }
    return counts;
  }
}
