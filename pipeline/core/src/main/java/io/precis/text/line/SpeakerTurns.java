package io.precis.text.line;

import io.precis.language.ChineseScript;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the lines of a transcript or a chat that open a speaker's turn: {@code Grad E: Yeah.},
 * {@code 说话人1：好的}, {@code [18:21] <ruth> Hello}, {@code Ann Smith 0:03}, {@code Senator Moor. The
 * hearing will come to order.}
 *
 * <p>One line with a colon proves nothing ({@code Note: see below}). A text is a transcript where
 * at least {@value #LEAST_TURNS} lines have a label, a fifth of all lines do, and labels come back.
 * Where lines begin with a time, each of them is a turn or a notice.
 */
public final class SpeakerTurns {
  private static final int LEAST_TURNS = 4;
  private static final int ONE_LINE_IN = 5;
  private static final int ONE_DATE_IN = 8;

  /** Hearings print statements of many pages between the turns. */
  private static final int LEAST_TITLED = 6;

  private static final int ONE_TITLED_IN = 40;

  /** A time of day or of a recording, its date before it, in brackets or not. */
  private static final String STAMP =
      "[\\[(（]?(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?["
          + " T]+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[.,]\\d{1,3})?"
          + "(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\b\\.?)?[\\])）]?";

  /** Up to five words of which the first is capitalised, or up to twelve characters of Chinese. */
  private static final String NAME =
      "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]{0,29}(?:"
          + " (?!\\(?\\d{1,2}:\\d)[\\p{L}\\p{N}.'’&#()-]{1,20}){0,4}(?:,"
          + " \\p{Lu}[\\p{L}.]{1,7}){0,3}(?: \\((?!\\d{1,2}:\\d{2}).{1,80}\\))?"
          + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}][\\p{L}\\p{N}·]{0,11})";

  private static final TextPattern LABELLED =
      TextPattern.compile(
          "\\s*(?<name>"
              + NAME
              + ")(?: [\\[(](?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])])?\\s?[:：](?!//)\\s*(?=(?<said>.*))",
          Pattern.DOTALL);

  /** The stamp first: a name between angle brackets, or anything before a colon; or no name. */
  private static final TextPattern STAMPED =
      TextPattern.compile(
          "\\s*"
              + STAMP
              + "\\s*(?:[-–—]\\s+)?(?:<[@+%&~"
              + " ]?(?<nick>[^<>\\s]{1,40})>\\s*|(?![-*<>=]{1,3}[!\\s])(?<name>[^:：<>]{1,60}?)[:：]\\s+)?(?=(?<said>.*))",
          Pattern.DOTALL);

  /** A time and the sign that a program puts before what it tells of the channel. */
  private static final TextPattern NOTICED =
      TextPattern.compile("\\s*" + STAMP + "\\s+(?:-!-|\\*{1,3}|-->|<--)\\s");

  /** The time of a recording to the second, and words. */
  private static final TextPattern TIMED =
      TextPattern.compile(
          "\\s*[\\[(]?\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?\\s+(?:[-–—]\\s+)?"
              + "[^\\d\\s:]\\S*(?: \\S+){2,}");

  /** When the same speaker goes on, on a line of its own. */
  private static final TextPattern CLOCK =
      TextPattern.compile(
          "\\s*\\[\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp][Mm])?\\]\\s*(?=(?<said>$))");

  /** A line of its own for who speaks and when. */
  private static final TextPattern HEADED =
      TextPattern.compile(
          "\\s*\\[?(?<name>"
              + NAME
              + "|[\\p{Ll}\\d_.-]{2,32}(?=\\s{1,3}\\[\\d|\\s—\\s)"
              + ")\\]?(?:\\s*[-–—,:|]?\\s+|(?=[\\[(（]))(?:(?:Today|Yesterday) at )?"
              + STAMP
              + "\\s*[:：]?\\s*(?=(?<said>$))");

  /** Such a line with the time in brackets before who speaks. */
  private static final TextPattern CLOCKED =
      TextPattern.compile(
          "\\s*[\\[(]\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\b\\.?)?[\\])]\\s+(?<name>"
              + NAME
              + ")\\s*(?=(?<said>$))");

  /** Who speaks in brackets, and when, before the words. */
  private static final TextPattern BRACKETED =
      TextPattern.compile(
          "\\s*\\[(?<name>" + NAME + ")\\]\\s*" + STAMP + "\\s*[:：]?\\s+(?=(?<said>\\S.*))",
          Pattern.DOTALL);

  /** Such a line with date and time before who speaks. */
  private static final TextPattern DATED =
      TextPattern.compile(
          "\\s*[\\[(]?(?:\\d{1,4}[./-](?:\\d{1,2}|\\p{Lu}\\p{Ll}{2})[./-]\\d{1,4}|\\d{4}年\\d{1,2}月\\d{1,2}日),?["
              + " T]+\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202F]?[AaPp]\\.?[Mm]\\b\\.?)?[\\])]?\\s+(?<name>[\\p{L}\\p{N}_~][^\\s:：<>{}]{0,30}(?:"
              + " [^\\s:：<>{}]{1,30}){0,3}(?<![.!?。！？…,;]))\\s*(?=(?<said>$))");

  /** Who speaks on one line, and when on the next alone. */
  private static final TextPattern PARTED_HEAD =
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
  private static final String PERSON =
      "(?=\\p{Lu})(?:(?i:the) (?=\\p{Lu})TITLE|TITLE\\.?(?: \\p{Lu}[\\p{L}'’-]+){1,2}"
              .replace("TITLE", "(?i:" + String.join("|", Phrases.of("speaker-titles")) + ")\\b")
          + "(?: of \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?)";

  /** How stenographers name who speaks: a stop parts the name from the words. */
  private static final TextPattern TITLED =
      TextPattern.compile(
          "\\s*(?<name>" + PERSON + ")\\.(?:\\s+(?=\\p{Lu}|[\\[(\"“])|\\s*$)(?=(?<said>.*))",
          Pattern.DOTALL);

  private static final TextPattern PERSON_ALONE = TextPattern.compile(PERSON);

  /** That a question or an answer follows, on a line of its own right above it. */
  private static final TextPattern LONE_LABEL =
      TextPattern.compile("(?m)^(问|答|問|Q|A)[ \\t]?[:：]?\\n(?=[^\\n]{2})");

  /** A time, who speaks and what is said, parted by tabs. */
  private static final TextPattern TABBED =
      TextPattern.compile(
          "(?:\\p{L}{2}\\s?|\\d{4}-\\d{2}-\\d{2} )?\\d{1,2}:\\d{2}(?::\\d{2})?\\t"
              + "(?<name>[^\\t]{1,40})\\t(?=(?<said>\\S.*))",
          Pattern.DOTALL);

  /** Who writes to whom in the chat beside a meeting; what is written stands there or below. */
  private static final TextPattern ADDRESSED_HEAD =
      TextPattern.compile(
          "(?m)^(\\d{1,2}:\\d{2}:\\d{2})[ \\t]+From[ \\t]+([^:\\n"
              + "]{1,60}?)(?:[ \\t]+to[ \\t]+[^:\\n"
              + "]{1,60})?[ \\t]*:[ \\t]*(?:\\n"
              + "[ \\t]+)?(?=\\S)");

  /** Three words, or as many signs of Chinese. */
  private static final TextPattern SAID =
      TextPattern.compile("\\p{L}+(?:[ ,.:;!?]+\\p{L}+){2}|\\p{IsHan}{3}");

  private static final Set<String> NO_SPEAKERS =
      Phrases.of("no-speakers").stream()
          .map(ChineseScript::simplified)
          .collect(Collectors.toUnmodifiableSet());

  /** How labels end that name no speaker, whatever stands before it: {@code 预算表决结果：}. */
  private static final List<String> NO_SPEAKERS_LAST = Phrases.of("no-speakers-last");

  private static final TextPattern COUNTED = TextPattern.compile(" #?\\d{1,3}[a-z]?$");
  private static final TextPattern AROUND =
      TextPattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.)]+$");
  private static final TextPattern TIME = TextPattern.compile(STAMP);
  private static final List<TextPattern> FORMS =
      List.of(TITLED, TABBED, DATED, CLOCKED, BRACKETED, HEADED, LABELLED);

  private final Set<String> speakers;

  /** How lines of this text may open a turn, besides by a speaker's label; the first to match. */
  private final List<TextPattern> openings;

  /** Whether lines have the time of a recording and no speaker. */
  private final boolean timed;

  private SpeakerTurns(Set<String> speakers, List<TextPattern> openings, boolean timed) {
    this.speakers = speakers;
    this.openings = List.copyOf(openings);
    this.timed = timed;
  }

  /** The text in which who speaks and when stand on one line, where it sets them on two. */
  static String withWholeHeads(String text) {
    if (ADDRESSED_HEAD.matcher(text).results().limit(2).count() == 2) {
      return ADDRESSED_HEAD.matcher(text).replaceAll("$1 $2: ");
    }
    if (LONE_LABEL.matcher(text).results().limit(LEAST_TURNS).count() == LEAST_TURNS) {
      return LONE_LABEL.matcher(text).replaceAll("$1：");
    }
    boolean parted = PARTED_HEAD.matcher(text).results().limit(2).count() == 2;
    return parted ? PARTED_HEAD.matcher(text).replaceAll("$1 $2") : text;
  }

  /** Whether lines are turns of words whose time and speaker tabs part from them, as in tables. */
  public static boolean isTabbed(String text) {
    if (text.indexOf('\t') < 0) {
      return false;
    }
    long said =
        text.lines()
            .filter(line -> TABBED.matcher(line).lookingAt())
            .filter(line -> SAID.isIn(line.substring(line.lastIndexOf('\t'))))
            .count();
    return said >= LEAST_TURNS && said * 2 >= text.lines().filter(line -> !line.isBlank()).count();
  }

  /**
   * The speakers of a text; none where it is not a transcript.
   *
   * @param text lines end with {@code \n}; blank lines do not count
   */
  public static SpeakerTurns in(String text) {
    List<String> labels = new ArrayList<>();
    Map<String, Integer> titled = new HashMap<>();
    int lines = 0;
    int stamps = 0;
    int heads = 0;
    int clocks = 0;
    int times = 0;
    int dates = 0;
    int tabs = 0;
    int brackets = 0;
    boolean afterDate = false;
    for (String line : text.split("\n")) {
      if (!line.isBlank() && !NOTICED.matcher(line).lookingAt()) {
        lines++;
        stamps += isStamped(line) ? 1 : 0;
        times += TIMED.matcher(line).lookingAt() ? 1 : 0;
        tabs += TABBED.matcher(line).lookingAt() ? 1 : 0;
        brackets += BRACKETED.matcher(line).lookingAt() ? 1 : 0;
        heads += HEADED.matcher(line).matches() ? 1 : 0;
        clocks += CLOCKED.matcher(line).matches() ? 1 : 0;
        boolean date = DATED.matcher(line).matches();
        dates += afterDate && !date ? 1 : 0; // of a table or a log each line has its date
        afterDate = date;
        Matcher person = TITLED.matcher(line);
        if (person.lookingAt()) {
          titled.merge(person.group("name"), 1, Integer::sum);
        }
        Matcher labelled = LABELLED.matcher(line);
        boolean title = lines == 1 && isTitle(line, text);
        if (labelled.lookingAt() && !title && mayName(labelled.group("name"))) {
          labels.add(labelled.group("name"));
        }
      }
    }
    boolean stamped = stamps >= LEAST_TURNS && stamps * ONE_LINE_IN >= 2 * lines;
    boolean headed = heads >= LEAST_TURNS - 1 && heads * ONE_LINE_IN >= lines;
    boolean timed = times >= LEAST_TURNS && times * ONE_LINE_IN >= 2 * lines;
    boolean tabbed = tabs >= LEAST_TURNS && tabs * ONE_LINE_IN >= 2 * lines;
    boolean dated = dates >= LEAST_TURNS - 1 && dates * ONE_DATE_IN >= lines;
    List<TextPattern> openings = new ArrayList<>();
    add(STAMPED, stamped || timed, openings);
    add(TABBED, tabbed, openings);
    add(DATED, dated, openings);
    boolean bracketed = brackets >= LEAST_TURNS && brackets * ONE_LINE_IN >= 2 * lines;
    add(BRACKETED, bracketed, openings);
    boolean clocked = clocks >= LEAST_TURNS - 1 && clocks * ONE_LINE_IN >= lines;
    add(CLOCKED, clocked, openings);
    add(HEADED, headed, openings);
    add(CLOCK, headed, openings);
    add(TITLED, areTurns(titled, lines), openings);
    return new SpeakerTurns(recurring(labels, lines), openings, timed && !stamped);
  }

  /** Whether persons that stand before a stop come back, two of them at least. */
  private static boolean areTurns(Map<String, Integer> titled, int lines) {
    int turns = titled.values().stream().mapToInt(times -> times).sum();
    return titled.size() > 1
        && turns >= Math.max(LEAST_TITLED, 2 * titled.size())
        && turns * ONE_TITLED_IN >= lines;
  }

  /** A line above the transcript, with a blank line below it, that is no sentence. */
  private static boolean isTitle(String line, String text) {
    int end = text.indexOf(line) + line.length();
    return text.startsWith("\n\n", end) && !StandaloneHeading.endsLikeSentence(line.strip());
  }

  private static void add(TextPattern opening, boolean usual, List<TextPattern> openings) {
    if (usual) {
      openings.add(opening);
    }
  }

  /** A time and words after it; two times are a table's row. */
  private static boolean isStamped(String line) {
    Matcher stamped = STAMPED.matcher(line);
    return stamped.lookingAt()
        && !stamped.group("said").isBlank()
        && (stamped.group("nick") != null || stamped.group("name") != null);
  }

  private static Set<String> recurring(List<String> all, int lines) {
    Map<String, Integer> labels = new HashMap<>();
    all.forEach(label -> labels.merge(label, 1, Integer::sum));
    Set<String> recurring = new TreeSet<>();
    int turns = 0;
    for (Map.Entry<String, Integer> label : labels.entrySet()) {
      if (label.getValue() > 1) {
        recurring.add(label.getKey());
        turns += label.getValue();
      }
    }
    boolean transcript = turns >= LEAST_TURNS && turns * ONE_LINE_IN >= lines;
    // In a transcript a speaker who speaks once is a speaker too.
    boolean speakers = transcript && turns >= 2 * recurring.size() && !LabelOrder.isOfFields(all);
    return speakers ? Set.copyOf(labels.keySet()) : Set.of();
  }

  /** Whether a label may name a person: marks of actions and decisions, {@code ACTION:}, do not. */
  public static boolean mayName(String label) {
    String lower = ChineseScript.simplified(label.toLowerCase(Locale.ROOT));
    String name = COUNTED.matcher(lower).replaceFirst("");
    return !NO_SPEAKERS.contains(name) && NO_SPEAKERS_LAST.stream().noneMatch(name::endsWith);
  }

  /** Whether {@code line} is nothing but a person's title and surname, or the name of an office. */
  public static boolean isPerson(String line) {
    return PERSON_ALONE.matcher(line).matches();
  }

  /** The name in the label of a turn, without time and marks; empty string for none. */
  public static String name(String label) {
    String line = label.strip();
    for (TextPattern form : FORMS) {
      Matcher matcher = form.matcher(line);
      if (matcher.lookingAt() && matcher.group("name") != null) {
        return matcher.group("name").strip();
      }
    }
    String name = AROUND.matcher(TIME.matcher(line).replaceAll(" ")).replaceAll("");
    return name.codePoints().anyMatch(Character::isLetter) ? name : "";
  }

  /** Whether the text is a transcript. */
  public boolean any() {
    return !openings.isEmpty() || !speakers.isEmpty();
  }

  /**
   * Whether {@code line} opens a turn of this transcript.
   *
   * @param line one line, with or without its line end
   */
  public boolean opens(String line) {
    return labelLength(line) > 0;
  }

  /**
   * Characters of time, speaker and what parts them from the words, at the beginning of a line; 0
   * where it opens no turn.
   */
  public int labelLength(String line) {
    Matcher matcher = matcher(line);
    return matcher == null ? 0 : matcher.start("said");
  }

  private Matcher matcher(String line) {
    for (TextPattern opening : openings) {
      Matcher matcher = opening.matcher(line);
      if (matcher.lookingAt()) {
        return matcher;
      }
    }
    Matcher labelled = LABELLED.matcher(line);
    return !speakers.isEmpty() && labelled.lookingAt() && speakers.contains(labelled.group("name"))
        ? labelled
        : null;
  }

  /** Whether a line opens a turn though tabs in it look like those of a table. */
  boolean opensTabbed(String line) {
    return openings.contains(TABBED) && TABBED.matcher(line).lookingAt();
  }

  /** Whether a line that opens a turn names no speaker, as a chat's notices do. */
  public boolean isAnonymous(String line) {
    if (opensTabbed(line)) {
      return name(line).codePoints().noneMatch(Character::isLetterOrDigit);
    }
    Matcher matcher = openings.contains(STAMPED) && !timed ? STAMPED.matcher(line) : null;
    return matcher != null
        && matcher.lookingAt()
        && matcher.group("nick") == null
        && matcher.group("name") == null;
  }
}
