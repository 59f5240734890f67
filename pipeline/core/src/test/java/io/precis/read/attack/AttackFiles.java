package io.precis.read.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of one attack set by name, and how they are put together. */
final class AttackFiles {
  /** What a reader of a file that is read at all finds in it. */
  static final String SIGN = "foundations had to be dug deeper";

  static final String PROSE =
      "The council met in Harrow on Monday to discuss the new bridge over the river. "
          + "Members agreed that the cost of 4.2 million pounds was higher than planned. "
          + "The engineer explained that the foundations had to be dug deeper than expected. "
          + "A vote was taken and the motion was carried by nine votes to three.";

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  void put(String name, byte[] content) {
    if (files.put(name, content) != null) {
      throw new IllegalStateException("there are two files of the name " + name);
    }
  }

  void put(String name, String content) {
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Map<String, byte[]> all() {
    return files;
  }

  /** Writes all of them into an existing folder. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** A zip archive; the entry {@code mimetype}, where there is one, is stored as it is. */
  static byte[] zip(Map<String, ?> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, ?> part : parts.entrySet()) {
        byte[] content =
            part.getValue() instanceof byte[] given
                ? given
                : part.getValue().toString().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          store(entry, content);
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void store(ZipEntry entry, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
  }
}
