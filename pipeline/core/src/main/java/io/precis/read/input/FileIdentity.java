package io.precis.read.input;

import io.precis.document.Extraction.Rejected;
import io.precis.document.RejectCause;
import io.precis.document.Sha256;
import io.precis.document.SourceFile;
import io.precis.limit.Amount;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What a file is by its content, told without parsing it.
 *
 * @param sha256 of its bytes; empty string where they could not be read
 * @param rejected why they could not be read; empty where they could
 */
public record FileIdentity(String sha256, Optional<Rejected> rejected) {
  private static final int BUFFER_BYTES = 128 * 1024;

  /**
   * Reads and hashes {@code file}, if its content is not known already.
   *
   * @param maxBytes larger files are rejected unread
   */
  public static FileIdentity of(SourceFile file, long maxBytes) {
    if (!file.sha256().isEmpty()) {
      return new FileIdentity(file.sha256(), Optional.empty());
    }
    try {
      return new FileIdentity(hash(file, maxBytes), Optional.empty());
    } catch (UnreadableSourceException e) {
      return rejected(file, e.rejectCause(), e.getMessage());
    } catch (IOException e) {
      // Nothing of ours is written here: whatever fails, fails on the file's side.
      UnreadableSourceException unreadable = UnreadableSourceException.of(e);
      return rejected(file, unreadable.rejectCause(), unreadable.getMessage());
    }
  }

  private static String hash(SourceFile file, long maxBytes)
      throws IOException, UnreadableSourceException {
    SourceReader reader = new SourceReader(file);
    long bytes = reader.stamp().bytes();
    if (bytes > maxBytes) {
      throw new UnreadableSourceException(
          RejectCause.TOO_LARGE,
          Amount.of(bytes, "byte") + ", " + Amount.of(maxBytes) + " allowed");
    }
    MessageDigest digest = Sha256.digest();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try (ReadableByteChannel in = reader.open()) {
      while (in.read(buffer) >= 0) {
        digest.update(buffer.flip());
        buffer.clear();
      }
    }
    return Sha256.hex(digest.digest());
  }

  private static FileIdentity rejected(SourceFile file, RejectCause cause, String detail) {
    return new FileIdentity("", Optional.of(new Rejected(file, "", cause, detail)));
  }
}
