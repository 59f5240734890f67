package io.precis.read.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
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
  void linksAndHiddenFilesAreTakenWhereThatIsAskedFor() throws IOException {
    String in = root.resolve("in").toString();
    InputFiles followed = InputFiles.find(List.of(in), new FolderRules(true, false), false);
    assertEquals(List.of("a.md", "b.txt", "deep.pdf/er/a.txt", "link.txt"), names(followed));
    SourceFile link = followed.files().get(3);
    assertEquals(root.resolve("outside.txt").toRealPath().toString(), link.uri());
    assertEquals(List.of(Reason.HIDDEN, Reason.HIDDEN, Reason.LINK), reasons(followed));
    InputFiles hidden = InputFiles.find(List.of(in), new FolderRules(false, true), false);
    assertTrue(names(hidden).contains(".hidden.txt"), names(hidden).toString());
    assertEquals(List.of(Reason.LINK, Reason.LINK), reasons(hidden));
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
    assertEquals(List.of(Reason.NO_MATCH, Reason.NOT_FOUND), reasons(found));
  }

  /** As on Windows every glob. */
  @Test
  void whatCannotBeAPathIsTold() throws IOException {
    InputFiles found =
        InputFiles.find(List.of("a\0.pdf", root + "/in/*\0", "a\0/*.pdf", root + "/in/b["));
    assertEquals(List.of(), found.files());
    assertEquals(
        List.of(Reason.NO_MATCH, Reason.NO_MATCH, Reason.NO_MATCH, Reason.NOT_FOUND),
        reasons(found));
  }

  @Test
  void whatThisProgramWroteIsNoInput() throws IOException {
    Path in = Files.createDirectory(root.resolve("with"));
    Files.writeString(in.resolve("a.txt"), "a");
    Path finished = Files.createDirectories(in.resolve("out/runs/20260101T000000Z/html"));
    Files.writeString(finished.resolve("page.html"), "<p>ours</p>");
    Path manifest = finished.resolveSibling("manifest.json");
    Files.writeString(manifest, "{\n  \"schema\" : \"precis-run/2\"\n}");
    Files.createSymbolicLink(in.resolve("out/current"), Path.of("runs/20260101T000000Z"));
    Files.writeString(in.resolve("out/retention.txt"), "Older runs are removed.");
    Path killed = Files.createDirectories(in.resolve("killed/runs/20260101T000000Z-2/work"));
    Files.writeString(killed.resolve("inputs.jsonl"), "{}");
    Files.writeString(in.resolve("killed/current"), "20260101T000000Z");
    Path copy = Files.createDirectories(in.resolve("copy"));
    Files.copy(manifest, copy.resolve("manifest.json"));
    Path foreign = Files.createDirectories(in.resolve("foreign/runs/first"));
    Files.writeString(foreign.resolve("manifest.json"), "{\"name\": \"an app\"}");

    InputFiles found = InputFiles.find(List.of(in.toString()));
    assertEquals(List.of("a.txt", "foreign/runs/first/manifest.json"), names(found));
    assertEquals(
        List.of(
            "copy",
            "killed/current",
            "killed/runs",
            "out/current",
            "out/retention.txt",
            "out/runs"),
        found.skipped().stream().map(Skipped::name).toList());
    assertTrue(found.skipped().stream().allMatch(left -> left.reason() == Reason.OUTPUT));
    for (String named : List.of("out/current", "out/runs/20260101T000000Z/html/page.html")) {
      InputFiles inside = InputFiles.find(List.of(in.resolve(named).toString()));
      assertEquals(List.of(), names(inside));
      assertEquals(List.of(Reason.OUTPUT), reasons(inside));
    }
  }

  @Test
  void whatHoldsNoTextIsLeftOutUnlessItIsNamed() throws IOException {
    Path in = Files.createDirectory(root.resolve("kinds"));
    Files.writeString(in.resolve("a.txt"), "a");
    Files.writeString(in.resolve("film.MP4"), "x");
    Files.writeString(in.resolve("scan.png"), "x");
    Files.writeString(in.resolve("none.txt"), "");
    Files.writeString(in.resolve("README"), "plain");
    Files.write(in.resolve("program"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1});
    InputFiles found = InputFiles.find(List.of(in.toString()));
    assertEquals(List.of("README", "a.txt"), names(found));
    assertEquals(
        List.of("video", "", "program", "image"),
        found.skipped().stream().map(Skipped::detail).toList());
    assertEquals(
        List.of("README", "a.txt", "scan.png"),
        names(InputFiles.find(List.of(in.toString()), FolderRules.DEFAULT, true)));
    for (String name : List.of("film.MP4", "none.txt", "program")) {
      assertEquals(List.of(name), names(InputFiles.find(List.of(in.resolve(name).toString()))));
    }
  }

  @Test
  void whatMustNotBeReadIsLeftOut() throws IOException {
    Path locked = root.resolve("in/b.txt");
    Files.setPosixFilePermissions(locked, Set.of());
    Files.setPosixFilePermissions(root.resolve("in/deep.pdf"), Set.of());
    assumeFalse(Files.isReadable(locked), "this user may read everything");
    InputFiles found = InputFiles.find(List.of(root.resolve("in").toString()));
    Files.setPosixFilePermissions(
        root.resolve("in/deep.pdf"), PosixFilePermissions.fromString("rwx------"));
    assertEquals(List.of("a.md"), names(found));
    assertEquals(
        List.of("b.txt: permission denied", "deep.pdf: permission denied"),
        found.skipped().stream()
            .filter(left -> left.reason() == Reason.UNREADABLE)
            .map(left -> left.name() + ": " + left.detail())
            .toList());
  }

  /** Files of other systems have names in other encodings. */
  @Test
  void aFileThatCannotBeNamedIsToldAsSuch() throws Exception {
    Path odd = Files.createDirectory(root.resolve("odd"));
    Files.writeString(odd.resolve("a.txt"), "a");
    new ProcessBuilder("/bin/sh", "-c", "printf b > \"$(printf 'caf\\351.txt')\"")
        .directory(odd.toFile())
        .start()
        .waitFor();
    assumeTrue(odd.toFile().list().length == 2, "no such name here");
    InputFiles found = InputFiles.find(List.of(odd.toString()));
    assertEquals(List.of("a.txt"), names(found));
    assertEquals(List.of(Reason.UNREADABLE), reasons(found));
    assertTrue(found.skipped().get(0).detail().startsWith("its name is not in "));
  }

  @Test
  void aNamedFolderThatMustNotBeReadIsToldByItsName() throws IOException {
    Path locked = Files.createDirectory(root.resolve("locked"));
    Files.setPosixFilePermissions(locked, Set.of());
    assumeFalse(Files.isReadable(locked), "this user may read everything");
    assertEquals("locked", InputFiles.find(List.of(locked + "")).skipped().get(0).name());
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
