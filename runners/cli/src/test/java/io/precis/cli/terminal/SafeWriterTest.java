package io.precis.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  void textPasses() {
    String text = "na\u00EFve \u4E2D\u6587 \uD83D\uDC69\u200D\uD83D\uDC67\ta\r\nb";
    assertEquals(text, printed(text));
  }
}
