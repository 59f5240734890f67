package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.read.build.CharacterReferences;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads subtitles, SRT and WebVTT: what is said, in paragraphs that end where the speaker changes,
 * after a pause in the speech, or where a long one comes to a sentence's end. Each paragraph has
 * its time and speaker before it; cue numbers, times of single cues, styles and notes are left out.
 */
final class SubtitleReader {
  private static final int FEWEST_CUES = 2;

  /** Seconds of silence that part paragraphs. */
  private static final double PAUSE = 3;

  private static final int LONG_PARAGRAPH = 600;
  private static final int MOST_LOOKED_AT = 200;
  private static final int MINUTE = 60;

  private static final TextPattern TIMES =
      TextPattern.compile(
          "\\s*((?:\\d{1,2}:)?\\d{1,2}:\\d{2})[.,](\\d{1,3})\\s*(?:-->|,(?=\\d))\\s*((?:\\d{1,2}:)?\\d{1,2}:\\d{2})[.,](\\d{1,3}).*");

  /** A line that is nothing but a time, as transcripts of videos are copied. */
  private static final TextPattern BARE =
      TextPattern.compile("\\s*[\\[(]?((?:\\d{1,2}:)?\\d{1,2}:\\d{2})[\\])]?\\s*");

  /** A time and what is said then, on one line. */
  private static final TextPattern TIMED_LINE =
      TextPattern.compile("\\s*[\\[(]?(\\d{1,2}:\\d{2})[\\])]?\\s+(\\p{L}.*)");

  /** {@code [00:00.000 --> 00:04.000] words}, as programs print what they hear. */
  private static final TextPattern TIMES_LINE =
      TextPattern.compile(
          "\\s*[\\[(]((?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}\\s*-->\\s*(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3})[\\])]\\s*(\\S.*)");

  /** A line of a song, with the times at which it is sung. */
  private static final TextPattern SUNG =
      TextPattern.compile(
          "\\s*\\[(\\d{1,2}:\\d{2}\\.\\d{2,3})\\](?:\\[\\d{1,2}:\\d{2}\\.\\d{2,3}\\]){0,30}\\s*([^\\s\\[].*)");

  private static final int FEWEST_BARE = 5;
  private static final TextPattern SCRIPT =
      TextPattern.compile(
          "Dialogue:[^,]*,\\s*(\\d{1,2}:\\d{2}:\\d{2}\\.\\d{1,3}),\\s*(\\d{1,2}:\\d{2}:\\d{2}\\.\\d{1,3})"
              + ",[^,]*,([^,]{0,60}),[^,]*,[^,]*,[^,]*,[^,]*,(.*)");

  /** What a script draws in place of words, and what stands in it for those who write it. */
  private static final TextPattern DRAWING =
      TextPattern.compile(
          "\\{[^{}\\n]{0,200}\\\\p[1-9][^{}\\n]{0,200}\\}[^{}\\n]{0,5000}"
              + "(?:\\{[^{}\\n]{0,200}\\\\p0[^{}\\n]{0,200}\\}|$)");

  private static final TextPattern NOTED = TextPattern.compile("\\{[^{}\\n]{0,500}\\}");

  private static final TextPattern VOICE =
      TextPattern.compile("<v(?:\\.[^\\s<>]{0,100})?\\s{1,20}([^<>]{1,60})>");
  private static final TextPattern SPEAKER =
      TextPattern.compile(
          "(?:>>\\s*)?(\\p{Lu}[\\p{L}.'’-]*(?: [\\p{Lu}\\d][\\p{L}\\d.'’-]*){0,3}):\\s++(.*)",
          Pattern.DOTALL);

  /** Somebody else speaks. */
  private static final TextPattern OTHER = TextPattern.compile("(?:[>»]{2,3}\\s*|[-–]\\s+){1,3}");

  private static final TextPattern TAG =
      TextPattern.compile("<[^<>\\n]{0,80}>|\\{\\\\[^{}\\n]{0,40}\\}");
  private static final TextPattern SOUND =
      TextPattern.compile(
          "\\[[^\\[\\]\\n]{1,60}\\]|\\([\\p{Lu} ,'-]{3,60}\\)|[♪♫#]+|^[(（][^()（）\\n]{1,30}[)）]$");

