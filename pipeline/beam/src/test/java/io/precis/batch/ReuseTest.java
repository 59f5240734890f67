package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.report.RunReport;
import io.precis.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student made on an earlier night is not made again, and nobody can tell. */
@Tag("slow")
class ReuseTest {
  @TempDir private Path folder;
  private Path in;
  private List<String> chapters;

  @BeforeEach
  void makeInput() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    chapters = Chapters.of(Seeds.randomFor(getClass()), 9);
  }

  private Nights nights(String out) {
    return new Nights(in, folder.resolve(out).toString()).rewritten();
  }

  private void write(String name, List<String> some) throws IOException {
    Files.writeString(in.resolve(name), String.join("\n", some));
  }

  @Test
  void onlyWhatChangedIsRewritten() throws Exception {
    write("long.md", chapters);
    write("short.md", chapters.subList(3, 5));
    Nights nights = nights("out");
    RunReport.StudentWork full = nights.run().report().student();
    assertTrue(full.calls() > 10, full.toString());
    assertEquals(0, full.reused());

    chapters.set(4, Chapters.of(new Random(1), 1).get(0));
    write("long.md", chapters);
    RunReport.StudentWork changed = nights.run().report().student();
    assertTrue(changed.calls() > 0 && changed.reused() > 0, changed.toString());
    assertSameAsAnew("anew");

    Files.delete(in.resolve("long.md"));
    write("short.md", chapters.subList(3, 6));
    RunReport.StudentWork grown = nights.run().report().student();
    assertTrue(grown.reused() > 0, "carried over with a document that had not changed");
    assertSameAsAnew("anew2");
  }

  @Test
  void anotherVersionOfTheProgramMakesEverythingAnew() throws Exception {
    write("short.md", chapters.subList(0, 3));
    Nights nights = nights("out");
    long calls = nights.run().report().student().calls();
    assertEquals(0, nights.run().report().student().calls(), "unchanged");
    RunReport.StudentWork other = nights.program("precis 2").run().report().student();
    assertEquals(calls, other.calls());
    assertEquals(0, other.reused());
  }

  /** Byte for byte what a run from scratch gives, whatever the times and accounts are. */
  private void assertSameAsAnew(String out) throws Exception {
    nights(out).anew().run();
    Chapters.assertSameFiles(folder.resolve(out).resolve("current"), folder.resolve("out/current"));
  }
}
