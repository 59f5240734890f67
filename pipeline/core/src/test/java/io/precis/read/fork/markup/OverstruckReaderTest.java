package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class OverstruckReaderTest {
  private static String read(String text) throws IOException {
    StringWriter shown = new StringWriter();
    new OverstruckReader(new StringReader(text)).transferTo(shown);
    return shown.toString();
  }

  @Test
  void boldAndUnderlinedLettersOfAPrinterStandOnce() throws IOException {
    assertEquals("NAME of a file", read("N\bNA\bAM\bME\bE of _\ba f\b_i\b\bile"));
  }

  @Test
  void otherTextStaysAsItIs() throws IOException {
    assertEquals("", read(""));
    assertEquals("a_b\nc", read("a_b\nc"));
    assertEquals("x", read("x\b"));
    assertEquals("mrorz 不", read("mrorz \b不"));
  }
}
