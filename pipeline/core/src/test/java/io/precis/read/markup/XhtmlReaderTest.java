package io.precis.read.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class XhtmlReaderTest {
  private static final String PROSE = "The council will vote in November on a new bridge of steel.";

  private static DocumentBuilder read(String body) {
    DocumentBuilder out = new DocumentBuilder();
    String xhtml = "<html><head></head><body>" + body + "</body></html>";
    XhtmlReader.read(xhtml, "application/epub+zip", "", out);
    return out;
  }

  private static DocumentBuilder read(String body, String mediaType) {
    DocumentBuilder out = new DocumentBuilder();
    XhtmlReader.read("<html><body>" + body + "</body></html>", mediaType, "", out);
    return out;
  }

  private static List<String> texts(DocumentBuilder out, Role role) {
    return out.blocks().stream()
        .filter(block -> block.role() == role)
        .map(Block::span)
        .map(span -> out.text().substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void theNameOfAnItemAndATermHeadWhatStandsBelow() {
    DocumentBuilder read =
        read(
            "<ul><li>New bridge<ul><li>Agreed to vote in May</li></ul></li><li>Old bridge</li></ul>"
                + "<dl><dt>Pier</dt><dd>What holds a bridge up.</dd></dl>");
    assertEquals(List.of("New bridge", "Pier"), texts(read, Role.HEADING));
    assertEquals(List.of("Agreed to vote in May", "Old bridge"), texts(read, Role.LIST_ITEM));
    assertEquals(List.of(1, 2, 1, 1, 2), read.blocks().stream().map(Block::depth).toList());
  }

  @Test
  void innerSizeAndVisibilityWinOverTheOuterOnes() {
    for (String outer : List.of("font-size:0px", "visibility:hidden", "color:#fff")) {
      String inner =
          outer.equals("color:#fff") ? "color:#333" : "font-size:13px;visibility:visible";
      String body =
          "<div style=\"" + outer + "\"><p style=\"" + inner + "\">" + PROSE + "</p></div>";
      assertEquals(PROSE, read(body).text(), outer);
      assertTrue(read("<div style=\"" + outer + "\"><p>" + PROSE + "</p></div>").isEmpty(), outer);
    }
    assertTrue(
        read("<div style=\"display:none\"><p style=\"display:block\">" + PROSE + "</p></div>")
            .isEmpty());
  }

  @Test
  void ofAPropertyTheLastValueHoldsOrTheImportantOne() {
    for (String style :
        List.of("display:none;display:block", "display:block !important;display:none")) {
      assertEquals(PROSE, read("<p style=\"" + style + "\">" + PROSE + "</p>").text(), style);
    }
    for (String style :
        List.of("display:none !important;display:block", "max-height:0;overflow:hidden")) {
      DocumentBuilder read = read("<p style=\"" + style + "\">" + PROSE + "</p>");
      assertTrue(read.isEmpty(), style);
      assertEquals(
          List.of(new LeftOut(LeftOut.Reason.HIDDEN, PROSE.length())), read.leftOut(), style);
    }
  }

  @Test
  void whatIsStruckOutIsNoLongerSaid() {
    DocumentBuilder read =
        read("<p>The rate is <s>7.5</s> 8.5 percent, <del>not</del> fixed.</p><p><s>Done</s></p>");
    assertEquals("The rate is 8.5 percent, fixed.\n\nDone", read.text());
    assertEquals(List.of(new LeftOut(LeftOut.Reason.DELETED, 6)), read.leftOut());
  }

  @Test
  void signaturesOfMailProgramsAreNotTheLetter() {
    DocumentBuilder read =
        read(
            "<div>" + PROSE + "</div><div class=\"gmail_signature\">Ann<br />Mayor</div>",
            "message/rfc822");
    assertEquals(List.of("Ann Mayor"), texts(read, Role.BOILERPLATE));
  }

  @Test
  void aDivisionWithinALinePartsNoSentence() {
    DocumentBuilder read =
        read(
            "<div>Shares cost <div style=\"white-space:nowrap;display:inline;\">$5</div> each.</div>");
    assertEquals("Shares cost $5 each.", read.text());
  }

  @Test
  void captionsAndBoldLinesByStyleAreKnown() {
    DocumentBuilder read =
        read(
            "<p>Figure 2: The bridge</p><div style=\"font-weight: bold\">Costs</div><p>"
                + PROSE
                + "</p>");
    assertEquals(List.of("Figure 2: The bridge"), texts(read, Role.CAPTION));
    assertEquals(List.of("Costs"), texts(read, Role.HEADING));
  }

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
  void numberedPartsAreHeadings() {
    DocumentBuilder read =
        read("<p>2. Payment</p><p>2.1 The buyer pays in cash.</p><p>3. Nobody pays.</p>");
    assertEquals(List.of("2. Payment"), texts(read, Role.HEADING));
  }

  @Test
  void programsAndTemplatesAreCountedAndNotRead() {
    DocumentBuilder read =
        read("<p>One.</p><script>var a;</script><template><p>Two.</p></template>");
    assertEquals("One.", read.text());
    assertEquals(
        List.of(new LeftOut(LeftOut.Reason.SCRIPT, 6), new LeftOut(LeftOut.Reason.TEMPLATE, 4)),
        read.leftOut());
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
  void relativeSizesAreThoseOfOrdinaryText() {
    for (String size : List.of("1em", "1.5em", "90%", "1rem", "0.8em", "small")) {
      assertEquals(
          PROSE, read("<p style=\"font-size:" + size + "\">" + PROSE + "</p>").text(), size);
    }
  }

  @Test
  void raisedDigitsNeverJoinTheNumberBefore() {
    assertEquals(
        "in 2019³ and 10⁶ cells",
        read("<p>in 2019<sup>3</sup> and 10<sup>6</sup> cells</p>").text());
    assertEquals(
        "takes 2¹/2 hours",
        read("<p>takes 2<span style=\"vertical-align: super\">1</span>/2 hours</p>").text());
    assertEquals("the 21st of June", read("<p>the 21<sup>st</sup> of June</p>").text());
    assertEquals("in 2019.", read("<p>in 2019<sup><a href=\"#n\">3</a></sup>.</p>").text());
    assertEquals("CO2", read("<p>CO<sub>2</sub></p>").text());
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
  void boldLinesAreHeadingsOfTheTextUnderThem() {
    DocumentBuilder out = read("<p><b>Costs</b><br/>" + PROSE + "<br/><br/>" + PROSE + "</p>");
    assertEquals(List.of("Costs"), texts(out, Role.HEADING));
    assertEquals(List.of(PROSE, PROSE), texts(out, Role.BODY));
  }

  @Test
  void notesOfBooksDoNotCutSentences() {
    DocumentBuilder out =
        read(
            "<p>It broke once<a epub:type=\"noteref\" href=\"#n\">1</a>, in May.</p>"
                + "<aside epub:type=\"footnote\"><p>"
                + PROSE
                + "</p></aside>");
    assertEquals(List.of("It broke once, in May."), texts(out, Role.BODY));
    assertEquals(List.of(PROSE), texts(out, Role.NOTE));
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
  void linesOfAWordProcessorsContentsEndInTheirPage() {
    DocumentBuilder out =
        read(
            "<p>3<a href=\"#_Toc220727530\">1.2 The wheel</a></p><p>See <a"
                + " href=\"#_Toc220727531\">above</a> for all that is said of the wheel.</p>",
            "application/msword");
    assertEquals(List.of("1.2 The wheel 3"), texts(out, Role.CONTENTS));
    assertEquals(1, texts(out, Role.BODY).size());
  }

  @Test
  void ofAFieldInABinaryWordFileItsResultIsText() {
    DocumentBuilder out =
        read(
            "<p>Size: \uFFFD FILESIZE \\* MERGEFORMAT \uFFFD12\uFFFD kB</p><p>\uFFFD A note.</p>",
            "application/msword");
    assertEquals(List.of("Size: 12 kB", "A note."), texts(out, Role.BODY));
  }

  @Test
  void fractionsAndPowersKeepTheirNumbers() {
    String body =
        "<p>It weighs 3<sup>1</sup>/<sub>2</sub> pounds at 10<sup>2</sup>/5; "
            + "<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>4</mn></mfrac></math>.</p>";
    assertEquals("It weighs 3 1/2 pounds at 10²/5; x^2=(a+1)/4.", read(body).text());
  }

  @Test
  void aLabelInBoldLettersIsApartFromTheSentenceAfterIt() {
    assertEquals(
        List.of(PROSE), texts(read("<p><b>Recommendation</b>" + PROSE + "</p>"), Role.BODY));
    for (String whole : List.of("<p><b>W</b>ord is said.</p>", "<p>He is <b>no</b>where.</p>")) {
      assertEquals(whole.replaceAll("<[^>]*>", ""), read(whole).text());
    }
    assertEquals(
        "Published 12 March 2022",
        read("<div><span>Published</span><time>12 March 2022</time></div>").text());
    assertEquals("ABC", read("<p>A<span>B</span><span>C</span></p>").text());
  }

  @Test
  void whatIsCutOffOrShutIsNotSeen() {
    for (String hidden :
        List.of(
            "<dialog><p>" + PROSE + "</p></dialog>",
            "<p style=\"position:absolute;clip:rect(0 0 0 0)\">" + PROSE + "</p>",
            "<p style=\"clip:rect(1px, 1px, 1px, 1px)\">" + PROSE + "</p>",
            "<p style=\"clip-path:inset(50%)\">" + PROSE + "</p>")) {
      assertTrue(read(hidden).isEmpty(), hidden);
    }
    assertEquals(PROSE, read("<dialog open=\"\"><p>" + PROSE + "</p></dialog>").text());
  }

  @Test
  void wholeSentencesInTheStyleOfHeadingsAreText() {
    String body =
        "<h1>ORDER</h1><h2>1. The application is dismissed with costs of two counsel.</h2>"
            + "<h2>JUDGMENT</h2><p>"
            + PROSE
            + "</p>";
    DocumentBuilder word = read(body, "application/msword");
    assertEquals(List.of("ORDER", "JUDGMENT"), texts(word, Role.HEADING));
    assertEquals(3, texts(read(body), Role.HEADING).size());
  }

  @Test
  void boldLinesAndChineseNumbersHeadTextThatKnowsNoHeadings() {
    String body =
        "<p><b>关于河道的通知</b></p><p>各部门：</p><p>一、总体要求</p><p>到2026年底全部达标。</p>"
            + "<p><b>第二章 任务</b></p><p>六月前清理全部违章建筑。</p>";
    assertEquals(
        List.of("关于河道的通知", "一、总体要求", "第二章 任务"),
        texts(read(body, "application/msword"), Role.HEADING));
  }

  @Test
  void headingsOfWordOnTwoLinesOrUnderlinedAndPointsByTheirStyleAreKnown() {
    String body =
        "<p><b>The ferryman’s house and</b></p><p><b>what shall become of it</b></p><p>"
            + PROSE
            + "</p><p><u>Advice</u></p><p>"
            + PROSE
            + "</p><p>We should:</p><p class=\"list_Bullet\">buy a rope</p>"
            + "<p class=\"list_Number_2\">ask the school</p>";
    DocumentBuilder read = read(body, "application/msword");
    assertEquals(
        List.of("The ferryman’s house and what shall become of it", "Advice"),
        texts(read, Role.HEADING));
    assertEquals(List.of("buy a rope", "ask the school"), texts(read, Role.LIST_ITEM));
  }

  @Test
  void marksOfPagesAndNotesAreNoText() {
    assertEquals(
        "It rose and took the bridge. In 1911 it did so too.",
        read("<p>It rose<sup>[1]</sup> and took the bridge.<span"
                + " epub:type=\"pagebreak\">12</span><span class=\"star-pagination\">*393</span>"
                + " In 1911<sup>[2,3]</sup> it did so too.</p>")
            .text());
  }

  @Test
  void hiddenWordsDoNotCutTheSentenceThatTheyStandIn() {
    String hidden = "<span style=\"display:none\">(not <b>said</b>) </span>";
    DocumentBuilder read = read("<p>The mill " + hidden + "grinds.</p>");
    assertEquals("The mill grinds.", read.text());
    assertEquals(List.of(new LeftOut(LeftOut.Reason.HIDDEN, 9)), read.leftOut());
    assertEquals(
        "Seen.\n\nMore.",
        read("<p>Seen.<span style=\"display:none\"><div>No.</div></span></p><p>More.</p>").text());
  }

  @Test
  void linesWithBulletsInOneParagraphAreItems() {
    DocumentBuilder read = read("<p>• The gate is old.<br>• The pump is new.<br></p>");
    assertEquals(List.of("The gate is old.", "The pump is new."), texts(read, Role.LIST_ITEM));
    assertEquals(
        List.of("By video."),
        texts(read("<ol class=\"footnotes\"><li>By video.</li></ol>"), Role.NOTE));
  }

  @Test
  void testMarksOfProgramsAreNoWords() {
    String page =
        "<h2>Pools<a class=\"headerlink\" href=\"#p\">¶</a></h2><p>It lies by the sea.<sup"
            + " class=\"noprint Inline-Template\">[<i>citation needed</i>]</sup></p>";
    DocumentBuilder out = new DocumentBuilder();
    XhtmlReader.read(page, "text/html", "", out);
    assertEquals("Pools\n\nIt lies by the sea.", out.text());
  }

  @Test
  void whatStandsBelowAPictureIsACaptionByTheNameThatProgramsGiveIt() {
    String page =
        "<div class=\"media-caption\"><p>The old pool in May.</p></div><p>It lies by the sea.</p>";
    DocumentBuilder out = new DocumentBuilder();
    XhtmlReader.read(page, "text/html", "", out);
    assertEquals(List.of("The old pool in May."), texts(out, Role.CAPTION));
    assertEquals(
        List.of("Ida by the pool."),
        texts(
            read("<figure><figcaption><ul><li>Ida by the pool.</li></ul></figcaption></figure>"),
            Role.CAPTION));
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

  /** Not by the word processor, whose own tables of contents have a style. */
  @Test
  void aTypedTableOfContentsIsContents() {
    DocumentBuilder read =
        read(
            "<p><b>CONTENTS</b></p><p>Scope of the rules\t5</p><p>Duties of the pilot ......"
                + " 12</p><p>The pilot rows out at dawn and comes back before noon, as in"
                + " 1912</p><p>Fees 9</p>",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertEquals(
        List.of("CONTENTS", "Scope of the rules 5", "Duties of the pilot ...... 12"),
        texts(read, Role.CONTENTS).subList(0, 3));
    assertEquals("Fees 9", texts(read, Role.BODY).get(texts(read, Role.BODY).size() - 1));
  }

  @Test
  void manyLinesWhosePageNumbersRiseAreContentsWithoutAHeadingToo() {
    StringBuilder entries = new StringBuilder();
    StringBuilder weeks = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      entries.append("<p>Duty of the pilot ").append("abcdefghi".charAt(i - 1));
      entries.append("—").append(3 + i / 2).append("</p>");
      weeks.append("<p>Lecture of week ").append(i).append("</p>");
    }
    DocumentBuilder read =
        read(
            entries + "<p>The pilot rows out at dawn.</p>" + weeks,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertEquals(9, texts(read, Role.CONTENTS).size());
    assertTrue(texts(read, Role.BODY).contains("Lecture of week 4"));
  }

  @Test
  void whatStandsOnMostSlidesIsFurnitureButTheirTitles() {
    StringBuilder slides = new StringBuilder("<body>");
    for (int i = 1; i <= 5; i++) {
      slides.append("<div class=\"slide-content\"><p>Pilots</p><p>They row out on day ");
      slides.append("abcde".charAt(i - 1)).append(" of the year.</p>");
      slides.append("<p>Harbour talk</p><p>").append(i).append("</p></div>");
    }
    DocumentBuilder read =
        read(
            slides + "</body>",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    assertEquals(10, texts(read, Role.PAGE_FURNITURE).size());
    assertEquals(5, texts(read, Role.HEADING).size());
    assertEquals(5, texts(read, Role.BODY).size());
  }

  @Test
  void aParagraphOfABoldStyleHeadsTheTextBelow() {
    DocumentBuilder read =
        read(
            "<p class=\"precis_bold\">Foreword</p><p>The pilot rows out at dawn and comes"
                + " back.</p><p class=\"precis_bold\">Fees</p><p>Who stays a month pays nine euros"
                + " for it.</p>",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertEquals(List.of("Foreword", "Fees"), texts(read, Role.HEADING));
  }

  @Test
  void aParagraphWhoseClassSaysSoHeadsTheTextBelow() {
    String page =
        "<p class=\"Judg-Heading-1\">Introduction</p><p>"
            + PROSE
            + "</p><p class=\"ahead\">It is "
            + "long</p><p>"
            + PROSE
            + " It is of oak.</p>";
    assertEquals(List.of("Introduction"), texts(read(page, "text/html"), Role.HEADING));
  }

  @Test
  void frontMatterThatIsAllOfAPageIsItsText() {
    String letter = "<section epub:type=\"dedication\"><p>" + PROSE + "</p></section>";
    assertEquals(List.of(PROSE), texts(read(letter, "text/html"), Role.BODY));
    String more = letter + "<p>It was built of oak, and nobody has used it since the war.</p>";
    assertEquals(List.of(PROSE), texts(read(more, "text/html"), Role.FRONT_MATTER));
  }

  @Test
  void aLineThatIsSetInBeginsAParagraph() {
    DocumentBuilder read = read("<p>　　水库建于去年。<br>　　它有两台水\n泵，水位\nno 3。<br>水泵很新。</p>");
    assertEquals(List.of("水库建于去年。", "它有两台水泵，水位 no 3。 水泵很新。"), texts(read, Role.BODY));
  }

  @Test
  void whatStandsInLinesOfAPageIsJudgedAsOne() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i < 30; i++) {
      lines.append("　　第").append(i).append("．水泵归甲方。<br>");
    }
    DocumentBuilder read =
        read("<table><tr><td><p>" + lines + "</p></td></tr></table>", "text/html");
    assertEquals(29, texts(read, Role.BODY).size());
  }

  @Test
  void whoWroteAForumsPostAndTheSignatureBelowItStandAround() {
    DocumentBuilder out =
        read(
            "<div class=\"postprofile\">ada Posts: 212</div><div class=\"content\">"
                + PROSE
                + "</div><div class=\"signature\">Stone lasts.</div>",
            "text/html");
    assertEquals(List.of("ada Posts: 212", "Stone lasts."), texts(out, Role.BOILERPLATE));
  }

  @Test
  void whatAStyleRaisesOrStrikesOutIsNoPartOfANumber() {
    String raised = "<p>In 2019<span style=\"vertical-align:super\">3</span> they came.</p>";
    assertEquals(List.of("In 2019³ they came."), texts(read(raised), Role.BODY));
    String struck =
        "<p>The fee is <span style=\"text-decoration: line-through\">12</span> 10 pounds.</p>";
    assertEquals(List.of("The fee is 10 pounds."), texts(read(struck), Role.BODY));
    String range = "<p>它有两台<sup>\u00a0[1-2]\u00a0</sup>水泵。</p>";
    assertEquals(List.of("它有两台水泵。"), texts(read(range), Role.BODY));
  }

  @Test
  void whiteLettersWithAShadowAreSeen() {
    String white = "<p style=\"color:white;text-shadow:0 0 2px #000\">The mill turns.</p>";
    assertEquals(List.of("The mill turns."), texts(read(white), Role.BODY));
    assertEquals(
        List.of(),
        texts(read("<p style=\"color:white;text-shadow:none\">The mill turns.</p>"), Role.BODY));
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
  void lettersOfNoColourOrNearlyWhiteAreSeenOnAGroundOnly() {
    for (String color : List.of("transparent", "rgba(0,0,0,0)", "#fefefe", "rgb(254,255,253)")) {
      String letters = "color:" + color;
      assertEquals(
          List.of(), texts(read("<p style=\"" + letters + "\">Unseen.</p>"), Role.BODY), color);
      assertEquals(
          List.of("Seen."),
          texts(read("<p style=\"background:#123;" + letters + "\">Seen.</p>"), Role.BODY));
    }
    assertEquals(List.of(), texts(read("<p style=\"text-indent:-999em\">Unseen.</p>"), Role.BODY));
  }

  @Test
  void namesOfIconsAndNumbersOfLinesAreNoText() {
    String icon = "<i class=\"material-icons\">arrow_forward</i>";
    assertEquals(PROSE, read("<p>" + icon + PROSE + "</p>", "text/html").text());
    String listing =
        "<table><tr><td class=\"gutter\"><pre>1</pre></td><td><pre>int a = 1;</pre></td></tr></table>";
    assertEquals(List.of("int a = 1;"), texts(read(listing, "text/html"), Role.CODE));
    assertEquals(PROSE, read(PROSE + "<button class=\"copy-btn\">Copy</button>").text());
  }

  @Test
  void aFormulaThatAPageHoldsTwiceIsReadOnce() {
    String html = "<span class=\"katex-html\">F=kd</span>";
    String math = "<span><math><mi>F</mi><mo>=</mo><mi>kd</mi></math></span>";
    assertEquals("Load F=kd holds.", read("<p>Load " + math + html + " holds.</p>").text());
    assertEquals("Load F=kd holds.", read("<p>Load " + html + " holds.</p>").text());
  }

  @Test
  void whatIsQuotedInALineHasItsMarks() {
    assertEquals("He said “No.”", read("<p>He said <q>No.</q></p>").text());
  }

  @Test
  void commentsOfAnExportedDocumentAreNoText() {
    DocumentBuilder read =
        read(
            "<p>It opens in May.<sup><a href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup></p>"
                + "<p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a> A letter of May.</p>"
                + "<div><p><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]</a>Is it so?</p><p>Yes.</p></div>",
            "text/html");
    assertEquals(List.of("It opens in May."), texts(read, Role.BODY));
    assertEquals(List.of("A letter of May."), texts(read, Role.NOTE));
    assertEquals(List.of("Is it so?", "Yes."), texts(read, Role.COMMENT));
  }

  @Test
  void whatAWikisMacrosAreSetToIsNoText() {
    String macro =
        "<ac:structured-macro><ac:parameter>java</ac:parameter><ac:plain-text-body>int x;"
            + "</ac:plain-text-body></ac:structured-macro><p>"
            + PROSE
            + "</p>";
    DocumentBuilder read = read(macro, "text/html");
    assertEquals(List.of("int x;"), texts(read, Role.CODE));
    assertEquals(List.of(PROSE), texts(read, Role.BODY));
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
  void anArrowThatLeadsBackFromANoteIsNoWordOfIt() {
    DocumentBuilder read =
        read(
            "<ol class=\"footnotes\"><li>See the ledger. <a href=\"#r1\">↩︎</a></li>"
                + "<li>See the map. [<a href=\"#r2\">↩</a>]</li></ol>");
    assertEquals(List.of("See the ledger.", "See the map."), texts(read, Role.NOTE));
  }

  @Test
  void aPageThatAScriptShowsIsSeenThoughItIsShort() {
    String body =
        "<h1>老水厂今天关灯</h1><div style=\"visibility: hidden; opacity: 0;\"><p>建于1958年的老城区水厂今天停止运行，"
            + "新水厂每天可以供水十二万吨，是老水厂的四倍。</p><p>最后一班的三名工人在晚上八点关掉了水泵。</p></div>";
    assertTrue(read(body, "text/html").text().contains("三名工人"));
  }

  @Test
  void whatFollowsAMarkedTitleOfASlideIsNoOther() {
    String slide = "<div class=\"slide-content\"><h1>The mill</h1><p>Its wheel</p></div>";
    String type = "application/vnd.oasis.opendocument.presentation";
    assertEquals(List.of("Its wheel"), texts(read(slide, type), Role.BODY));
  }

  @Test
  void anAddressIsNoHeading() {
    String address = "https://mill.example/wheel";
    String body = "<p>See:</p><h2>" + address + "</h2><p><b>" + address + "</b></p>";
    DocumentBuilder read = read(body + "<p>" + PROSE + "</p>", "application/msword");
    assertEquals(List.of(), texts(read, Role.HEADING));
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
  void theNumberOfAPoemsLineIsNoWordOfIt() {
    String line = "<div>And went on, into the Hofgarten,<span class=\"lnum\">10</span></div>";
    assertEquals("And went on, into the Hofgarten,", read(line).text());
  }

  @Test
  void referencesThatWereEncodedTwiceAreSigns() {
    DocumentBuilder out =
        read(
            "<p>Smith &amp;amp; Sons spent 4&amp;nbsp;million on R&amp;amp;D.</p>"
                + "<p>Write <code>&amp;amp;</code> for it, and &amp;lt; for &amp;amp;lt; itself.</p>",
            "text/html");
    assertEquals(
        List.of(
            "Smith & Sons spent 4 million on R&D.",
            "Write &amp; for it, and &lt; for &amp;lt; itself."),
        texts(out, Role.BODY));
  }

  @Test
  void aSignThatLinksToAHeadingIsNoWordOfIt() {
    DocumentBuilder out =
        read("<h1>Page</h1><h2>The cost<a class=\"x\" href=\"#a\">#</a></h2><p>" + PROSE + "</p>");
    assertEquals(List.of("The cost"), texts(out, Role.HEADING).subList(1, 2));
  }

  @Test
  void numbersThatLinkToNotesAreNoWordsThoughNothingRaisesThem() {
    String body =
        "<p>“Kosiya,<a href=\"#note4\">4</a> how is it?” He measured depth.<a href=\"#fn:m\">[2]</a> See Fig.<a"
            + " href=\"#ref3\">3</a> and page <a href=\"#note1\">1</a>.</p>";
    assertEquals(
        List.of("“Kosiya, how is it?” He measured depth. See Fig.3 and page 1."),
        texts(read(body), Role.BODY));
  }

  @Test
  void aButtonThatExplainsAWordStaysInItsSentence() {
    String body =
        "<p>Return the longest <em>special</em> <span><button>subsequence</button></span> in s.</p>"
            + "<p><button>Copy</button></p>";
    assertEquals(
        List.of("Return the longest special subsequence in s.", "Copy"),
        texts(read(body), Role.BODY));
  }

  @Test
  void theValuesOfAChartOnASheetAreItsCaption() {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    String chart = "Gold\tOster\tMarl\tQuay\t46\t27\t26\t";
    DocumentBuilder out =
        read("<div class=\"sheet\"><h1>Medals</h1>" + chart + "<p>Countries</p></div>", type);
    assertEquals(List.of("Gold Oster Marl Quay 46 27 26"), texts(out, Role.CAPTION));
  }

  @Test
  void aBoldLineWithANumberHeadsAlsoAShortParagraph() {
    for (String head : List.of("1. Definitions.", "0. Source Code.", "1. DEFINITIONS", "1.  引言")) {
      DocumentBuilder out = read("<p><b>" + head + "</b></p><p>“Mill” means:</p>");
      assertEquals(1, texts(out, Role.HEADING).size(), head);
    }
    for (String none : List.of("1. It turns.", "— Ada Brown, Port of Oster", "Mill")) {
      DocumentBuilder out = read("<p>A.</p><p><b>" + none + "</b></p><p>“Mill” means:</p>");
      assertEquals(List.of(), texts(out, Role.HEADING), none);
    }
    DocumentBuilder out = read("<p>A.</p><p><b>— Ada Brown</b></p><p>" + PROSE + "</p>");
    assertEquals(List.of(), texts(out, Role.HEADING));
  }

  @Test
  void aLinkedNumberBehindAChineseWordCountsUnlessItStandsInBrackets() {
    String note = "<ol class=\"footnotes\"><li id=\"fn1\">见河道志。</li></ol>";
    assertEquals(
        "共12章。", texts(read("<p>共<a href=\"#fn1\">12</a>章。</p>" + note), Role.BODY).get(0));
    assertEquals(
        "河道已治理。水位下降。",
        texts(
                read("<p>河道已治理<a href=\"#fn1\">[1]</a>。水位下降。<a href=\"#fn1\">2</a></p>" + note),
                Role.BODY)
            .get(0));
  }
}
