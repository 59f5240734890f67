package io.precis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a run left behind.
 *
 * @param files content by path below the run's directory, without the manifest and the reports,
 *     which tell times, and without what a disk or a store has for itself; where a page names its
 *     run, {@code RUN} stands for the id, and when it or one before it started and how long it took
 *     is left out
 * @param manifest the manifest
 */
record Output(Map<String, String> files, JsonNode manifest) {
  private static final Set<String> TIMED = Set.of("manifest.json", "report.json", "report.txt");

  /** For who reads on a disk; versions of objects, for the next night. */
  private static final Set<String> OF_THE_PLACE = Set.of("reading.lock", "versions.jsonl");

  private static final List<String> ACCOUNTS =
      List.of("counts", "rejected", "flaws", "pages", "sentences");

  private static final Pattern TIMES =
      Pattern.compile(
          "(?<=<span>)(started [0-9: -]+UTC|took [0-9.:]+ [a-z]+)(?=</span>)"
              + "|(?<=\"lastTried\":\")[0-9TZ]+(?=\")");

  /** A page's policy allows a script by a number made of the whole page, times among it. */
  private static final Pattern NONCES = Pattern.compile("(?<=nonce[-=]\"?)[0-9a-f]{64}");

  /** Reads the run that is published. */
  static Output read(Place place) throws IOException {
    String id = place.current().orElseThrow(() -> new AssertionError("nothing is published"));
    String run = "runs/" + id + "/";
    Map<String, String> files = new TreeMap<>();
    for (String file : place.files()) {
      String name = file.startsWith(run) ? file.substring(run.length()) : "";
      if (!name.isEmpty() && !TIMED.contains(name) && !OF_THE_PLACE.contains(name)) {
        files.put(name, timeless(place.text(file).replace(id, "RUN")));
      }
    }
    return new Output(files, new ObjectMapper().readTree(place.text(run + "manifest.json")));
  }

  private static String timeless(String page) {
    return NONCES.matcher(TIMES.matcher(page).replaceAll("")).replaceAll("");
  }

  int count(String account) {
    return manifest.get("counts").get(account).asInt();
  }

  /** Fails unless another run left the same bytes, and counts of the same. */
  void assertSame(Output got, String where) {
    assertEquals(files.keySet(), got.files.keySet(), where);
    files.forEach((name, text) -> assertEquals(text, got.files.get(name), where + ": " + name));
    for (String account : ACCOUNTS) {
      assertEquals(manifest.get(account), got.manifest.get(account), where);
    }
  }
}
