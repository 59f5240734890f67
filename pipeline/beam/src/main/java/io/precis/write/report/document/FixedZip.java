package io.precis.write.report.document;

import io.precis.limit.TextPattern;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files of the same content with the same bytes, whenever they are made. */
final class FixedZip {
  private static final TextPattern INSTANT = TextPattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  /** The first time that a zip file can tell. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What an office package must begin with. */
  private static final String TYPES = "[Content_Types].xml";

  /** When an office package says that it was made. */
  private static final String CORE = "docProps/core.xml";

  private FixedZip() {}

  /** The same entries, sorted, of one time. */
  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    entries.computeIfPresent(CORE, (name, xml) -> withoutTimes(xml));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      put(out, TYPES, entries.remove(TYPES));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] withoutTimes(byte[] xml) {
    return INSTANT
        .replaceAll(new String(xml, StandardCharsets.UTF_8), "1980-01-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
