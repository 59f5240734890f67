package io.precis.read.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes transcripts: lines that begin with a speaker's name and a colon. */
final class Dialogue {
  private static final Pattern TURN =
      Pattern.compile(
          "\\s*([\\p{Lu}\\p{Lo}][\\p{L}\\p{N} .'’_-]{0,40})\\s?[:：](?!//)\\s*\\S.*",
          Pattern.DOTALL);
  private static final int FEWEST_TURNS = 6;

  private Dialogue() {}

  static boolean isTurn(String line) {
    return TURN.matcher(line).matches();
  }

  /** Whether at least a third of the lines are turns, and speakers speak twice on average. */
  static boolean isDialogue(List<String> lines) {
    Map<String, Integer> turns = new HashMap<>();
    int filled = 0;
    int count = 0;
    for (String line : lines) {
      filled += line.isBlank() ? 0 : 1;
      Matcher matcher = TURN.matcher(line);
      if (matcher.matches()) {
        turns.merge(matcher.group(1).strip(), 1, Integer::sum);
        count++;
      }
    }
    return count >= FEWEST_TURNS && count * 3 >= filled && turns.size() * 2 <= count;
  }
}
