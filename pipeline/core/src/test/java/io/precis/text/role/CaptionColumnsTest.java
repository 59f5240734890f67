package io.precis.text.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionColumnsTest {
  @ParameterizedTest
  @ValueSource(strings = {")", ":", "§", "|"})
  void aRowOfSignsPartsTheColumns(String sign) {
    String caption =
        "JANE ROE,           #\n     Plaintiff,     #\n                    #   No. 24-CV-7\n"
            + "v.                  #\n                    #   ORDER\nHILL WATER, INC.,   #\n";
    String with = caption.replace("#", sign);
    assertTrue(CaptionColumns.isIn(with));
    assertEquals(
        "IN COURT\nJANE ROE,\nPlaintiff,\n\nv.\n\nHILL WATER, INC.,\n\n\nNo. 24-CV-7\n\nORDER\n\n\nThe end.\n",
        CaptionColumns.unfolded("IN COURT\n" + with + "\nThe end."));
  }

  @Test
  void textWithSuchSignsIsNoCaption() {
    assertFalse(CaptionColumns.isIn("He came (late)\nand she (too)\nas did we (all)\n"));
    assertFalse(CaptionColumns.isIn("Open :\nfrom 8 to 9\nShut :\non Sundays\nin winter"));
    String plain = "He came (late) and left.\nNo more.";
    assertEquals(plain + "\n", CaptionColumns.unfolded(plain));
  }
}
