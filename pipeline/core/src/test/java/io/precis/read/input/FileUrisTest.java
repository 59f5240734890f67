package io.precis.read.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrisTest {
  @ParameterizedTest
  @CsvSource({
    "/a/b.pdf, /a/b.pdf",
    "a%20b.pdf, a%20b.pdf",
    "file:///a/b.pdf, /a/b.pdf",
    "file:/a/b.pdf, /a/b.pdf",
    "file://localhost/a/b.pdf, /a/b.pdf",
    "file:///a%20b/%E6%96%87.pdf, /a b/文.pdf",
    "file:///a+b/*.pdf, /a+b/*.pdf",
    "file:///100%.pdf, /100%.pdf",
    "file:///C:/a/b.pdf, C:/a/b.pdf",
    "C:/a/b.pdf, C:/a/b.pdf"
  })
  void aFileOfThisMachineIsAPath(String given, String path) {
    assertTrue(FileUris.isLocal(given));
    assertEquals(path, FileUris.localPath(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:", "file://", "file://host", "file://host/share/a.pdf", "file:////"})
  void aFileOfNoMachineOrAnotherIsNamed(String given) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> FileUris.toPath(given)).getMessage();
    assertTrue(message.startsWith("'" + given + "': want a file of this machine"), message);
  }

  @Test
  void addressesOfStoresAreNoFiles() {
    assertFalse(FileUris.isLocal("s3://bucket/key"));
    assertFalse(FileUris.isLocal("https://example.org/a.pdf"));
  }
}