  /** A word between notes only names what is played; a song's lines are longer. */
  private static final TextPattern MUSIC = TextPattern.compile("[♪♫][^♪♫]{0,20}[♪♫]");

  private static final TextPattern CREDITS = Phrases.pattern("subtitle-credits");

  private static final TextPattern IDEOGRAPH = TextPattern.compile("\\p{IsHan}");
  private static final TextPattern LATIN =
      TextPattern.compile("[^\\p{IsHan}]*[A-Za-z]{2}[^\\p{IsHan}]*");
  private static final TextPattern ENDED = TextPattern.compile("[.!?…。！？][\"'”’)\\]]*$");

  /** Chinese that ends with a mark, or pauses. */
  private static final TextPattern MARKED =
      TextPattern.compile("(?m)\\p{IsHan}[^\\n]*[。，、；：,.][”』」]?$");

  private static final TextPattern CHINESE = TextPattern.compile("(?m)^[^\\n]*\\p{IsHan}[^\\n]*$");

  /** Of so many lines of Chinese one has a mark at its end where marks are set at all. */
  private static final int ONE_MARK_IN = 4;

  private final DocumentBuilder out;

  /** Whether lines of Chinese end without stops: each is then a clause or a sentence of its own. */
  private final boolean unmarked;

  private final List<String> said = new ArrayList<>();

  /** What is said, once more in letters of another script. */
  private final List<String> translated = new ArrayList<>();

  private int length;
  private String speaker = "";
  private String since = "";
  private double until = -1;
  private String last = "";

  private SubtitleReader(DocumentBuilder out, boolean unmarked) {
    this.out = out;
    this.unmarked = unmarked;
  }

  private static boolean isUnmarked(String text) {
    long lines = CHINESE.matcher(text).results().count();
    return lines > 0 && MARKED.matcher(text).results().count() * ONE_MARK_IN < lines;
  }

  /** Whether a text is one of subtitles: two cues with times at least, at its beginning. */
  public static boolean isSubtitles(String text) {
    return isTimed(text)
        || text.lines()
                .limit(60)
                .filter(
                    line ->
                        TIMES.matcher(line).matches()
                            || SCRIPT.matcher(line).matches()
                            || TIMES_LINE.matcher(line).matches()
                            || SUNG.matcher(line).matches())
                .limit(FEWEST_CUES)
                .count()
            == FEWEST_CUES;
  }

