package io.precis.clusters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What this machine tells of its processes. */
final class Processes {
  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  /** The command lines of all that run, whole, a line each. */
  static List<String> commandLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> entries = Files.list(PROC)) {
      for (Path entry :
          entries.filter(each -> each.getFileName().toString().matches("\\d+")).toList()) {
        lines.add(read(entry.resolve("cmdline")));
      }
    }
    return lines;
  }

  /** The variables that a process was started with, {@code NAME=value}, with blanks between. */
  static String environment(ProcessHandle process) {
    return read(PROC.resolve(Long.toString(process.pid())).resolve("environ"));
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return ""; // it has ended since, or is another user's
    }
  }
}
