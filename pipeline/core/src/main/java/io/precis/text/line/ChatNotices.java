package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.List;

/**
 * What a chat program writes into a conversation in place of a message, or behind one. An entry of
 * the list is how such a line begins; one that opens with an ellipsis is how a short one ends.
 */
public final class ChatNotices {
  private static final String LIST = "chat-notices";
  private static final String MARKS = "chat-marks";
  private static final String ENDING = "…";
  private static final int LONGEST = 80;

  /** Names of emoji with how many gave them. */
  private static final TextPattern REACTIONS =
      TextPattern.compile("(?::[a-z0-9_+'-]{2,40}:(?::skin-tone-\\d:)?\\s*\\d{0,4}\\s*){1,30}");

  private static final TextPattern EMOJI =
      TextPattern.compile(
          "[ \\t]?(?<![\\w:]):[a-z][a-z0-9_+-]{1,30}:(?::skin-tone-\\d:)?(?![\\w:`])");

  private ChatNotices() {}

  /** A conversation without the names of emoji in its messages; other texts as they are. */
  static String withoutEmojiNames(String text) {
    if (EMOJI.matcher(text).results().limit(2).count() < 2 || !SpeakerTurns.in(text).any()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      boolean reactions = REACTIONS.matcher(line.strip()).matches();
      plain.append(reactions ? line : EMOJI.matcher(line).replaceAll("")).append('\n');
    }
    return plain.substring(0, plain.length() - 1);
  }

  /** Whether a message is the program's: it begins, or ends, as one does. */
  public static boolean isNotice(String message) {
    List<String> notices = Phrases.of(LIST);
    return REACTIONS.matcher(message).matches()
        || notices.stream().anyMatch(notice -> isNotice(message, notice));
  }

  private static boolean isNotice(String message, String notice) {
    if (notice.startsWith(ENDING)) {
      int length = notice.length() - ENDING.length();
      return message.length() <= LONGEST
          && message.regionMatches(
              true, message.length() - length, notice, ENDING.length(), length);
    }
    return message.regionMatches(true, 0, notice, 0, notice.length());
  }

  /** Characters at the end of a message that the program put there, white space before them too. */
  static int markLength(String message) {
    for (String mark : Phrases.of(MARKS)) {
      if (message.endsWith(mark)) {
        return message.length()
            - message.substring(0, message.length() - mark.length()).stripTrailing().length();
      }
    }
    return 0;
  }
}
