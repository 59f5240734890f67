package io.precis.read.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
  @Test
  void aFullDiskIsToldAsSuchHoweverItIsFound() {
    Optional<String> full = Optional.of("no space is left on the disk");
    assertEquals(full, FileTrouble.known(new IOException("No space left on device")));
    assertEquals(
        full, FileTrouble.known(new FileSystemException("/out/a", null, "Disk quota exceeded")));
  }

  @Test
  void aFolderIsNoFile() {
    assertEquals("it is a folder", FileTrouble.words(new IOException("Is a directory")));
  }

  @Test
  void whatHasNoNameIsUnknown() {
    assertEquals(Optional.empty(), FileTrouble.known(new IOException("stream closed")));
    assertEquals("it could not be read", FileTrouble.words(new IOException("stream closed")));
    assertEquals(
        "there is no such file or folder", FileTrouble.words(new NoSuchFileException("/a")));
  }
}
