package io.precis.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** What is printed, which remembers why that failed: print writers do not. */
public final class StandardOutput extends FilterOutputStream {
  private Optional<IOException> failure = Optional.empty();

  /** Of this process. */
  public StandardOutput() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }

  /** Why not all was written; empty where all was. */
  public Optional<IOException> failure() {
    return failure;
  }

  /** Whether who read it, such as {@code head}, has seen enough and gone. */
  public boolean isLeft() {
    return failure
        .map(trouble -> String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT))
        .filter(message -> message.contains("pipe"))
        .isPresent();
  }
}
