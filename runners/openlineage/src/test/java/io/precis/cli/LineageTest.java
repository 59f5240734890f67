package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events as the client writes them to a file. The build names its settings to it. */
@Tag("slow")
class LineageTest {
  @TempDir private Path folder;
  private Path events;

  @BeforeEach
  void settings() throws IOException {
    Path settings = Path.of(System.getenv("OPENLINEAGE_CONFIG"));
    events = folder.resolve("events.jsonl");
    Files.createDirectories(settings.toAbsolutePath().getParent());
    Files.writeString(settings, "transport:\n  type: file\n  location: " + events + "\n");
  }

  private List<JsonNode> events() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.exists(events) ? Files.readAllLines(events) : List.<String>of()) {
      all.add(new ObjectMapper().readTree(line));
    }
    return all;
  }

  private Invocation night(Path in, String... more) {
    List<String> all = new ArrayList<>(List.of("summarize", in.toString(), "--timeout", "5m"));
    all.addAll(List.of("--output", folder.resolve("out").toString()));
    all.addAll(List.of(more));
    return Invocation.of(all.toArray(String[]::new));
  }

  @Test
  void aRunTellsWhatItReadsAndWritesAndThatItIsDone() throws Exception {
    Path in = TestData.path("documents/compost.md");
    assertEquals(0, night(in).status());
    assertEquals(0, night(in).status());
    List<JsonNode> told = events();
    assertEquals(
        List.of("START", "COMPLETE", "START", "COMPLETE"),
        told.stream().map(each -> each.path("eventType").asText()).toList());
    JsonNode done = told.get(1);
    assertEquals(run(told.get(0)), run(done));
    assertNotEquals(run(done), run(told.get(2)));
    assertEquals(done.path("job"), told.get(3).path("job"));
    assertEquals(in.toRealPath().toString(), done.at("/inputs/0/name").asText());
    assertEquals("file", done.at("/outputs/0/namespace").asText());
    assertEquals(1, done.at("/outputs/0/outputFacets/outputStatistics/rowCount").asInt());
    assertFalse(done.toString().contains("compost heap"), "nothing of the text");
  }

  private static String run(JsonNode event) {
    return event.at("/run/runId").asText();
  }

  @Test
  void aRunThatFailsTellsWhyAndOneThatNeverBeganIsNone() throws Exception {
    assertNotEquals(0, night(folder.resolve("nowhere")).status());
    assertEquals(List.of(), events());
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < 10; i++) {
      Files.writeString(in.resolve(i + ".pdf"), "%PDF-1.7 " + i);
    }
    assertEquals(1, night(in, "--max-rejected", "50").status());
    List<JsonNode> told = events();
    assertEquals(2, told.size());
    assertEquals("FAIL", told.get(1).path("eventType").asText());
    assertTrue(
        told.get(1).at("/run/facets/errorMessage/message").asText().contains("were rejected"));
  }
}
