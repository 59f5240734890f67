package io.precis.student.server;

/** What a server says of itself or of an error, made fit for one line of a message or a record. */
final class ServerText {
  private static final int LONGEST = 200;

  private ServerText() {}

  static String line(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
