package io.precis.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a paragraph ends on a page and the next one begins. */
class PdfBreaksTest {
  private static final String FULL =
      "The mill stands at the lower end of the valley since eighty years";

  @Test
  void countedClausesAreParagraphs() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Lease of the mill")
            .line(50, 100, "4.1.1 " + FULL + " and all of the wheels in it.")
            .line(50, 112, "4.1.2 " + FULL + " and it belongs to the village, and")
            .line(50, 124, "nobody may sell it.")
            .line(50, 136, "4.1.3 " + FULL + " and more.")
            .read();
    assertEquals(4, read.size(), read.toString());
    assertTrue(read.get(2).endsWith("nobody may sell it."), read.toString());
  }

  @Test
  void aNumberAmidASentenceCountsNoClause() {
    List<String> read =
        new Sheet().page().line(50, 100, FULL + " under").line(50, 112, "4.1.2 Rent of it.").read();
    assertEquals(1, read.size(), read.toString());
  }

  @Test
  void aCountedNameInBoldLettersStandsBeforeItsClause() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Lease of the mill")
            .label(50, 100, 9, "1.1 Scope " + FULL + " and it")
            .line(50, 112, "belongs to the village.")
            .line(50, 136, FULL + ".")
            .read();
    assertEquals("heading: 1.1 Scope", read.get(1));
    assertTrue(read.get(2).startsWith("body: The mill stands"), read.toString());
  }

  @Test
  void aSpanOfYearsGoesOnBelow() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "The wheel turned in the years 2019–")
            .line(50, 112, "2024 and then it broke.")
            .line(50, 136, FULL + ".")
            .read();
    assertEquals("body: The wheel turned in the years 2019–/2024 and then it broke.", read.get(0));
  }

  @Test
  void aSentenceBelowAFormulaIsAnother() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "The depth is given by")
            .line(200, 116, "d = k w / (1 + w) (3)")
            .line(50, 132, "The weight follows from it, as was shown above.")
            .line(50, 144, FULL + ".")
            .read();
    assertTrue(read.get(1).startsWith("body: The weight follows"), read.toString());
  }

  @Test
  void linesOfACellWithANumberAmongThemGoOn() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Inner quay")
            .line(150, 100, "The fee is due on the first")
            .line(350, 100, "The wall was built after the flood")
            .line(150, 112, "day of each month.")
            .line(350, 112, "of 1953.")
            .line(50, 132, "Outer quay")
            .line(150, 132, "The fee is due in June.")
            .line(350, 132, "The wall was built in 1960.")
            .read();
    assertEquals(2, read.size(), read.toString());
    assertTrue(read.get(0).contains("after the flood of 1953."), read.toString());
  }

  @Test
  void namesThatStandCloseAreThoseOfTheirColumns() {
    Sheet sheet =
        new Sheet()
            .page()
            .line(50, 100, "Year")
            .line(150, 100, "Ships Tonnes")
            .line(260, 100, "Crew");
    for (int i = 0; i < 3; i++) {
      sheet
          .line(50, 114 + 14 * i, "201" + i)
          .line(150, 114 + 14 * i, "41" + i)
          .line(180, 114 + 14 * i, "90,12" + i)
          .line(260, 114 + 14 * i, "3" + i);
    }
    assertEquals("table: Year|Ships|Tonnes|Crew", sheet.read().get(0));
  }
}
