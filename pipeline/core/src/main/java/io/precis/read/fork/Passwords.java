package io.precis.read.fork;

import io.precis.read.input.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Passwords that are tried on encrypted files. They go to forks through their input alone: no
 * command line, environment, log or record has them.
 */
public final class Passwords {
  /** More lines than this are hardly passwords. */
  private static final int MOST = 1_000;

  private Passwords() {}

  /**
   * The lines of a file in UTF-8, but for empty ones; spaces count.
   *
   * @param file path; an empty string for no file, and no passwords
   * @throws IllegalArgumentException where it cannot be read or has too many lines; never quotes it
   */
  public static List<String> read(String file) {
    if (file.isEmpty()) {
      return List.of();
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of(file)).stream().filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read the passwords in " + file + ": " + FileTrouble.words(e), e);
    }
    if (lines.size() > MOST) {
      throw new IllegalArgumentException(
          file + " must have at most " + MOST + " passwords, it has " + lines.size() + " lines");
    }
    return lines;
  }
}
