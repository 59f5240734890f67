package io.precis.student.template;

import io.precis.limit.TextPattern;

/** A template that cannot be read, or that cannot be rendered; the message is one line. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final TextPattern SPACE = TextPattern.compile("\\s+");
  private static final int LONGEST = 200;

  TemplateException(String message) {
    super(line(message));
  }

  TemplateException(String message, Throwable cause) {
    super(line(message), cause);
  }

  private static String line(String message) {
    String line = SPACE.matcher(message).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
