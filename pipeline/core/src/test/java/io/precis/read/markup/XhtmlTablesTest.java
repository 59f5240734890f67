package io.precis.read.markup;

import static io.precis.read.markup.ReadMarkup.PROSE;
import static io.precis.read.markup.ReadMarkup.read;
import static io.precis.read.markup.ReadMarkup.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class XhtmlTablesTest {
  @Test
  void aBlankRowOfASheetPartsTables() {
    String sheet =
        "<table><tr><td>Item</td><td>Cost</td></tr><tr><td>Steel</td><td>4</td></tr><tr></tr>"
            + "<tr><td>Worker</td><td>Hours</td></tr></table>";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assertEquals("Item\tCost\nSteel\t4\n\n\nWorker\tHours", read(sheet, type).text());
    assertEquals("Item\tCost\nSteel\t4\nWorker\tHours", read(sheet).text());
  }

  @Test
  void tablesSideBySideAreTwoAndTheirHeadersAreKnown() {
    DocumentBuilder read =
        read(
            "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2022</td><td>1.5</td></tr></table>"
                + "<table><tr><td>Bolts</td><td>40</td></tr></table>");
    assertEquals("Year\tCost\n2022\t1.5\n\nBolts\t40", read.text());
    assertEquals(List.of(true, false, false), read.blocks().stream().map(Block::header).toList());
  }

  @Test
  void tablesAreRowsAndLayoutIsProse() {
    DocumentBuilder table =
        read(
            "<table><tr><th>Town</th><th>People</th></tr><tr><td>Oster</td><td>4,000</td></tr></table>");
    assertEquals(List.of("Town\tPeople", "Oster\t4,000"), texts(table, Role.TABLE));
    DocumentBuilder layout =
        read(
            "<table><tr><td><table><tr><td><p>"
                + PROSE
                + "</p><p>"
                + PROSE
                + "</p></td></tr></table></td></tr></table>");
    assertEquals(List.of(PROSE, PROSE), texts(layout, Role.BODY));
  }

  @Test
  void theFirstLineOfASheetAloneInItsRowNamesTheTableBelow() {
    String rows = "<tr><td>Year</td><td>Wheat</td></tr><tr><td>2019</td><td>41.5</td></tr>";
    String sheet = "<tr><td>Grain of the mill</td><td/></tr>" + rows;
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    DocumentBuilder read = read("<table>" + sheet + "</table>", type);
    assertEquals(List.of("Grain of the mill"), texts(read, Role.HEADING));
    assertEquals(List.of("Year\tWheat", "2019\t41.5"), texts(read, Role.TABLE));
    DocumentBuilder lone = read("<table><tr><td>Grain of the mill</td></tr></table>", type);
    assertEquals(List.of(), texts(lone, Role.HEADING));
  }

  @Test
  void aCurriculumVitaeIsLaidOutByItsTable() {
    String place = "<b>Pilot, Port of Oster</b>";
    String said = "She brought 340 ships in, and all of them came out again.";
    String other = "<b>Mate, Northern Line</b>";
    String told = "She taught eleven cadets to read a chart at night.";
    for (String border : List.of("<br/><br/>", "</p><p>")) {
      String cell = "</td><td><p>" + place + border + said + "</p></td></tr><tr><td>1999–2004";
      String rows = "<tr><td>2004–2016" + cell + "</td><td><p>" + other + border + told;
      DocumentBuilder read =
          read(
              "<table>" + rows + "</p></td></tr></table>",
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
      assertEquals(List.of(), texts(read, Role.TABLE), border);
      assertTrue(texts(read, Role.BODY).containsAll(List.of(said, told)), border);
    }
    String head = "<tr><td><b>Ada Brown</b></td><td><p>7 Mill Lane</p><p>Oster</p></td></tr>";
    DocumentBuilder letter = read("<table>" + head + "</table>");
    assertEquals(
        List.of("Ada Brown", "7 Mill Lane", "Oster"),
        letter.text().lines().filter(line -> !line.isEmpty()).toList());
    String row = "<tr><td>Pier</td><td>" + said + "</td></tr>";
    assertEquals(2, texts(read("<table>" + row + row + "</table>"), Role.TABLE).size());
  }

  @Test
  void delimitedTextIsATable() {
    String text = "id;answer;mark\n1;\"Late; and\nwet\";2\n2;\"He said \"\"no\"\"\";5\n3;None;1\n";
    assertTrue(DelimitedReader.isTable(text));
    assertFalse(
        DelimitedReader.isTable("One, two, three.\nFour, five, six.\nSeven, eight, nine.\n"));
    DocumentBuilder out = new DocumentBuilder();
    DelimitedReader.read(text, out);
    assertEquals(
        List.of("id\tanswer\tmark", "1\tLate; and wet\t2", "2\tHe said \"no\"\t5", "3\tNone\t1"),
        texts(out, Role.TABLE));
  }

  @Test
  void aCommentOnACellStandsBehindItsRow() {
    DocumentBuilder out =
        read(
            "<div class=\"sheet\"><h1>Sheet1</h1><table><tr><td>Pump</td><td>Cost<br/>Ann: in"
                + " pounds?</td></tr><tr><td>North</td><td>12</td></tr></table></div>",
            "application/vnd.ms-excel");
    assertEquals(List.of("Pump\tCost", "North\t12"), texts(out, Role.TABLE));
    assertEquals(List.of("Ann: in pounds?"), texts(out, Role.COMMENT));
    assertEquals(List.of("Sheet1"), texts(out, Role.PAGE_FURNITURE));
  }

  @Test
  void codesOfASheetsPrintedFootAreNoText() {
    DocumentBuilder out =
        read(
            "<div class=\"sheet\"><h1>Costs</h1><table><tr><td>1</td></tr></table><div"
                + " class=\"outside\">&amp;L&amp;F&amp;R&amp;D</div><div"
                + " class=\"outside\">&amp;C&amp;\"Arial,Bold\"&amp;12Mill &amp;&amp;"
                + " Sons</div></div>",
            "application/vnd.ms-excel");
    assertEquals(List.of("Mill & Sons"), texts(out, Role.PAGE_FURNITURE));
  }

  @Test
  void cellsKeepTheirColumnBesideCellsThatSpanSeveral() {
    String rows =
        "<tr><td rowspan=\"2\">North</td><td colspan=\"2\">both</td><td>3</td></tr>"
            + "<tr><td>1</td><td>2</td><td>3</td></tr>";
    assertEquals(
        List.of("North\tboth\t\t3", "\t1\t2\t3"),
        texts(read("<table>" + rows + "</table>"), Role.TABLE));
  }

  @Test
  void theValuesOfAChartAreNoText() {
    DocumentBuilder read =
        read(
            "<body><div class=\"slide-content\"><p>It lies by the sea.</p></div>"
                + "Pools\tEast\tWest\t4.3\t2.5\tWells\tEast\tWest\t2.4<p>The end.</p></body>",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    assertEquals(1, texts(read, Role.CAPTION).size());
  }

  @Test
  void aCellReachesDownToTheEndOfItsGroupOnly() {
    String table =
        "<table><tbody><tr><td>Ann</td><td rowspan=\"0\">North</td><td>1</td></tr>"
            + "<tr><td>Ben</td><td>2</td></tr></tbody>"
            + "<tbody><tr><td>Cy</td><td>South</td><td>3</td></tr></tbody></table>";
    assertEquals(
        List.of("Ann\tNorth\t1", "Ben\t\t2", "Cy\tSouth\t3"), texts(read(table), Role.TABLE));
  }

  @Test
  void pointsOfACellAreParted() {
    String table =
        "<table><tr><th>Office</th><th>Duties</th></tr><tr><td>Clerk</td><td><ul><li>writes"
            + "</li><li>sends.</li><li>reads</li></ul></td></tr></table>";
    assertEquals(
        List.of("Office\tDuties", "Clerk\twrites; sends. reads"), texts(read(table), Role.TABLE));
  }

  @Test
  void aTableInACellOfWhichNothingIsLeftIsRead() {
    String inner = "<table><tr><td>a</td><td>b</td></tr></table>";
    String outer =
        "<table><tr><td>" + inner + inner + "<table><tr><td>" + inner + "</td></tr></table>";
    assertEquals(3, texts(read(outer + "</td></tr></table>"), Role.TABLE).size());
  }

  @Test
  void aTableThatAPageBuildsByRolesIsOne() {
    String row =
        "<div role=\"row\"><span role=\"%1$s\">%2$s</span><span role=\"%1$s\">%3$s</span></div>";
    String table =
        "<div role=\"table\">"
            + row.formatted("columnheader", "Stop", "Time")
            + row.formatted("cell", "Hill", "7:12")
            + row.formatted("cell", "Brin", "7:31")
            + "</div><p>"
            + PROSE
            + "</p>";
    DocumentBuilder read = read(table, "text/html");
    assertEquals(List.of("Stop\tTime", "Hill\t7:12", "Brin\t7:31"), texts(read, Role.TABLE));
    assertEquals(List.of(PROSE), texts(read, Role.BODY));
  }

  @Test
  void aTableWhoseHeaderIsAPictureLaysOutWhatItHolds() {
    String said = PROSE + ' ' + PROSE;
    String table =
        "<table><thead><tr><th colspan=\"2\"><img src=\"a\"/></th></tr></thead><tr><td></td><td><p>Dear"
            + " Ann,</p><p>"
            + said
            + "</p></td></tr><tr><td></td><td><p>Yours</p></td></tr></table>";
    DocumentBuilder read = read(table, "message/rfc822");
    assertEquals(List.of("Dear Ann,", said, "Yours"), texts(read, Role.BODY));
  }

  @Test
  void theValuesOfAChartOnASheetAreItsCaption() {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    String chart = "Gold\tOster\tMarl\tQuay\t46\t27\t26\t";
    DocumentBuilder out =
        read("<div class=\"sheet\"><h1>Medals</h1>" + chart + "<p>Countries</p></div>", type);
    assertEquals(List.of("Gold Oster Marl Quay 46 27 26"), texts(out, Role.CAPTION));
  }
}
