package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says and what the run then does. */
@Tag("slow")
class PlanTest {
  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void makeInput() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
  }

  @Test
  void saysWhatTheRunThenDoes() throws Exception {
    List<String> chapters = Chapters.of(Seeds.randomFor(getClass()), 8);
    for (int i = 0; i < 4; i++) {
      Files.writeString(in.resolve(i + ".md"), String.join("\n", chapters.subList(i, i + 3)));
    }
    Nights nights = new Nights(in, folder.resolve("out").toString()).rewritten();
    nights.poison("x.pdf");
    Plan first = nights.plan();
    assertFalse(Files.exists(folder.resolve("out")), "a plan writes nothing");
    assertEquals(new Plan.FileStates(5, 5, 0, 0, 0, 1, 0), first.files());
    assertLikeRun(first, nights.run());

    Files.writeString(in.resolve("1.md"), String.join("\n", chapters.subList(5, 8)));
    Files.writeString(in.resolve("9.md"), chapters.get(7));
    Files.copy(in.resolve("2.md"), in.resolve("copy-of-2.md"));
    Files.writeString(in.resolve("film.mp4"), "x");
    Plan second = nights.plan();
    assertEquals(new Plan.FileStates(7, 1, 1, 4, 1, 0, 1), second.files());
    assertLikeRun(second, nights.run());

    Plan third = nights.plan();
    assertEquals(new Plan.FileStates(7, 0, 0, 6, 1, 0, 1), third.files());
    assertEquals(0, third.documents());
    assertEquals(0, third.student().calls());
  }

  private static void assertLikeRun(Plan plan, BatchResult run) {
    assertEquals(run.report().student().calls(), plan.student().calls());
    assertEquals(run.report().student().reused(), plan.student().reused());
    assertTrue(plan.student().calls() > 0 && plan.student().sampleCalls() > 0);
    assertTrue(plan.time().least() <= plan.time().likely());
    assertTrue(plan.time().likely() <= plan.time().most());
  }

  @Test
  void extractiveDocumentsAreCountedToo() throws Exception {
    Nights nights = new Nights(in, folder.resolve("out").toString());
    nights.good("a.txt");
    nights.good("b.txt");
    Plan plan = nights.plan();
    BatchResult run = nights.run();
    assertEquals(run.documents(), plan.documents());
    assertEquals(run.nodes(), plan.nodes());
    assertEquals(run.manifest().sentences(), plan.sentences());
    assertEquals(0, plan.student().calls() + plan.student().sampleCalls());
    assertEquals(2, plan.chunks());
    assertEquals(1, plan.levels());
  }
}
