package io.precis.text.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionNamesTest {
  @Test
  void namesAreKnownInEveryLanguageWithOrWithoutNumber() {
    for (String name :
        List.of("References", "6. References", "A Bibliography", "Literaturverzeichnis", "参考文献")) {
      assertEquals(Optional.of(Role.BACK_MATTER), SectionNames.below(name), name);
    }
    for (String name :
        List.of("Table of Contents", "CONTENTS", "Inhalt", "Sommaire", "目录", "目　录")) {
      assertEquals(Optional.of(Role.CONTENTS), SectionNames.below(name), name);
    }
    for (String name : List.of("Notices and Remarks", "Impressum", "Aviso legal", "免责声明")) {
      assertEquals(Optional.of(Role.BOILERPLATE), SectionNames.below(name), name);
    }
    for (String name : List.of("Executive Summary", "Results", "Index of prices", "结论")) {
      assertEquals(Optional.empty(), SectionNames.below(name), name);
    }
  }

  @Test
  void aStatementOfAPaperMayBeARuleOfAPolicy() {
    for (String name : List.of("Conflict of interest", "7. Conflicts of Interest")) {
      assertEquals(Optional.of(Role.BACK_MATTER), SectionNames.below(name, 120), name);
      assertEquals(Optional.empty(), SectionNames.below(name, 900), name);
      assertEquals(Optional.empty(), SectionNames.below(name), name);
    }
    assertEquals(Optional.of(Role.BACK_MATTER), SectionNames.below("References", 9_000));
  }

  @Test
  void fieldsPagesAndWordsWithoutSpacesTellNothing() {
    for (String heading :
        List.of(
            "Found by",
            "SIGNATURES",
            "Not Applicable",
            "“nominee”)",
            "3.2 Impact",
            "Page 1 of 2",
            "Counsel for Anna Quay",
            "Moderator: Anna Quay",
            "Representation:",
            "參、臨時動議：",
            "五、主席致詞：略",
            "GitHub Agenda",
            "议题(Agenda)",
            "Issue 9: drawingwaterdoesn'tchangethelevelofthedam")) {
      assertFalse(SectionNames.tells(heading), heading);
    }
    for (String heading :
        List.of(
            "Impact of the flood",
            "Costs (a) and b)",
            "a) Costs of mills",
            "Notes on pumps",
            "Donaudampfschifffahrt")) {
      assertTrue(SectionNames.tells(heading), heading);
    }
  }

  @Test
  void linesOfACoverTellNothing() {
    for (String heading :
        List.of(
            "EXPLANATORY MEMORANDUM TO",
            "X.509 Certificate Policy for the",
            "(Sitting as a Deputy High Court Judge)",
            "ANNA QUAY, PRESIDING JUDGE",
            "Ms. Anna Quay",
            "UNITED STATES COURT OF APPEALS",
            "SUPREME COURT OF THE UNITED STATES",
            "UNITED STATES SECURITIES AND EXCHANGE COMMISSION",
            "Washington, D.C. 20549",
            "FORM 10-Q",
            "OF THE SECURITIES EXCHANGE ACT OF 1934",
            "Date of Report (Date of earliest event reported): August 9, 2023",
            "12 West 4th Street, New York, New York 10001",
            "8 Tower Road North",
            "CERTIORARI TO THE UNITED STATES COURT OF APPEALS FOR")) {
      assertFalse(SectionNames.tells(heading), heading);
    }
    for (String heading :
        List.of(
            "What it is for",
            "A model as a judge",
            "MS Word templates",
            "Court fees",
            "8 Ways to Save Water",
            "Form 10 pupils",
            "The court of the castle",
            "Mills (2019)")) {
      assertTrue(SectionNames.tells(heading), heading);
    }
  }
}
