package io.precis.clusters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of {@code precis summarize}.
 *
 * @param inputs paths or addresses of files and folders
 * @param parallelism 0 for the runner's own choice
 * @param more further options
 */
record Job(List<String> inputs, Place output, int parallelism, List<String> more) {
  /** Published, with some inputs rejected. */
  static final int SOME_REJECTED = 3;

  /** On this machine's disk. */
  Job(List<String> inputs, Path output, int parallelism) {
    this(inputs, new Folder(output), parallelism, List.of());
  }

  /** The words after {@code precis}. */
  List<String> arguments(String runner) {
    List<String> words = new ArrayList<>(List.of("summarize"));
    words.addAll(inputs);
    words.addAll(List.of("--output", output.address(), "--runner", runner));
    words.addAll(List.of("--parallelism", Integer.toString(parallelism), "--fork-heap", "256"));
    words.addAll(more);
    return words;
  }

  /** The command for one machine. */
  List<String> directly() {
    List<String> words = new ArrayList<>(List.of(Jars.java(), "-Xmx512m"));
    words.addAll(Jars.SHORT_LIVED);
    words.addAll(List.of("-cp", Jars.direct(), "io.precis.cli.Precis"));
    words.addAll(arguments("direct"));
    return words;
  }
}
