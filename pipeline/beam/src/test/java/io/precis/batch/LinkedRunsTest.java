package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.input.ModifiedTimeRange;
import io.precis.read.input.FolderRules;
import io.precis.read.input.SourceLocations;
import io.precis.write.CorruptRunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that others put among our runs. */
@Tag("slow")
class LinkedRunsTest {
  private static final String LINKED = "20200101T000000Z";

  @TempDir private Path folder;

  @Test
  void aLinkIsNoRunAndNothingIsRemovedThroughOne() throws Exception {
    Nights nights = new Nights(Files.createDirectory(folder.resolve("in")), folder + "/out");
    nights.good("a.txt");
    String first = nights.run().run().value();
    Path runs = folder.resolve("out/runs");

    // A finished run that lies elsewhere, and a folder that a run of ours seems to hold.
    Path elsewhere = folder.resolve("elsewhere");
    Files.createDirectory(elsewhere);
    for (String name : List.of("manifest.json", "summaries.jsonl")) {
      Files.copy(runs.resolve(first).resolve(name), elsewhere.resolve(name));
    }
    Files.createSymbolicLink(runs.resolve(LINKED), elsewhere);
    Files.createSymbolicLink(runs.resolve(first).resolve("inner"), elsewhere);
    assertEquals(List.of(first), nights.finished());

    nights.settings(
        new RunSettings(
            Optional.empty(),
            ModifiedTimeRange.ALWAYS,
            SourceLocations.HIDDEN,
            FolderRules.DEFAULT,
            1));
    String second = nights.run().run().value();
    assertEquals(List.of(second), nights.finished());
    assertTrue(Files.exists(elsewhere.resolve("manifest.json")));
    assertTrue(Files.exists(elsewhere.resolve("summaries.jsonl")));

    Path current = folder.resolve("out/current");
    for (String target : List.of("runs/" + LINKED, "/", "..", "runs/nothing of the kind")) {
      Files.delete(current);
      Files.createSymbolicLink(current, Path.of(target));
      assertThrows(CorruptRunException.class, () -> nights.output().current(), target);
    }
  }
}
