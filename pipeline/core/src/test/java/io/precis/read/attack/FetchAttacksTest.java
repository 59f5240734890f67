package io.precis.read.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No document has anything fetched, nor anything of this machine read, whatever it names. */
@Tag("slow")
class FetchAttacksTest {
  private static final int FEWEST = 170;

  /** Class paths of runners, with commas between them, as {@code java -cp} takes each. */
  private static final String RUNNERS = "precis.runners";

  @TempDir private Path folder;

  @Test
  void nothingIsFetchedOnOurOwnClassPath() throws Exception {
    FetchAttacks.Findings findings = FetchAttacks.run(folder);
    assertTrue(findings.files() > FEWEST, "files: " + findings.files());
    assertTrue(findings.allWell(), findings.toString());
  }

  /** Which XML parser reads is decided by the class path: Spark and Hadoop bring another. */
  @Test
  void nothingIsFetchedOnTheClassPathsOfRunners() throws Exception {
    String runners = System.getProperty(RUNNERS, "");
    assumeFalse(runners.isEmpty(), "-D" + RUNNERS + "=CLASSPATH,CLASSPATH names none");
    String tests =
        Path.of(FetchAttacks.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    for (String runner : runners.split(",")) {
      Path inputs = Files.createTempDirectory(folder, "runner");
      Path log = folder.resolve("log");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  tests + File.pathSeparator + runner,
                  FetchAttacks.class.getName(),
                  inputs.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still running");
      assertEquals(0, process.exitValue(), runner + ": " + Files.readString(log));
    }
  }

  /** Else the silence above would prove nothing. */
  @Test
  void aParserThatIsNotCarefulFetches() throws Exception {
    try (Listener listener = Listener.start()) {
      Place place = new Place(listener.address(), Files.createFile(folder.resolve("secret")));
      byte[] file = FetchAttacks.files(place).all().get("xml-internal-document.xml");
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      try {
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
      } catch (java.io.IOException expected) {
        assertFalse(expected.toString().isEmpty());
      }
      assertEquals(List.of("GET /parameter HTTP/1.1"), listener.requests().subList(0, 1));
    }
  }
}
