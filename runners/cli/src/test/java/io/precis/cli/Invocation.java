package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What one call of the command came to. */
public record Invocation(List<String> arguments, int status, String out, String err) {
  public static Invocation of(String... arguments) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int status = Precis.run(arguments);
      return new Invocation(
          List.of(arguments),
          status,
          out.toString(StandardCharsets.UTF_8),
          err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  /** Nothing in it steers a terminal, and nothing is a stack trace. */
  public Invocation assertHarmless(String where) {
    for (String stream : List.of(out, err)) {
      stream
          .codePoints()
          .filter(c -> c != '\n' && c != '\r' && c != '\t' && steers(c))
          .findFirst()
          .ifPresent(
              c -> {
                throw new AssertionError(
                    where + ": U+" + Integer.toHexString(c) + " from " + arguments);
              });
      assertFalse(
          stream.contains("\tat ") || stream.contains("Exception") || stream.contains("Error:"),
          () -> where + ": " + arguments + "\n" + stream);
    }
    return this;
  }

  /** Controls, what turns the direction of text, separators, tags. */
  static boolean steers(int c) {
    return Character.isISOControl(c)
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x2028
        || c == 0x2029
        || c == 0x200B
        || c == 0xFEFF
        || c >= 0xE0000 && c <= 0xE007F;
  }
}
