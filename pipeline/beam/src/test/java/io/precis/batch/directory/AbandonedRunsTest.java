package io.precis.batch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.Nights;
import io.precis.reuse.ReusableRecords;
import io.precis.summary.DocumentRecord;
import io.precis.write.Json;
import io.precis.write.RecordPlace;
import io.precis.write.RunPaths;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedRunsTest {
  private static final RunId DEAD = new RunId("20261121T000000Z");
  private static final RunId OWN = new RunId("20261122T000000Z");

  @TempDir private Path folder;
  private OutputDirectory output;
  private RunStore dead;

  @BeforeEach
  void aKilledRunWithTheRecordsOfAFinishedOne() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Nights nights = new Nights(in, folder.resolve("out").toString());
    nights.good("a.txt");
    nights.good("b.txt");
    nights.good("c.txt");
    nights.run();
    output = nights.output();
    dead = output.run(DEAD).below(RunPaths.WORK);
    AbandonedRuns.begin(dead, "recipe");
    Path summaries = folder.resolve("out/current").resolve(RunReader.SUMMARIES);
    for (String line : Files.readAllLines(summaries)) {
      dead.write(RunPaths.record(read(line).id()), line);
    }
  }

  private static DocumentRecord read(String line) {
    return Json.read(line, DocumentRecord.class, "record");
  }

  private List<ReusableRecords> found(String recipe) throws IOException {
    return AbandonedRuns.find(output, OWN).records(recipe);
  }

  private Set<String> indexed() throws IOException {
    List<ReusableRecords> found = found("recipe");
    assertEquals(1, found.size());
    Set<String> ids = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of(found.get(0).index()))) {
      ids.add(Json.read(line, RecordPlace.class, "place").id());
    }
    return ids;
  }

  @Test
  void recordsOfTheSameRecipeAreTakenOver() throws Exception {
    assertEquals(3, indexed().size());
    assertTrue(found("another").isEmpty());
    assertTrue(AbandonedRuns.unadopted(output).records("recipe").isEmpty());
  }

  @Test
  void aRecordThatLossOfPowerCutOffIsLeftOut() throws Exception {
    Set<String> all = indexed();
    String torn = all.iterator().next();
    byte[] whole = dead.read(RunPaths.record(torn));
    for (int length : new int[] {0, 1, whole.length / 2, whole.length - 2}) {
      dead.write(RunPaths.record(torn), new String(whole, 0, length, StandardCharsets.UTF_8));
      Set<String> rest = new TreeSet<>(all);
      rest.remove(torn);
      assertEquals(rest, indexed(), "cut after " + length + " bytes");
    }
  }
}
