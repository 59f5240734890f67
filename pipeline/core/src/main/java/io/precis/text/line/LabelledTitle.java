package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The title that a line of a document's head says to be it: {@code Title: Flow of rivers}, or that
 * stands below such a label.
 */
public final class LabelledTitle {
  private static final int LINES = 14;
  private static final int LONGEST_PAIR = 100;
  private static final int LEAST_WORDS = 2;

  private static final String LABEL =
      "[#%*\\s-]*(" + String.join("|", Phrases.of("titles-labels")) + ")";

  private static final TextPattern LABELLED =
      TextPattern.compile(
          LABEL + "\\s?[:：]\\s*(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** As the cover of a thesis sets it, without a colon: {@code 题 目 水库的水泵}. */
  private static final TextPattern SET_APART =
      TextPattern.compile(
          "[题題][ 　]{1,8}目[ 　]{1,8}(\\p{IsHan}\\S.{2,120}?)(?:\\s?英文(?:题目|標題|标题|題目).*)?");

  /** A form's label that asks for it on a line of its own. */
  private static final TextPattern ASKED =
      TextPattern.compile(LABEL + "\\s?[:：]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Above a person's title. */
  private static final TextPattern SIGNATURE =
      TextPattern.compile(
          "\\s*(?:" + String.join("|", Phrases.of("labels-of-signatures")) + ")\\s?[:：]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_ANSWER = 80;

  private static final TextPattern SENDER = TextPattern.compile("(?i)\\W{0,4}from\\W{0,3}:");
  private static final TextPattern RECIPIENT = TextPattern.compile("(?i)\\W{0,4}to\\W{0,3}:");
  private static final TextPattern SUBJECT =
      TextPattern.compile("(?i)\\W{0,4}(?:re|subject|subj)\\W{0,3}:\\W{0,3}\\s*(\\S.{3,150})");

  private static final TextPattern SALUTATION = Phrases.pattern("salutations");

  /** The next label on the same line: {@code Title : Bylaws Author : Quay}. */
  private static final TextPattern NEXT_LABEL =
      TextPattern.compile("\\s\\p{Lu}\\p{L}{2,20} [:：]\\s.*");

  /** What is called a title may be a sentence. */
  private static final TextPattern LAST_STOP = TextPattern.compile("(?<=\\p{L})[.。]$");

  private static final TextPattern WORD =
      TextPattern.compile("\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]]+");

  private LabelledTitle() {}

  /**
   * What stands behind the first such label, and on the next line where that one is set in.
   *
   * @param beginning of a document's text; its first {@value #LINES} lines with words count
   * @return empty where no line has such a label, or what stands behind it may be no title
   */
  public static Optional<String> in(String beginning) {
    List<String> lines = beginning.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher apart = SET_APART.matcher(lines.get(i).strip());
      if (apart.matches()) {
        return Optional.of(apart.group(1).strip()).filter(TitleRules::mayBeTitle);
      }
      Matcher labelled = LABELLED.matcher(lines.get(i));
      if (labelled.matches() && !(i > 0 && SIGNATURE.matcher(lines.get(i - 1)).lookingAt())) {
        String title = NEXT_LABEL.matcher(labelled.group(2)).replaceFirst("").strip();
        return Optional.of(carriedOn(title, lines, i + 1))
            .filter(said -> TitleRules.mayBeTitle(LAST_STOP.matcher(said).replaceFirst("")))
            .filter(said -> labelled.group(1).indexOf(' ') > 0 || hasWords(said));
      }
    }
    return Optional.empty();
  }

  /**
   * What stands below the label that a form begins with, where that asks for more than a title.
   *
   * @param beginning of a document's text
   * @return empty where the first line with words is no such label
   */
  public static Optional<String> below(String beginning) {
    List<String> lines = beginning.lines().filter(line -> !line.isBlank()).limit(2).toList();
    Matcher asked = ASKED.matcher(lines.isEmpty() ? "" : lines.get(0));
    return lines.size() == 2 && asked.matches() && asked.group(1).indexOf(' ') > 0
        ? Optional.of(lines.get(1).strip()).filter(LabelledTitle::answers)
        : Optional.empty();
  }

  /** Whether a line is such a label and no more. */
  public static boolean asks(String line) {
    return ASKED.matcher(line).matches();
  }

  /** Whether a line below such a label may be what it asks for. */
  public static boolean answers(String line) {
    return line.length() <= LONGEST_ANSWER && !line.endsWith(":") && TitleRules.mayBeTitle(line);
  }

  /**
   * What a memorandum's head, or a letter's line above its salutation, says that it is about.
   *
   * @param beginning of a document's text
   * @return empty where its first lines do not say who writes to whom, nor greet anybody below
   */
  public static Optional<String> ofMemorandum(String beginning) {
    List<String> lines =
        beginning.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(LINES).toList();
    boolean headed =
        lines.stream().anyMatch(line -> SENDER.matcher(line).lookingAt())
            && lines.stream().anyMatch(line -> RECIPIENT.matcher(line).lookingAt());
    return IntStream.range(0, lines.size())
        .filter(i -> headed || i + 1 < lines.size() && greets(lines.get(i + 1)))
        .mapToObj(i -> SUBJECT.matcher(lines.get(i)))
        .filter(Matcher::matches)
        .map(subject -> subject.group(1).strip())
        .filter(subject -> TitleRules.mayBeTitle(subject) && hasWords(subject))
        .findFirst();
  }

  private static boolean greets(String line) {
    return SALUTATION.matcher(line).lookingAt();
  }

  /** With a line that is set in below; several are a subtitle. */
  private static String carriedOn(String title, List<String> lines, int next) {
    boolean fits =
        isSetIn(lines, next)
            && !isSetIn(lines, next + 1)
            && title.length() + lines.get(next).strip().length() < LONGEST_PAIR;
    return fits ? title + ' ' + lines.get(next).strip() : title;
  }

  private static boolean isSetIn(List<String> lines, int line) {
    return line < lines.size() && lines.get(line).startsWith("    ");
  }

  /** A single word may be a person's title. */
  private static boolean hasWords(String title) {
    return WORD.matcher(title).results().limit(LEAST_WORDS).count() == LEAST_WORDS;
  }
}
