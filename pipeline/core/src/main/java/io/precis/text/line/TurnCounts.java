package io.precis.text.line;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** How many lines of a text open a turn in each form of {@link TurnForms}. */
final class TurnCounts {
  private static final int LEAST_TURNS = SpeakerTurns.LEAST_TURNS;
  private static final int ONE_LINE_IN = SpeakerTurns.ONE_LINE_IN;
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
