package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.regex.Pattern;

/**
 * How lines open the turn of a speaker: forms with the groups {@code name}, of who speaks, and
 * {@code said}, an empty one where the words begin.
 */
final class TurnForms {
  /** A time of day or of a recording, its date before it, in brackets or not. */
  static final String STAMP =
      "[\\[(（]?(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?["
          + " T]+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[.,]\\d{1,3})?"
          + "(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\b\\.?)?[\\])）]?";

  /** Up to five words of which the first is capitalised, or up to twelve characters of Chinese. */
  static final String NAME =
      "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]{0,29}(?:"
          + " (?!\\(?\\d{1,2}:\\d)[\\p{L}\\p{N}.'’&#()-]{1,20}){0,4}(?:,"
          + " \\p{Lu}[\\p{L}.]{1,7}){0,3}(?: \\((?!\\d{1,2}:\\d{2}).{1,80}\\))?"
          + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}][\\p{L}\\p{N}·]{0,11})";

  static final TextPattern LABELLED =
      TextPattern.compile(
          "\\s*(?<name>"
              + NAME
              + ")(?: [\\[(](?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])])?\\s?[:：](?!//)\\s*(?=(?<said>.*))",
          Pattern.DOTALL);

  /** A day before the time in the log of a channel, where nicks or notices follow. */
  private static final String IRC_DAY =
      "(?:\\p{Lu}\\p{Ll}{2} {1,2}\\d{1,2} (?=[\\d:]{4,8}\\s{1,4}[<*]))?";

  /** The stamp first: a name between angle brackets, or anything before a colon; or no name. */
  static final TextPattern STAMPED =
      TextPattern.compile(
          "\\s*"
              + IRC_DAY
              + STAMP
              + "\\s*(?:[-–—]\\s+)?(?:<[@+%&~"
              + " ]?(?<nick>[^<>\\s]{1,40})>\\s*|(?![-*<>=]{1,3}[!\\s])(?<name>[^:：<>]{1,60}?)[:：]\\s+)?(?=(?<said>.*))",
          Pattern.DOTALL);

  /**
   * How a messenger's export opens each message: day, comma and time, in brackets or before a dash.
   */
  static final TextPattern EXPORTED =
      TextPattern.compile(
          "\\s*(?:\\[DAY,? TIME\\]\\s|DAY, TIME\\s[-–]\\s)"
              .replace("DAY", "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}")
              .replace(
                  "TIME", "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\b\\.?)?"));

  /** A time and the sign that a program puts before what it tells of the channel. */
  static final TextPattern NOTICED =
      TextPattern.compile("\\s*" + IRC_DAY + STAMP + "\\s+(?:-!-|\\*{1,3}|-->|<--)\\s");

  /** The time of a recording to the second, and words. */
  static final TextPattern TIMED =
      TextPattern.compile(
          "\\s*[\\[(]?\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?\\s+(?:[-–—]\\s+)?"
              + "[^\\d\\s:]\\S*(?: \\S+){2}");

  /** When the same speaker goes on, on a line of its own. */
  static final TextPattern CLOCK =
      TextPattern.compile(
          "\\s*[\\[(]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp][Mm])?[\\])]\\s?[:：]?\\s*(?=(?<said>$))");

  /** A line of its own for who speaks and when. */
  static final TextPattern HEADED =
      TextPattern.compile(
          "\\s*\\[?(?<name>"
              + NAME
              + "|[\\p{Ll}\\d_.-]{2,32}(?=\\s{1,3}\\[\\d|\\s—\\s)"
              + ")\\]?(?:\\s*+[-–—,:|]\\s++|\\s++|(?=[\\[(（]))(?:(?:Today|Yesterday) at )?"
              + STAMP
              + "\\s*[:：]?\\s*(?=(?<said>$))");

  /** Such a line with the time in brackets before who speaks. */
  static final TextPattern CLOCKED =
      TextPattern.compile(
          "\\s*[\\[(]\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\b\\.?)?[\\])]\\s+(?<name>"
              + NAME
              + ")\\s*(?=(?<said>$))");

  /** Who speaks in brackets, and when, before the words. */
  static final TextPattern BRACKETED =
      TextPattern.compile(
          "\\s*\\[(?<name>" + NAME + ")\\]\\s*" + STAMP + "\\s*[:：]?\\s+(?=(?<said>\\S.*))",
          Pattern.DOTALL);

  /** Such a line with date and time before who speaks. */
  static final TextPattern DATED =
      TextPattern.compile(
          "\\s*[\\[(]?(?:\\d{1,4}[./-](?:\\d{1,2}|\\p{Lu}\\p{Ll}{2})[./-]\\d{1,4}|\\d{4}年\\d{1,2}月\\d{1,2}日),?["
              + " T]+\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\b\\.?)?[\\])]?\\s+(?<name>[\\p{L}\\p{N}_~][^\\s:：<>{}]{0,30}(?:"
              + " [^\\s:：<>{}]{1,30}){0,3}(?<![.!?。！？…,;]))\\s*(?=(?<said>$))");

  /** Who speaks on one line, and when on the next alone. */
  static final TextPattern PARTED_HEAD =
      TextPattern.compile(
          "(?m)^("
              + NAME
              + ")\\n"
              + "(?:[ \\t]{1,4}|(?=\\p{L}|\\d{1,2}[ .]))((?:(?:\\d{1,2}\\.?"
              + " \\p{L}{3,9}\\.?|\\p{Lu}\\p{Ll}{2,8} \\d{1,2}|\\p{Lu}\\p{Ll}{4,9}),? (?:\\d{4},?"
              + " )?(?:at )?)?"
              + STAMP
              + ")[ \\t]*$");

  /** A title and a surname, or an office behind "The". */
  static final String PERSON =
      "(?=\\p{Lu})(?:(?i:the) (?=\\p{Lu})TITLE|TITLE\\.?(?: \\p{Lu}[\\p{L}'’-]+){1,2}"
              .replace("TITLE", "(?i:" + String.join("|", Phrases.of("speaker-titles")) + ")\\b")
          + "(?: of \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?)";

  /** How stenographers name who speaks: a stop parts the name from the words. */
  static final TextPattern TITLED =
      TextPattern.compile(
          "\\s*(?<name>" + PERSON + ")\\.(?:\\s+(?=\\p{Lu}|[\\[(\"“])|\\s*$)(?=(?<said>.*))",
          Pattern.DOTALL);

  static final TextPattern PERSON_ALONE = TextPattern.compile(PERSON);

  /** That a question or an answer follows, on a line of its own right above it. */
  static final TextPattern LONE_LABEL =
      TextPattern.compile("(?m)^(问|答|問|Q|A)[ \\t]?[:：]?\\n(?=[^\\n]{2})");

  /** A time, who speaks and what is said, parted by tabs. */
  static final TextPattern TABBED =
      TextPattern.compile(
          "(?:\\p{L}{2}\\s?|\\d{4}-\\d{2}-\\d{2} )?\\d{1,2}:\\d{2}(?::\\d{2})?\\t"
              + "(?<name>[^\\t]{1,40})\\t(?=(?<said>\\S.*))",
          Pattern.DOTALL);

  /** Who writes to whom in the chat beside a meeting; what is written stands there or below. */
  static final TextPattern ADDRESSED_HEAD =
      TextPattern.compile(
          "(?m)^(\\d{1,2}:\\d{2}:\\d{2})[ \\t]+From[ \\t]+([^:\\n"
              + "]{1,60}?)(?:[ \\t]+to[ \\t]+[^:\\n"
              + "]{1,60})?[ \\t]*:[ \\t]*(?:\\n"
              + "[ \\t]+)?(?=\\S)");

  /** A day with the name of its month, or in figures. */
  private static final String DAY =
      "(?:\\p{L}{2,10}\\.?,? )?(?:\\d{1,2}(?:\\.|st|nd|rd|th)? \\p{L}{3,10}\\.?,? \\d{4}"
          + "|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})";

  /** Who wrote a post of a forum, and when, as it is copied: number, name, day and time. */
  static final TextPattern POSTED =
      TextPattern.compile(
          "\\s*(?:#\\d{1,5}[.:)]?\\s{1,3})?(?:(?:Re: [^\\n]{1,80} )?(?:[Pp]osted )?by:? )?"
              + "(?<name>[\\p{L}\\p{N}_][^\\s,:<>«»]{0,30}(?: [^\\s,:<>«»]{1,30}){0,2}?)"
              + "(?:,|\\s{1,3}[-–—|»•·]|(?= \\())\\s{1,3}\\(?"
              + DAY
              + "(?:,| -| at| um| à| om|) \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?:"
              + " Uhr)?\\)?\\s*[:：]?\\s*(?=(?<said>$))");

  private TurnForms() {}
}
