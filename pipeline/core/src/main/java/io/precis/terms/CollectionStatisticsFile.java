package io.precis.terms;

import io.precis.document.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The file of a {@link CollectionStatistics}: magic, version, length of the body in bytes, body,
 * CRC-32 of the body; big-endian. The body is the language, the number of documents, the number of
 * terms, and each term with its frequency, terms ascending by UTF-16 code units; texts are a length
 * in bytes and UTF-8.
 */
final class CollectionStatisticsFile {
  private static final int MAGIC = 0x50524346; // "PRCF"
  private static final int VERSION = 1;
  private static final int LONGEST_TEXT_BYTES = 4096;

  private CollectionStatisticsFile() {}

  static void write(CollectionStatistics statistics, OutputStream out) throws IOException {
    byte[] body = body(statistics);
    CRC32 crc = new CRC32();
    crc.update(body);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(body.length);
    data.write(body);
    data.writeInt((int) crc.getValue());
    data.flush();
  }

  static CollectionStatistics read(InputStream in, String name) throws IOException {
    DataInputStream data = new DataInputStream(in);
    try {
      expect(name, "magic number", MAGIC, data.readInt());
      expect(name, "version", VERSION, data.readInt());
      int length = data.readInt();
      if (length < 0) {
        throw new IOException(name + ": want a length >= 0, got " + length);
      }
      // Reads what is there before it believes the length.
      byte[] body = data.readNBytes(length);
      if (body.length < length) {
        throw new EOFException(name + ": want " + length + " bytes, got " + body.length);
      }
      CRC32 crc = new CRC32();
      crc.update(body);
      expect(name, "checksum", (int) crc.getValue(), data.readInt());
      return parse(new DataInputStream(new ByteArrayInputStream(body)), name);
    } catch (EOFException e) {
      throw new IOException(name + ": cut short", e);
    }
  }

  static String fingerprint(CollectionStatistics statistics) {
    try {
      MessageDigest digest = Sha256.digest();
      write(statistics, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return Sha256.hex(digest.digest());
    } catch (IOException e) {
      throw new IllegalStateException("no disk is involved", e);
    }
  }

  private static byte[] body(CollectionStatistics statistics) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    writeText(data, statistics.language());
    data.writeLong(statistics.documents());
    data.writeInt(statistics.frequencies().size());
    for (Map.Entry<String, Long> entry : statistics.frequencies().entrySet()) {
      writeText(data, entry.getKey());
      data.writeLong(entry.getValue());
    }
    return bytes.toByteArray();
  }

  private static CollectionStatistics parse(DataInputStream data, String name) throws IOException {
    String language = readText(data, name);
    long documents = data.readLong();
    int terms = data.readInt();
    Map<String, Long> frequencies = new TreeMap<>();
    for (int i = 0; i < terms; i++) {
      String term = readText(data, name);
      frequencies.put(term, data.readLong());
    }
    try {
      return new CollectionStatistics(language, documents, frequencies);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static void writeText(DataOutputStream data, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_TEXT_BYTES) {
      throw new IOException("want a term of at most 4,096 bytes, got " + bytes.length);
    }
    data.writeShort(bytes.length);
    data.write(bytes);
  }

  private static String readText(DataInputStream data, String name) throws IOException {
    int length = data.readUnsignedShort();
    if (length > LONGEST_TEXT_BYTES) {
      throw new IOException(name + ": want a term of at most 4,096 bytes, got " + length);
    }
    byte[] bytes = data.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void expect(String name, String what, int want, int got) throws IOException {
    if (want != got) {
      throw new IOException(
          String.format(Locale.ROOT, "%s: want %s 0x%08x, got 0x%08x", name, what, want, got));
    }
  }
}
