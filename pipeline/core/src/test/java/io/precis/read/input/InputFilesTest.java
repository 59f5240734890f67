package io.precis.read.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.precis.document.Extraction.Rejected;
import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles.Reason;
import io.precis.read.input.InputFiles.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path root;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(root.resolve("in/deep.pdf/er"));
    Files.createDirectories(root.resolve("in/.git"));
    Files.writeString(root.resolve("outside.txt"), "outside");
    Files.writeString(root.resolve("in/b.txt"), "b");
    Files.writeString(root.resolve("in/a.md"), "a");
    Files.writeString(root.resolve("in/deep.pdf/er/a.txt"), "deep");
    Files.writeString(root.resolve("in/.hidden.txt"), "hidden");
    Files.writeString(root.resolve("in/.git/config"), "hidden");
    Files.createSymbolicLink(root.resolve("in/link.txt"), root.resolve("outside.txt"));
    Files.createSymbolicLink(root.resolve("in/loop"), root.resolve("in"));
  }

  private static List<String> names(InputFiles found) {
    return found.files().stream().map(SourceFile::name).toList();
  }

  private static List<Reason> reasons(InputFiles found) {
    return found.skipped().stream().map(Skipped::reason).sorted().toList();
  }

  @Test
  void foldersAreWalkedWithoutFollowingLinks() throws IOException {
    InputFiles found = InputFiles.find(List.of(root.resolve("in").toString()));
    assertEquals(List.of("a.md", "b.txt", "deep.pdf/er/a.txt"), names(found));
    assertEquals(List.of(Reason.HIDDEN, Reason.HIDDEN, Reason.LINK, Reason.LINK), reasons(found));
    assertEquals(1, found.files().get(0).bytes());
  }

  @Test
  void globsUrisAndRepetitionsNameEachFileOnce() throws IOException {
    String in = root.resolve("in").toString();
    assertEquals(List.of("b.txt"), names(InputFiles.find(List.of(in + "/*.txt"))));
    assertEquals(List.of("deep.pdf/er/a.txt"), names(InputFiles.find(List.of(in + "/**/*.txt"))));
    assertEquals(
        List.of("a.md", "b.txt"),
        names(InputFiles.find(List.of("file://" + in + "/b.txt", in + "/b.txt", in + "/a.md"))));
  }

  @Test
  void whatDoesNotExistIsTold() throws IOException {
    InputFiles found =
        InputFiles.find(List.of(root.resolve("gone.pdf").toString(), root + "/in/*.xyz"));
    assertEquals(List.of(), found.files());
    assertEquals(List.of(Reason.NOT_FOUND, Reason.NOT_FOUND), reasons(found));
  }

  @Test
  void aPipeIsNeverOpened() throws Exception {
    Path pipe = root.resolve("in/pipe.txt");
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
    mkfifo.waitFor(10, TimeUnit.SECONDS);
    InputFiles found = InputFiles.find(List.of(pipe.toString(), "/dev/zero"));
    assertEquals(List.of(Reason.SPECIAL, Reason.SPECIAL), reasons(found));
    assertRejected(new SourceFile(pipe.toString(), "pipe.txt", 0, 0), RejectCause.UNREADABLE);
  }

  @Test
  void aFileThatIsGoneOrALinkByNowIsUnreadable() throws Exception {
    assertRejected(
        new SourceFile(root.resolve("gone").toString(), "gone", 1, 0), RejectCause.UNREADABLE);
    assertRejected(
        new SourceFile(root.resolve("in/link.txt").toString(), "link.txt", 1, 0),
        RejectCause.UNREADABLE);
  }

  private static void assertRejected(SourceFile file, RejectCause cause) throws Exception {
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      assertEquals(cause, assertInstanceOf(Rejected.class, extractor.extract(file)).cause());
    }
  }
}
