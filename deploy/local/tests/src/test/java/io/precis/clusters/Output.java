package io.precis.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a run left behind.
 *
 * @param files content by path below the run's directory, without the manifest and the reports,
 *     which tell times; where a page names its run, {@code RUN} stands for the id, and when it
 *     started and how long it took is left out
 * @param manifest the manifest
 */
record Output(Map<String, String> files, JsonNode manifest) {
  private static final Set<String> TIMED = Set.of("manifest.json", "report.json", "report.txt");

  private static final Pattern TIMES =
      Pattern.compile("(?<=<span>)(started [0-9: -]+UTC|took [0-9.:]+ [a-z]+)(?=</span>)");

  /** A page's policy allows a script by a number made of the whole page, times among it. */
  private static final Pattern NONCES = Pattern.compile("(?<=nonce[-=]\"?)[0-9a-f]{64}");

  /** Reads the run that {@code current} in an output directory names. */
  static Output read(Path output) throws IOException {
    Path run = output.resolve("current").toRealPath();
    String id = run.getFileName().toString();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(run)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(file).toString();
        if (!TIMED.contains(name)) {
          files.put(name, timeless(Files.readString(file).replace(id, "RUN")));
        }
      }
    }
    Path manifest = run.resolve("manifest.json");
    return new Output(files, new ObjectMapper().readTree(manifest.toFile()));
  }

  private static String timeless(String page) {
    return NONCES.matcher(TIMES.matcher(page).replaceAll("")).replaceAll("");
  }

  int count(String account) {
    return manifest.get("counts").get(account).asInt();
  }
}
