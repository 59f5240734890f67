package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkCommandTest {
  @Test
  void onlyWhatOcrNeedsPassesOn() {
    Map<String, String> ours = Map.of("PATH", "/bin", "SECRET", "x", "TESSDATA_PREFIX", "/t");
    assertEquals(Map.of(), ForkCommand.environment(ExtractSpec.defaults(), ours));
    assertEquals(
        Map.of("PATH", "/bin", "TESSDATA_PREFIX", "/t", "OMP_THREAD_LIMIT", "1"),
        ForkCommand.environment(ExtractSpec.defaults().withOcr(true), ours));
    assertEquals(
        Map.of("OMP_THREAD_LIMIT", "4"),
        ForkCommand.environment(
            ExtractSpec.defaults().withOcr(true), Map.of("OMP_THREAD_LIMIT", "4")));
  }

  /** Else a program that lies below a folder with such a name starts no fork. */
  @Test
  void namesOfFilesAreWrittenAsOursAre() {
    ExtractSpec spec = ExtractSpec.defaults();
    assertEquals(
        Map.of("LC_CTYPE", "C.UTF-8"),
        ForkCommand.environment(spec, Map.of("LC_CTYPE", "C.UTF-8", "LANG", "C")));
    assertEquals(
        Map.of("LC_CTYPE", "de_DE.UTF-8"),
        ForkCommand.environment(spec, Map.of("LC_ALL", "de_DE.UTF-8", "LC_CTYPE", "C")));
  }

  /** Before its first class is loaded, and without a word: what it says is an answer to us. */
  @Test
  void startsByTheArchiveThatWeStartedBy(@TempDir Path home) throws Exception {
    assertFalse(String.join(" ", command(home)).contains("SharedArchiveFile"));
    System.setProperty(ForkCommand.ARCHIVE, "/cache/a b.jsa");
    try {
      List<String> command = command(home);
      int at = command.indexOf("-XX:SharedArchiveFile=/cache/a b.jsa");
      assertTrue(at > 0 && at < command.indexOf(ForkServer.class.getName()), command::toString);
      assertTrue(command.contains("-Xlog:disable"), command::toString);
    } finally {
      System.clearProperty(ForkCommand.ARCHIVE);
    }
  }

  private static List<String> command(Path home) throws IOException {
    ExtractSpec spec = ExtractSpec.defaults();
    return ForkCommand.of(List.of(), spec, home, ForkConfig.write(home, spec), home, "precis.jar");
  }

  @Test
  void practisesOnEveryFileOfAFolder(@TempDir Path folder) throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("a.txt"), "The mill was sold.");
    Files.writeString(documents.resolve("b.docx"), "PK\u0003\u0004 no document");
    Files.writeString(documents.resolve("c.html"), "<p>The well was dug.");
    assertEquals(2, ForkPractice.parse(documents, folder));
  }
}
