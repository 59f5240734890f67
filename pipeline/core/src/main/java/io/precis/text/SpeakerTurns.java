package io.precis.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the lines of a transcript that open a speaker's turn: {@code Grad E: Yeah.} or {@code
 * 说话人1：好的}.
 *
 * <p>One line with a colon proves nothing ({@code Note: see below}). A text is a transcript where
 * at least {@value #LEAST_TURNS} lines have a label, a fifth of all lines do, and labels come back.
 */
public final class SpeakerTurns {
  private static final int LEAST_TURNS = 4;
  private static final int ONE_LINE_IN = 5;

  /** Up to five words of which the first is capitalised, or up to twelve characters of Chinese. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*((?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]{0,29}(?: [\\p{L}\\p{N}.'’&#()-]{1,20}){0,4}(?: \\(.{1,80}\\))?)"
              + "|(?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}][\\p{L}\\p{N}·]{0,11}))"
              + "\\s?[:：](?!//).*",
          Pattern.DOTALL);

  private final Set<String> speakers;

  private SpeakerTurns(Set<String> speakers) {
    this.speakers = speakers;
  }

  /**
   * The speakers of a text; none where it is not a transcript.
   *
   * @param text lines end with {@code \n}; blank lines do not count
   */
  public static SpeakerTurns in(String text) {
    Map<String, Integer> labels = new HashMap<>();
    int lines = 0;
    for (String line : text.split("\n")) {
      if (!line.isBlank()) {
        lines++;
        Matcher labelled = LABELLED.matcher(line);
        if (labelled.matches()) {
          labels.merge(labelled.group(1), 1, Integer::sum);
        }
      }
    }
    return new SpeakerTurns(recurring(labels, lines));
  }

  private static Set<String> recurring(Map<String, Integer> labels, int lines) {
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
    return transcript && turns >= 2 * recurring.size() ? Set.copyOf(labels.keySet()) : Set.of();
  }

  /** Whether the text is a transcript. */
  public boolean any() {
    return !speakers.isEmpty();
  }

  /**
   * Whether {@code line} opens a turn of this transcript.
   *
   * @param line one line, with or without its line end
   */
  public boolean opens(String line) {
    if (speakers.isEmpty()) {
      return false;
    }
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches() && speakers.contains(labelled.group(1));
  }
}
