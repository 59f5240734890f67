package io.precis.text;

import io.precis.language.Phrases;
import java.util.List;

/** What a chat program writes into a conversation in place of a message. */
public final class ChatNotices {
  private static final String LIST = "chat-notices";

  private ChatNotices() {}

  /** Whether a message is the program's: it begins as one does. */
  static boolean isNotice(String message) {
    List<String> notices = Phrases.of(LIST);
    return notices.stream()
        .anyMatch(notice -> message.regionMatches(true, 0, notice, 0, notice.length()));
  }
}
