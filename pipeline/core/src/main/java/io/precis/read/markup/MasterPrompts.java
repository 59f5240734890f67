package io.precis.read.markup;

import io.precis.limit.TextPattern;

/** What the masters of presentations hold in place of text. */
final class MasterPrompts {
  private static final TextPattern LEVEL =
      TextPattern.compile("(?:Second|Third|Fourth|Fifth|Sixth|Seventh) (?:Outline )?[Ll]evel");

  private MasterPrompts() {}

  static boolean isPrompt(String text) {
    String line = text.strip();
    return line.startsWith("Click to edit ") || LEVEL.matcher(line).matches();
  }
}
