package io.precis.read.fork.decrypt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What an encrypted Office package or zip archive holds, as a file of its own, which is then read
 * like any other. PDFs and binary Office files are given their passwords by their parsers.
 */
public final class DecryptedFile {
  /** What a file says it holds is not believed beyond this. */
  private static final long MOST_BYTES = 1L << 30;

  private DecryptedFile() {}

  /**
   * Decrypts a file.
   *
   * @return a file in the temporary folder; empty where it is no such file or the password is wrong
   */
  public static Optional<Path> of(Path file, String password) throws IOException {
    byte[] head = new byte[4];
    try (InputStream in = Files.newInputStream(file)) {
      in.readNBytes(head, 0, head.length);
    }
    boolean ole = head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF;
    if (!ole && !EncryptedZip.is(file)) {
      return Optional.empty();
    }
    Path target = Files.createTempFile("decrypted-", extension(file));
    boolean done = false;
    try {
      done =
          ole
              ? isPackage(file, password, target)
              : EncryptedZip.decrypt(file, password, target, MOST_BYTES);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      done = false; // the file is damaged, or the password opened what it should not
    } finally {
      if (!done) {
        Files.deleteIfExists(target);
      }
    }
    return done ? Optional.of(target) : Optional.empty();
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private static boolean isPackage(Path file, String password, Path target)
      throws IOException, GeneralSecurityException {
    try (POIFSFileSystem storage = new POIFSFileSystem(file.toFile(), true)) {
      if (!storage.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
        return false;
      }
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(storage));
      if (!decryptor.verifyPassword(password)) {
        return false;
      }
      try (InputStream in = decryptor.getDataStream(storage);
          OutputStream out = Files.newOutputStream(target)) {
        copy(in, out, MOST_BYTES);
      }
      return true;
    }
  }

  /**
   * Copies a stream.
   *
   * @throws IOException also where it is longer than it may be
   */
  static long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long copied = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      copied += n;
      if (copied > most) {
        throw new IOException("more is packed than is read");
      }
      out.write(buffer, 0, n);
    }
    return copied;
  }
}
