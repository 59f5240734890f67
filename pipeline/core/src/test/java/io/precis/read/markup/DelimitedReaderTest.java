package io.precis.read.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedReaderTest {
  private static List<String> read(String text) {
    DocumentBuilder out = new DocumentBuilder();
    DelimitedReader.read(text, out);
    return out.blocks().stream()
        .map(block -> block.role().label() + ": " + block.span().of(out.text()))
        .map(line -> line.replace('\t', '|'))
        .toList();
  }

  @Test
  void linesAboveTheHeadSayWhatATableIsAbout() {
    String rows = "Day;Payee;Amount\n3 May;Grain Co;-412,00\n9 May;Bakery;1.020,00\n";
    String bank = "Account:;DE12\n\n" + rows;
    assertTrue(DelimitedReader.isNamedTable("bank.csv", bank));
    DocumentBuilder out = new DocumentBuilder();
    DelimitedReader.read("Payments of May\nWritten on 9 May\n" + rows, out);
    assertEquals(
        List.of(Role.HEADING, Role.BODY, Role.TABLE, Role.TABLE, Role.TABLE),
        out.blocks().stream().map(Block::role).toList());
    DocumentBuilder parted = new DocumentBuilder();
    DelimitedReader.read(bank, parted);
    assertTrue(parted.text().startsWith("Account:\tDE12\n\nDay"), parted.text());
    assertFalse(DelimitedReader.isNamedTable("a.csv", "One\nTwo;three\nFour;five\n"));
  }

  @Test
  void whatASpreadsheetIsToldOfTheSignIsNoRow() {
    assertEquals(
        List.of("table: Pump|Cost", "table: North|1,5", "table: South|2"),
        read("sep=;\nPump;Cost\nNorth;1,5\nSouth;2\n"));
  }

  @Test
  void linesOfCommentAreATitle() {
    assertEquals(
        "heading: Pumps of the north", read("# Pumps of the north\na\tb\n1\t2\n3\t4\n").get(0));
  }

  @Test
  void oneColumnOfQuotedProseIsParagraphs() {
    String text = "notes\n\"Wet, but whole.\"\n\"He said \"\"no\"\".\"\n\"It runs.\"\n";
    assertEquals(
        List.of(
            "heading: notes", "body: Wet, but whole.", "body: He said \"no\".", "body: It runs."),
        read(text));
    assertTrue(DelimitedReader.isNamedTable("log.csv", text));
  }

  @Test
  void aHeadAndOneRowAreEnoughWhereTheNameSaysSo() {
    String text = "Gauge,River,Level\nMill,Alder,212\n";
    assertFalse(DelimitedReader.isTable(text));
    assertTrue(DelimitedReader.isNamedTable("level.CSV", text));
    assertFalse(DelimitedReader.isNamedTable("level.txt", text));
    assertFalse(
        DelimitedReader.isNamedTable(
            "letter.csv", "Dear all, I write\nto say, that\nall is well.\n"));
  }

  @Test
  void digitsKeptAsTextByAFormulaAreDigits() {
    assertEquals(
        List.of("table: No|Town", "table: 00123|Varel", "table: 00456|Oster"),
        read("No,Town\n=\"00123\",Varel\n\"=\"\"00456\"\"\",Oster\n"));
  }
}
