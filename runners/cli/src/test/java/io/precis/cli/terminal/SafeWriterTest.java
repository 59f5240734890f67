package io.precis.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SafeWriterTest {
  private static String printed(String text) {
    StringWriter out = new StringWriter();
    PrintWriter safe = new PrintWriter(new SafeWriter(out), true);
    safe.print(text);
    safe.flush();
    return out.toString();
  }

  @Test
  void nothingThatSteersATerminalPasses() {
    assertEquals("a?]52;c;cHduZWQ=?b", printed("a\u001B]52;c;cHduZWQ=\u0007b"));
    assertEquals("?[31mred", printed("\u001B[31mred"));
    assertEquals("?31m", printed("\u009B31m"));
    assertEquals("rtl?txt ? ?", printed("rtl\u202Etxt \u2028 \uDB40\uDC41"));
    assertEquals("half? a", printed("half\uD83D a"));
  }

  @Test
  void whatCouldNotBeWrittenIsToldOnwards() {
    PrintWriter full = new PrintWriter(new StandardOutput(new FullDisk()), true);
    PrintWriter safe = new PrintWriter(new SafeWriter(full), true);
    assertFalse(safe.checkError());
    safe.println("a");
    assertTrue(safe.checkError());
  }

  @Test
  void whyItCouldNotBeWrittenIsKept() {
    StandardOutput output = new StandardOutput(new FullDisk());
    assertTrue(output.failure().isEmpty());
    assertThrows(IOException.class, () -> output.write('a'));
    assertEquals("No space left on device", output.failure().orElseThrow().getMessage());
    assertFalse(output.isLeft());
  }

  @Test
  void whoHasSeenEnoughLeaves() throws IOException {
    PipedOutputStream pipe = new PipedOutputStream();
    StandardOutput output = new StandardOutput(pipe);
    new PipedInputStream(pipe).close();
    assertThrows(IOException.class, () -> output.write('a'));
    assertTrue(output.isLeft());
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void textPasses() {
    String text = "na\u00EFve \u4E2D\u6587 \uD83D\uDC69\u200D\uD83D\uDC67\ta\r\nb";
    assertEquals(text, printed(text));
  }
}
