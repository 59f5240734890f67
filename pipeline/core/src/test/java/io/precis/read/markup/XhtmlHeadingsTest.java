package io.precis.read.markup;

import static io.precis.read.markup.ReadMarkup.PROSE;
import static io.precis.read.markup.ReadMarkup.read;
import static io.precis.read.markup.ReadMarkup.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class XhtmlHeadingsTest {
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
  void numberedPartsAreHeadings() {
    DocumentBuilder read =
        read("<p>2. Payment</p><p>2.1 The buyer pays in cash.</p><p>3. Nobody pays.</p>");
    assertEquals(List.of("2. Payment"), texts(read, Role.HEADING));
  }

  @Test
  void boldLinesAreHeadingsOfTheTextUnderThem() {
    DocumentBuilder out = read("<p><b>Costs</b><br/>" + PROSE + "<br/><br/>" + PROSE + "</p>");
    assertEquals(List.of("Costs"), texts(out, Role.HEADING));
    assertEquals(List.of(PROSE, PROSE), texts(out, Role.BODY));
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
}
