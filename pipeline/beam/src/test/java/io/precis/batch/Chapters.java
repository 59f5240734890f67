package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Made-up chapters for runs with a student, and what such runs leave. */
final class Chapters {
  private static final String[] WHO = {
    "The council", "The harbour office", "A committee of residents", "The mill's owner",
    "The county engineer", "The school board", "The ferry company", "The archive"
  };
  private static final String[] DID = {
    "repaired", "surveyed", "closed", "extended", "sold", "measured", "rebuilt", "inspected"
  };
  private static final String[] WHAT = {
    "the northern quay", "the weir below the bridge", "the reading room", "the lower fields",
    "the signal box", "the drainage channel", "the old granary", "the village hall"
  };
  private static final String[] WHY = {
    "because the spring flood had damaged its foundations",
    "after a vote that had been put off twice",
    "although the cost was higher than the estimate of the year before",
    "so that carts could pass it in winter",
    "while the neighbouring parish paid for the materials",
    "when the lease came to its end"
  };

  private Chapters() {}

  /** Chapters in Markdown, each of a heading and some paragraphs; no two alike. */
  static List<String> of(Random random, int count) {
    List<String> chapters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("# " + pick(random, WHAT) + " " + random.nextInt(999));
      for (int paragraph = 0; paragraph < 5; paragraph++) {
        text.append("\n\n");
        for (int sentence = 0; sentence < 7; sentence++) {
          text.append(sentence(random)).append(' ');
        }
      }
      chapters.add(text.append("\n").toString());
    }
    return chapters;
  }

  private static String sentence(Random random) {
    return String.join(
            " ",
            "In " + (1800 + random.nextInt(200)),
            pick(random, WHO).toLowerCase(Locale.ROOT),
            pick(random, DID),
            pick(random, WHAT),
            pick(random, WHY))
        + ".";
  }

  private static String pick(Random random, String[] some) {
    return some[random.nextInt(some.length)];
  }

  /** Files that tell when and how a run went, which no two runs share. */
  private static final Set<String> OF_THE_RUN =
      Set.of(
          "manifest.json",
          "report.json",
          "report.txt",
          "index.html",
          "run.html",
          "index.md",
          "summaries.avro");

  /** Every other file of a run with its content, by path; HTML pages of documents among them. */
  private static TreeMap<String, String> files(Path run) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    Path root = run.toRealPath();
    try (Stream<Path> tree = Files.walk(root)) {
      tree.filter(Files::isRegularFile)
          .filter(file -> !OF_THE_RUN.contains(root.relativize(file).toString()))
          .filter(file -> !root.relativize(file).toString().startsWith("."))
          .forEach(file -> files.put(root.relativize(file).toString(), read(file)));
    }
    return files;
  }

  /** The same files with the same bytes in each, whatever the times and accounts are. */
  static void assertSameFiles(Path wanted, Path run) throws IOException {
    TreeMap<String, String> expected = files(wanted);
    TreeMap<String, String> actual = files(run);
    assertEquals(expected.keySet(), actual.keySet());
    actual.forEach((name, content) -> assertEquals(expected.get(name), content, name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
