package io.precis.onnx;

import io.precis.scratch.ScratchDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Directories under {@code java.io.tmpdir} that this process made and removes when it ends. */
public final class TemporaryFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);

  private TemporaryFiles() {}

  /** A fresh directory, readable by this user only. */
  public static Path directory(String prefix) {
    try {
      ScratchDirectory made = ScratchDirectory.create(prefix);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made), "remove " + prefix));
      return made.path();
    } catch (IOException e) {
      throw new UncheckedIOException("no directory in " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  private static void remove(ScratchDirectory made) {
    try {
      made.close();
    } catch (IOException e) {
      LOG.warn("left behind: {}", made.path(), e);
    }
  }
}
