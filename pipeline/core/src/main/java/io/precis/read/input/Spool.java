package io.precis.read.input;

import io.precis.document.RejectCause;
import io.precis.document.Sha256;
import io.precis.document.SourceFile;
import io.precis.limit.Amount;
import io.precis.limit.TextPattern;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;

/**
 * Private copies of the files that are being read, so that what was hashed is what is parsed even
 * while the original is being written to.
 */
public final class Spool {
  private static final int BUFFER_BYTES = 128 * 1024;
  private static final TextPattern EXTENSION = TextPattern.compile("\\.([A-Za-z0-9]{1,8})$");

  private final Path directory;
  private final long maxBytes;
  private final AtomicLong next = new AtomicLong();

  /**
   * @param directory an existing directory that nothing else writes to
   * @param maxBytes size of the largest file that is copied, in bytes
   */
  public Spool(Path directory, long maxBytes) {
    this.directory = directory;
    this.maxBytes = maxBytes;
  }

  /**
   * A private copy.
   *
   * @param path inside the spool; its extension is the original's, as a hint to the type detector
   * @param sha256 64 lower-case hexadecimal digits
   */
  public record Copy(Path path, String sha256, long bytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }

  /** A name in the spool that is not used; there is no file yet. */
  public Path reserve() {
    return directory.resolve("made-" + next.incrementAndGet());
  }

  /**
   * Copies and hashes {@code source}.
   *
   * @throws UnreadableSourceException where the file is to blame: gone, not permitted, too large,
   *     changed while it was read
   * @throws IOException where the spool is to blame: no space, no permission
   */
  public Copy copy(SourceFile source) throws IOException, UnreadableSourceException {
    SourceReader reader = new SourceReader(source);
    SourceReader.Stamp before = stamp(reader);
    requireSize(before.bytes());
    Path target = directory.resolve(next.incrementAndGet() + extension(source.name()));
    boolean whole = false;
    try {
      Copy copy = copyTo(target, reader);
      requireUnchanged(before, stamp(reader), copy.bytes());
      whole = true;
      return copy;
    } finally {
      if (!whole) {
        Files.deleteIfExists(target);
      }
    }
  }

  private Copy copyTo(Path target, SourceReader reader)
      throws IOException, UnreadableSourceException {
    MessageDigest digest = Sha256.digest();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    long bytes = 0;
    try (ReadableByteChannel in = open(reader);
        WritableByteChannel out =
            Files.newByteChannel(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (read(in, buffer) >= 0) {
        bytes += buffer.flip().remaining();
        requireSize(bytes);
        digest.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
    }
    return new Copy(target, Sha256.hex(digest.digest()), bytes);
  }

  private void requireSize(long bytes) throws UnreadableSourceException {
    if (bytes > maxBytes) {
      throw new UnreadableSourceException(
          RejectCause.TOO_LARGE,
          "at least "
              + Amount.of(bytes, "byte")
              + ", at most "
              + Amount.of(maxBytes)
              + " are read");
    }
  }

  private static void requireUnchanged(
      SourceReader.Stamp before, SourceReader.Stamp after, long copied)
      throws UnreadableSourceException {
    boolean sizeAgrees = after.bytes() < 0 || after.bytes() == copied;
    if (!before.equals(after) || !sizeAgrees) {
      throw new UnreadableSourceException(
          RejectCause.CHANGED,
          Amount.of(before.bytes(), "byte")
              + " before, "
              + Amount.of(copied)
              + " copied, "
              + Amount.of(after.bytes())
              + " after");
    }
  }

  private static SourceReader.Stamp stamp(SourceReader reader) throws UnreadableSourceException {
    try {
      return reader.stamp();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static ReadableByteChannel open(SourceReader reader) throws UnreadableSourceException {
    try {
      return reader.open();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static int read(ReadableByteChannel in, ByteBuffer buffer)
      throws UnreadableSourceException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UnreadableSourceException unreadable(IOException e) {
    return UnreadableSourceException.of(e);
  }

  /** The ending of a name with its dot, in lower case; empty where it has none that is short. */
  public static String extension(String name) {
    Matcher matcher = EXTENSION.matcher(name);
    return matcher.find() ? "." + matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
