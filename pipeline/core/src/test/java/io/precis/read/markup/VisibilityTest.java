package io.precis.read.markup;

import static io.precis.read.markup.ReadMarkup.PROSE;
import static io.precis.read.markup.ReadMarkup.read;
import static io.precis.read.markup.ReadMarkup.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a page nobody sees, and what only looks so. */
class VisibilityTest {
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
  void programsAndTemplatesAreCountedAndNotRead() {
    DocumentBuilder read =
        read("<p>One.</p><script>var a;</script><template><p>Two.</p></template>");
    assertEquals("One.", read.text());
    assertEquals(
        List.of(new LeftOut(LeftOut.Reason.SCRIPT, 6), new LeftOut(LeftOut.Reason.TEMPLATE, 4)),
        read.leftOut());
  }

  @Test
  void relativeSizesAreThoseOfOrdinaryText() {
    for (String size : List.of("1em", "1.5em", "90%", "1rem", "0.8em", "small")) {
      assertEquals(
          PROSE, read("<p style=\"font-size:" + size + "\">" + PROSE + "</p>").text(), size);
    }
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
  void aPageThatAScriptShowsIsSeenThoughItIsShort() {
    String body =
        "<h1>老水厂今天关灯</h1><div style=\"visibility: hidden; opacity: 0;\"><p>建于1958年的老城区水厂今天停止运行，"
            + "新水厂每天可以供水十二万吨，是老水厂的四倍。</p><p>最后一班的三名工人在晚上八点关掉了水泵。</p></div>";
    assertTrue(read(body, "text/html").text().contains("三名工人"));
  }
}