  /** Whether lines that are only a time, the first within a minute, stand between the others. */
  private static boolean isTimed(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank()).limit(MOST_LOOKED_AT).toList();
    double last = -1;
    int times = 0;
    for (String line : lines) {
      Matcher alone = BARE.matcher(line);
      Matcher bare = alone.matches() ? alone : TIMED_LINE.matcher(line);
      if (bare.matches()) {
        double time = seconds(bare.group(1), "0");
        if (time < last || times == 0 && time >= MINUTE) {
          return false;
        }
        last = time;
        times++;
      }
    }
    return times >= FEWEST_BARE && times * 5 >= lines.size() * 2;
  }

  /** Adds what is said in {@code text} to {@code out}. */
  public static void read(String text, DocumentBuilder out) {
    int before = out.length();
    new SubtitleReader(out, isUnmarked(text))
        .read(text.lines().flatMap(SubtitleReader::cueOfScript).toList());
    out.leaveOut(LeftOut.Reason.MARKUP, Math.max(0, text.length() - (out.length() - before)));
  }

  /** A line of a subtitle script (SSA, ASS) as a cue of lines; any other as it is. */
  private static Stream<String> cueOfScript(String line) {
    Matcher heard = TIMES_LINE.matcher(line);
    if (heard.matches()) {
      return Stream.of(heard.group(1), heard.group(2), "");
    }
    Matcher sung = SUNG.matcher(line);
    if (sung.matches()) {
      return Stream.of(sung.group(1) + " --> " + sung.group(1), sung.group(2), "");
    }
    Matcher script = SCRIPT.matcher(line);
    if (!script.matches()) {
      return Stream.of(line);
    }
    String speaker = script.group(3).isBlank() ? "" : "<v " + script.group(3) + ">";
    String times = script.group(1) + " --> " + script.group(2);
    String drawn = DRAWING.matcher(script.group(4)).replaceAll("");
    String words = NOTED.matcher(drawn).replaceAll("").replaceAll("\\\\[Nnh]", " ");
    return Stream.of(times, speaker + words, "");
  }

  private void read(List<String> lines) {
    boolean bare = lines.stream().noneMatch(line -> TIMES.matcher(line).matches());
    String time = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher times = TIMES.matcher(lines.get(i));
      Matcher timed = TIMED_LINE.matcher(bare ? lines.get(i) : "");
      if (times.matches()) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && !isTimes(lines, end)) {
          end++;
        }
        cue(times, lines.subList(i + 1, end));
        i = end - 1;
      } else if (bare && BARE.matcher(lines.get(i)).matches()) {
        time = lines.get(i).strip();
        flushFull();
      } else if (timed.matches()) {
        flushFull();
        line(timed.group(2), "", timed.group(1));
      } else if (bare && !lines.get(i).isBlank()) {
        line(lines.get(i), "", time);
      }
    }
    flush();
  }

  /** A long paragraph ends where a sentence does, a very long one anywhere. */
  private void flushFull() {
    if (length > LONG_PARAGRAPH
        && (ENDED.isIn(said.get(said.size() - 1)) || length > 2 * LONG_PARAGRAPH)) {
      flush();
    }
  }

  /** Whether a cue begins here: its times, or its number before them. */
  private static boolean isTimes(List<String> lines, int i) {
    boolean next = i + 1 < lines.size() && TIMES.matcher(lines.get(i + 1)).matches();
    return TIMES.matcher(lines.get(i)).matches()
        || next && lines.get(i).strip().matches("\\d{1,6}");
  }

  private void cue(Matcher times, List<String> lines) {
    double start = seconds(times.group(1), times.group(2));
    boolean pause = until >= 0 && start - until > PAUSE;
    if (pause) {
      flush();
    }
    flushFull();
    until = seconds(times.group(3), times.group(4));
    String voice = "";
    for (String line : lines) {
      Matcher named = VOICE.matcher(line);
      voice = named.find() ? named.group(1).strip() : voice;
      line(line, voice, times.group(1));
    }
  }

  private void line(String raw, String voice, String time) {
    if (MUSIC.isIn(raw) || CREDITS.isIn(raw)) {
      return;
    }
    String line =
        SOUND
            .matcher(CharacterReferences.replaced(TAG.matcher(raw).replaceAll("")))
            .replaceAll(" ")
            .strip();
    Matcher opens = OTHER.matcher(line);
    boolean other = opens.lookingAt();
    String words = other ? line.substring(opens.end()) : line;
    String who = voice;
    Matcher named = SPEAKER.matcher(words);
    if (who.isEmpty() && named.matches()) {
      who = named.group(1);
      words = named.group(2);
    }
    boolean repeated = words.equals(last); // captions that roll up show each line twice
    if (!words.isEmpty() && !repeated) {
      say(words, who, other, time);
    }
  }

  /**
   * @param other whether a mark says that somebody else speaks
   */
  private void say(String words, String who, boolean other, String time) {
    if (!said.isEmpty() && IDEOGRAPH.isIn(last) && LATIN.matcher(words).matches()) {
      translated.add(words);
      return;
    }
    boolean question = unmarked && ENDED.isIn(words);
    if (other || !who.isEmpty() && !who.equals(speaker)) {
      flush();
      speaker = who;
    } else if (question) {
      flush();
    }
    if (said.isEmpty()) {
      since = time;
    }
    said.add(words);
    length += words.length();
    last = words;
    if (question) {
      flush();
    }
  }

  private static double seconds(String clock, String fraction) {
    double seconds = 0;
    for (String part : clock.split(":")) {
      seconds = seconds * 60 + Integer.parseInt(part);
    }
    return seconds + Double.parseDouble("0." + fraction);
  }

  private void flush() {
    if (!said.isEmpty()) {
      String label = speaker.isEmpty() ? since : since + " " + speaker + ":";
      // a turn does not run on into the next, as a paragraph may over a pause
      boolean clauses = unmarked && IDEOGRAPH.isIn(said.get(0));
      Role role = speaker.isEmpty() && !clauses ? Role.BODY : Role.TURN;
      out.turn(role, label, String.join("\n", said));
      out.turn(Role.BODY, "", String.join("\n", translated));
      said.clear();
      translated.clear();
      length = 0;
    }
  }
}
