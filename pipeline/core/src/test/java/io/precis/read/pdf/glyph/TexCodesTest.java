package io.precis.read.pdf.glyph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TexCodesTest {
  private static String letters(int code, Integer... used) {
    return TexCodes.letters(code, Set.of(used)::contains);
  }

  @Test
  void ligaturesStandWhereTheEncodingHasThem() {
    assertEquals("fi", letters(12, 12, 97, 123));
    assertEquals("ffl", letters(15, 12, 15, 97));
    assertEquals("fi", letters(28, 16, 17, 28, 97));
    assertEquals("ffi", letters(30, 27, 28, 30, 97));
    assertEquals("ff", letters(27, 27, 97, 233));
    assertEquals("“", letters(16, 16, 17, 97));
  }

  @Test
  void whereTheEncodingIsInDoubtNothingIsSaid() {
    assertNull(letters(28, 28, 97), "a Danish o with a stroke, or fi");
    assertNull(letters(28, 26, 27, 28, 97), "Danish");
    assertNull(letters(27, 12, 27, 97), "a French oe beside fi");
    assertNull(letters(12, 12, 97, 233), "an accent of Cork");
    assertNull(letters(13, 97), "not of the font");
  }
}
