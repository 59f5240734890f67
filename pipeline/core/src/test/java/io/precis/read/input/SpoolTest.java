package io.precis.read.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir private Path directory;
  private Path spool;

  @BeforeEach
  void makeSpool() throws IOException {
    spool = Files.createDirectory(directory.resolve("spool"));
  }

  private static SourceFile source(Path file) {
    return new SourceFile(file.toString(), file.getFileName().toString(), -1, 0);
  }

  @Test
  void aCopyHoldsTheBytesAndTheirHash() throws Exception {
    Path file = Files.writeString(directory.resolve("a.TXT"), "abc");
    try (Spool.Copy copy = new Spool(spool, 10).copy(source(file))) {
      assertEquals(
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", copy.sha256());
      assertEquals(3, copy.bytes());
      assertEquals("1.txt", copy.path().getFileName().toString());
      assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(copy.path()));
    }
    assertEquals(0, spool.toFile().list().length);
  }

  @Test
  void namesOfDocumentsNeverBecomePaths() throws Exception {
    Path file = Files.writeString(directory.resolve("x"), "abc");
    for (String name :
        new String[] {"../../x.pdf/..", "a.p/df", "nul\u0000.txt", "x.toolongextension", "CON"}) {
      SourceFile named = new SourceFile(file.toString(), name, 3, 0);
      try (Spool.Copy copy = new Spool(spool, 10).copy(named)) {
        assertEquals(spool, copy.path().getParent());
      }
    }
  }

  @Test
  void aLargeFileIsRefusedBeforeItIsRead() throws Exception {
    Path file = Files.writeString(directory.resolve("a.txt"), "abcdefghijk");
    UnreadableSourceException refused =
        assertThrows(
            UnreadableSourceException.class, () -> new Spool(spool, 10).copy(source(file)));
    assertEquals(RejectCause.TOO_LARGE, refused.rejectCause());
    assertEquals(0, spool.toFile().list().length);
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsTold() throws Exception {
    Path file = Files.write(directory.resolve("log.txt"), new byte[40_000_000]);
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              while (!done.get()) {
                append(file);
              }
            });
    writer.start();
    try {
      UnreadableSourceException refused =
          assertThrows(
              UnreadableSourceException.class, () -> new Spool(spool, 1L << 40).copy(source(file)));
      assertEquals(RejectCause.CHANGED, refused.rejectCause());
    } finally {
      done.set(true);
      writer.join();
    }
    assertEquals(0, spool.toFile().list().length);
  }

  private static void append(Path file) {
    try {
      Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aSpoolThatCannotBeWrittenFailsTheRunAndNotTheDocument() throws Exception {
    Path file = Files.writeString(directory.resolve("a.txt"), "abc");
    Spool gone = new Spool(directory.resolve("gone"), 10);
    assertThrows(IOException.class, () -> gone.copy(source(file)));
  }

  /** Between listing and reading, somebody swaps the folder for a link to another. */
  @Test
  void aFolderThatBecameALinkIsNotFollowed() throws Exception {
    Path folder = Files.createDirectory(directory.toRealPath().resolve("in"));
    Path file = Files.writeString(folder.resolve("a.txt"), "listed");
    Path outside = Files.createDirectory(directory.toRealPath().resolve("outside"));
    Files.writeString(outside.resolve("a.txt"), "secret");
    Files.move(folder, directory.toRealPath().resolve("moved"));
    Files.createSymbolicLink(folder, outside);
    UnreadableSourceException refused =
        assertThrows(
            UnreadableSourceException.class, () -> new Spool(spool, 10).copy(source(file)));
    assertEquals(RejectCause.UNREADABLE, refused.rejectCause());
    assertEquals(0, spool.toFile().list().length);
  }
}
