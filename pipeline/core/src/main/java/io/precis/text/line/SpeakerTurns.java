package io.precis.text.line;

import io.precis.language.ChineseScript;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

  /** Three words, or as many signs of Chinese. */
  private static final TextPattern SAID =
      TextPattern.compile("\\p{L}+(?:[ ,.:;!?]+\\p{L}+){2}|\\p{IsHan}{3}");

  private static final Set<String> NO_SPEAKERS =
      Phrases.of("no-speakers").stream()
          .map(ChineseScript::simplified)
          .collect(Collectors.toUnmodifiableSet());

  /** How labels end that name no speaker, whatever stands before it: {@code 预算表决结果：}. */
  private static final List<String> NO_SPEAKERS_LAST = Phrases.of("no-speakers-last");

  private static final TextPattern COUNTED_NAME = TextPattern.compile("[\\p{N}A-Z]$");
  private static final TextPattern COUNTED = TextPattern.compile(" #?\\d{1,3}[a-z]?$");
  private static final TextPattern AROUND =
      TextPattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.)]+$");
  private static final TextPattern TIME = TextPattern.compile(TurnForms.STAMP);
  private static final List<TextPattern> FORMS =
      List.of(
          TurnForms.TITLED,
          TurnForms.TABBED,
          TurnForms.DATED,
          TurnForms.CLOCKED,
          TurnForms.BRACKETED,
          TurnForms.HEADED,
          TurnForms.POSTED,
          TurnForms.LABELLED);

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
    if (TurnForms.ADDRESSED_HEAD.matcher(text).results().limit(2).count() == 2) {
      return TurnForms.ADDRESSED_HEAD.matcher(text).replaceAll("$1 $2: ");
    }
    if (TurnForms.LONE_LABEL.matcher(text).results().limit(LEAST_TURNS).count() == LEAST_TURNS) {
      return TurnForms.LONE_LABEL.matcher(text).replaceAll("$1：");
    }
    boolean parted = TurnForms.PARTED_HEAD.matcher(text).results().limit(2).count() == 2;
    return parted ? TurnForms.PARTED_HEAD.matcher(text).replaceAll("$1 $2") : text;
  }

  /** Whether lines are turns of words whose time and speaker tabs part from them, as in tables. */
  public static boolean isTabbed(String text) {
    if (text.indexOf('\t') < 0) {
      return false;
    }
    long said =
        text.lines()
            .filter(line -> TurnForms.TABBED.matcher(line).lookingAt())
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
    List<String> lines =
        Arrays.stream(text.split("\n"))
            .filter(line -> !line.isBlank() && !TurnForms.NOTICED.matcher(line).lookingAt())
            .toList();
    TurnCounts counts = TurnCounts.of(lines);
    Set<String> speakers = recurring(labels(lines, text), lines.size());
    return new SpeakerTurns(
        speakers, counts.openings(!speakers.isEmpty()), counts.isTimed() && !counts.isStamped());
  }

  private static List<String> labels(List<String> lines, String text) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher labelled = TurnForms.LABELLED.matcher(lines.get(i));
      boolean title = i == 0 && isTitle(lines.get(i), text);
      if (labelled.lookingAt() && !title && mayName(labelled.group("name"))) {
        labels.add(labelled.group("name"));
      }
    }
    return labels;
  }

  /** A line above the transcript, with a blank line below it, that is no sentence. */
  private static boolean isTitle(String line, String text) {
    int end = text.indexOf(line) + line.length();
    return text.startsWith("\n\n", end) && !StandaloneHeading.endsLikeSentence(line.strip());
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
    // Nobody talks to himself alone: what all records have is a field, unless it counts speakers.
    boolean field = labels.size() == 1 && !COUNTED_NAME.isIn(labels.keySet().iterator().next());
    // In a transcript a speaker who speaks once is a speaker too.
    boolean speakers =
        transcript && turns >= 2 * recurring.size() && !field && !LabelOrder.isOfFields(all);
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
    return TurnForms.PERSON_ALONE.matcher(line).matches();
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
    Matcher labelled = TurnForms.LABELLED.matcher(line);
    return !speakers.isEmpty() && labelled.lookingAt() && speakers.contains(labelled.group("name"))
        ? labelled
        : null;
  }

  /** Whether a line opens a turn though tabs in it look like those of a table. */
  boolean opensTabbed(String line) {
    return openings.contains(TurnForms.TABBED) && TurnForms.TABBED.matcher(line).lookingAt();
  }

  /** Whether a line that opens a turn names no speaker, as a chat's notices do. */
  public boolean isAnonymous(String line) {
    if (opensTabbed(line)) {
      return name(line).codePoints().noneMatch(Character::isLetterOrDigit);
    }
    Matcher matcher =
        openings.contains(TurnForms.STAMPED) && !timed ? TurnForms.STAMPED.matcher(line) : null;
    return matcher != null
        && matcher.lookingAt()
        && matcher.group("nick") == null
        && matcher.group("name") == null;
  }

  /** How many lines of a text open a turn in each form of {@link TurnForms}. */
  private static final class TurnCounts {
    private static final int ONE_DATE_IN = 8;

    /** Posts of forums are longer than what is said in chats. */
    private static final int ONE_POST_IN = 20;

    /** Hearings print statements of many pages between the turns. */
    private static final int LEAST_TITLED = 6;

    private static final int ONE_TITLED_IN = 40;

    private final int lines;
    private final Map<String, Integer> titled = new HashMap<>();
    private int stamps;
    private int nicks;
    private int exported;
    private int times;
    private int tabs;
    private int brackets;
    private int heads;
    private int clocks;
    private int dates;
    private int posts;
    private boolean afterDate;
    private boolean afterPost;

    private TurnCounts(int lines) {
      this.lines = lines;
    }

    /**
     * @param lines all that are neither blank nor a chat's notices
     */
    static TurnCounts of(List<String> lines) {
      TurnCounts counts = new TurnCounts(lines.size());
      lines.forEach(counts::count);
      return counts;
    }

    private void count(String line) {
      stamps += isStamped(line) ? 1 : 0;
      nicks += isNicked(line) ? 1 : 0;
      exported += TurnForms.EXPORTED.matcher(line).lookingAt() ? 1 : 0;
      times += TurnForms.TIMED.matcher(line).lookingAt() ? 1 : 0;
      tabs += TurnForms.TABBED.matcher(line).lookingAt() ? 1 : 0;
      brackets += TurnForms.BRACKETED.matcher(line).lookingAt() ? 1 : 0;
      heads += TurnForms.HEADED.matcher(line).matches() ? 1 : 0;
      clocks += TurnForms.CLOCKED.matcher(line).matches() ? 1 : 0;
      boolean date = TurnForms.DATED.matcher(line).matches();
      dates += afterDate && !date ? 1 : 0; // of a table or a log each line has its date
      afterDate = date;
      boolean post = TurnForms.POSTED.matcher(line).matches();
      posts += afterPost && !post ? 1 : 0;
      afterPost = post;
      Matcher person = TurnForms.TITLED.matcher(line);
      if (person.lookingAt()) {
        titled.merge(person.group("name"), 1, Integer::sum);
      }
    }

    /** A time, and a name between angle brackets, as only chats have it. */
    private static boolean isNicked(String line) {
      Matcher stamped = TurnForms.STAMPED.matcher(line);
      return stamped.lookingAt() && stamped.group("nick") != null;
    }

    /** A time and words after it; two times are a table's row. */
    private static boolean isStamped(String line) {
      Matcher stamped = TurnForms.STAMPED.matcher(line);
      return stamped.lookingAt()
          && !stamped.group("said").isBlank()
          && (stamped.group("nick") != null || stamped.group("name") != null);
    }

    /**
     * The forms by which the text's turns open, the first to be tried first.
     *
     * @param labelled whether labels name its speakers
     */
    List<TextPattern> openings(boolean labelled) {
      List<TextPattern> openings = new ArrayList<>();
      boolean headed = areHeads(heads, ONE_LINE_IN);
      add(TurnForms.STAMPED, isStamped() || isTimed(), openings);
      add(TurnForms.TABBED, areBeforeWords(tabs), openings);
      add(TurnForms.DATED, areHeads(dates, ONE_DATE_IN), openings);
      add(TurnForms.BRACKETED, areBeforeWords(brackets), openings);
      add(TurnForms.POSTED, areHeads(posts, ONE_POST_IN), openings);
      add(TurnForms.CLOCKED, areHeads(clocks, ONE_LINE_IN), openings);
      add(TurnForms.HEADED, headed, openings);
      add(TurnForms.CLOCK, headed || labelled, openings);
      add(TurnForms.TITLED, areTitled(), openings);
      return openings;
    }

    private static void add(TextPattern opening, boolean usual, List<TextPattern> openings) {
      if (usual) {
        openings.add(opening);
      }
    }

    /** Whether lines begin with a time and who speaks. */
    boolean isStamped() {
      boolean several = stamps >= LEAST_TURNS || nicks > 1 || stamps > 1 && exported * 2 > lines;
      return several && stamps * ONE_LINE_IN >= 2 * lines;
    }

    /** Whether lines begin with the time of a recording. */
    boolean isTimed() {
      return areBeforeWords(times);
    }

    /** Whether so many lines, with the words on each, are turns. */
    private boolean areBeforeWords(int turns) {
      return turns >= LEAST_TURNS && turns * ONE_LINE_IN >= 2 * lines;
    }

    /** Whether so many lines, with the words below each, are turns. */
    private boolean areHeads(int turns, int oneIn) {
      return turns >= LEAST_TURNS - 1 && turns * oneIn >= lines;
    }

    /** Whether persons that stand before a stop come back, two of them at least. */
    private boolean areTitled() {
      int turns = titled.values().stream().mapToInt(Integer::intValue).sum();
      return titled.size() > 1
          && turns >= Math.max(LEAST_TITLED, 2 * titled.size())
          && turns * ONE_TITLED_IN >= lines;
    }
  }
}
