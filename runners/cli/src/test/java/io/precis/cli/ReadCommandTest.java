package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  /** Its text, and the blank line behind it. */
  private static final int LINES_OF_ONE = 2;

  @TempDir private Path folder;

  @Test
  void whatOfAFolderIsNotReadIsSaid() throws IOException {
    Files.writeString(folder.resolve("mill.txt"), "The mill ground flour for six villages.\n");
    Files.writeString(folder.resolve("film.mp4"), "x");
    Invocation read = Invocation.of("read", "--text", folder.toString());
    assertEquals(0, read.status(), read.err());
    assertTrue(read.err().contains("film.mp4: not text, video"), read.err());
    assertFalse(read.out().contains("film.mp4"), read.out());
  }

  @Test
  void nothingMoreIsReadWhereNobodyCanSeeIt() throws IOException {
    for (String name : new String[] {"a.txt", "b.txt", "c.txt"}) {
      Files.writeString(folder.resolve(name), "The mill " + name + " ground flour.\n");
    }
    Closed out = new Closed();
    int status =
        Precis.command("read")
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .execute("read", folder.toString());
    assertEquals(1, status);
    assertTrue(out.tries <= LINES_OF_ONE, "one file was read");
  }

  /** What {@code head} leaves when it has seen enough. */
  private static final class Closed extends Writer {
    private int tries;

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      tries++;
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
