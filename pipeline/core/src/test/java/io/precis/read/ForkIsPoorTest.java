package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.ForkCommand;
import io.precis.read.fork.ForkParsers;
import io.precis.read.input.InputFiles;
import io.precis.testing.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document finds that has taken its fork over: {@link PryingParser} looks around. */
@Tag("slow")
class ForkIsPoorTest {
  @TempDir private Path folder;

  @BeforeEach
  void nameTheParser() {
    System.setProperty(ForkParsers.PROPERTY, PryingParser.class.getName());
  }

  @AfterEach
  void forgetTheParser() {
    System.clearProperty(ForkParsers.PROPERTY);
  }

  @Test
  void aForkHasNoneOfOurEnvironmentAndWorksInAFolderOfItsOwn() throws Exception {
    String found = pry("");
    assertTrue(found.contains("environment is empty."), found);
    assertTrue(found.contains("folder is " + folder.toRealPath()), found);
    assertTrue(found.contains("ends in tmp."), found);
  }

  @Test
  void aForkHasNoNetworkWhereTheSystemOffersThat() throws Exception {
    assumeFalse(ForkCommand.isolation().isEmpty(), "this system does not offer it");
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String found = pry("connect to port " + server.getLocalPort() + ".");
      assertTrue(found.contains("nobody answered."), found);
    }
  }

  /** Our own output is a log that programs read: not a byte of a fork's may get into it. */
  @Test
  void whatAForkSaysGoesNowhere() throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(files.resolve("a.pry"), PryingParser.MAGIC);
    Path log = folder.resolve("log");
    Process process =
        ChildJvm.of(
                ForkIsPoorTest.class,
                List.of("-D" + ForkParsers.PROPERTY + "=" + PryingParser.class.getName()),
                files)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
    } finally {
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    assertTrue(output.contains("read: true"), output);
    assertFalse(output.contains("CANARY"), output);
  }

  /** Reads the files of a folder. */
  public static void main(String[] args) throws Exception {
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (SourceFile file : InputFiles.find(List.of(args[0])).files()) {
        System.out.println("read: " + extractor.extract(file).document().isPresent());
      }
    }
  }

  /** What the parser has to tell. */
  private String pry(String request) throws IOException, InterruptedException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(files.resolve("a.pry"), PryingParser.MAGIC + " " + request);
    ExtractSpec spec = ExtractSpec.defaults().withSpoolDirectory(folder.toString());
    try (Extractor extractor = Extractor.open(spec)) {
      SourceFile file = InputFiles.find(List.of(files.toString())).files().get(0);
      Extraction extraction = extractor.extract(file);
      return extraction.document().map(document -> document.text()).orElse(extraction.toString());
    }
  }
}
