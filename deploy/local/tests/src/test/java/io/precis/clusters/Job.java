package io.precis.clusters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of {@code precis summarize}.
 *
 * @param inputs files and folders
 * @param output an output directory, which need not exist
 * @param parallelism 0 for the runner's own choice
 * @param more further options
 */
record Job(List<Path> inputs, Path output, int parallelism, List<String> more) {
  /** Published, with some inputs rejected. */
  static final int SOME_REJECTED = 3;

  Job(List<Path> inputs, Path output, int parallelism) {
    this(inputs, output, parallelism, List.of());
  }

  /** The words after {@code precis}. */
  List<String> arguments(String runner) {
    List<String> words = new ArrayList<>(List.of("summarize"));
    inputs.forEach(input -> words.add(input.toString()));
    words.addAll(List.of("--output", output.toString(), "--runner", runner));
    words.addAll(List.of("--parallelism", Integer.toString(parallelism), "--fork-heap", "256"));
    words.addAll(more);
    return words;
  }

  /** The command for one machine. */
  List<String> directly() {
    List<String> words = new ArrayList<>(List.of(Jars.java(), "-Xmx512m"));
    words.addAll(Jars.SHORT_LIVED);
    words.addAll(List.of("-jar", Jars.direct()));
    words.addAll(arguments("direct"));
    return words;
  }
}
