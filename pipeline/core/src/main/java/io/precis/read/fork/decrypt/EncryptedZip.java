package io.precis.read.fork.decrypt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;

/** Zip archives with entries that want a password, which parsers pass over in silence. */
public final class EncryptedZip {
  private static final int END_BYTES = 22;
  private static final int MOST_COMMENT = 0xFFFF;

  private EncryptedZip() {}

  /** Whether a file is one; of archives of 65,535 entries or more that is not asked. */
  public static boolean is(Path file) throws IOException {
    if (!isSmall(file)) {
      return false;
    }
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return archive.isEncrypted();
    } catch (ZipException | RuntimeException e) {
      return false; // whatever it is, it is no archive that can be decrypted
    }
  }

  /** Whether it ends as archives do, with few enough entries for a list of them. */
  private static boolean isSmall(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] head = new byte[2];
      if (in.length() < END_BYTES) {
        return false;
      }
      in.readFully(head);
      byte[] tail = new byte[(int) Math.min(in.length(), END_BYTES + MOST_COMMENT)];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      for (int i = tail.length - END_BYTES; i >= 0; i--) {
        if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
          int entries = tail[i + 10] & 0xFF | (tail[i + 11] & 0xFF) << 8;
          return head[0] == 'P' && head[1] == 'K' && entries < 0xFFFF;
        }
      }
      return false;
    }
  }

  /**
   * Writes the same archive without encryption.
   *
   * @param most bytes of all entries
   * @return whether the password was right
   */
  static boolean decrypt(Path file, String password, Path target, long most) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile(), password.toCharArray());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      long left = most;
      for (FileHeader entry : archive.getFileHeaders()) {
        if (!entry.isDirectory()) {
          out.putNextEntry(new ZipEntry(entry.getFileName()));
          try (InputStream in = new BufferedInputStream(archive.getInputStream(entry))) {
            left -= DecryptedFile.copy(in, out, left);
          }
          out.closeEntry();
        }
      }
      return true;
    } catch (ZipException e) {
      return false;
    }
  }
}
