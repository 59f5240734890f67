package io.precis.read.fork.office;

import static io.precis.read.fork.office.FilteredParts.filtered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.fork.office.slide.SlideBullets;
import io.precis.read.fork.office.slide.SlidePartFilter;
import io.precis.read.fork.office.slide.SlideSize;
import org.junit.jupiter.api.Test;

class SlideFiltersTest {
  @Test
  void aSlideIsReadFromItsTitleOn() throws Exception {
    String body = "<w:sp><w:ph type=\"body\"/><w:p><w:r><w:t>It rains.</w:t></w:r></w:p></w:sp>";
    String title = body.replace("body", "title").replace("It rains.", "Weather");
    String number = body.replace("body", "sldNum").replace("It rains.", "7");
    String slide =
        "<w:spTree><w:grpSpPr></w:grpSpPr><w:grpSp>" + body + "</w:grpSp>" + title + number;
    String read =
        filtered(
            new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN),
            slide + "</w:spTree>");
    assertTrue(read.indexOf("Weather") < read.indexOf("It rains."), read);
    assertTrue(read.indexOf("grpSpPr") < read.indexOf("Weather"), read);
    assertFalse(read.contains("7"), read);
  }

  private static String slide(String runs) throws Exception {
    return shape("<p>" + runs + "</p>");
  }

  private static String shape(String paragraphs) throws Exception {
    return filtered(
            new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN),
            "<sp>" + paragraphs + "</sp>")
        .replaceAll("<[^>]*>", "")
        .strip();
  }

  @Test
  void raisedStruckAndHiddenLettersOfSlides() throws Exception {
    String raised = "<r><rPr baseline=\"30000\"/><t>3</t></r>";
    String struck = "<r><rPr strike=\"sngStrike\"/><t>12 </t></r>";
    String plain = "<r><rPr baseline=\"-25000\" strike=\"noStrike\"/><t>2019</t></r>";
    assertEquals("2019³", slide(plain + raised));
    assertEquals("2019", slide(struck + plain));
    assertEquals("12", slide(struck), "struck out from end to end");
    SlidePartFilter filter = new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN);
    String hidden = "<sp><nvSpPr><cNvPr hidden=\"1\"/></nvSpPr><p>" + plain + "</p></sp>";
    assertEquals("", filtered(filter, hidden).replaceAll("<[^>]*>", "").strip());
    assertEquals(4, filter.hiddenCharacters());
  }

  @Test
  void pointsOfASlideGetTheMarkThatTheySayThemselves() throws Exception {
    String point = "<w:p><w:pPr>%s</w:pPr><w:r><w:t>It rains.</w:t></w:r></w:p>";
    String shape =
        "<w:sp>"
            + point.formatted("<w:buChar char=\"-\"/>")
            + point.formatted("<w:buNone/>")
            + point.formatted("<w:buAutoNum type=\"arabicPeriod\"/>")
            + point.formatted("<w:buAutoNum type=\"arabicPeriod\"/>")
            + "</w:sp>";
    String read =
        filtered(new SlidePartFilter(false, SlideBullets.none(), SlideSize.UNKNOWN), shape);
    assertEquals(
        "• It rains. It rains. 1. It rains. 2. It rains.",
        read.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip());
  }

  @Test
  void anEmptyPointOfASlideTakesNoNumber() throws Exception {
    String number = "<p><pPr lvl=\"%d\"><buAutoNum type=\"arabicPeriod\"/></pPr>%s</p>";
    String text = "<r><t>Rain</t></r>";
    assertEquals(
        "1. Rain 2. Rain1. Rain2. Rain3. Rain",
        shape(
            number.formatted(0, text)
                + number.formatted(0, "")
                + number.formatted(0, "<r><t> </t></r>")
                + number.formatted(0, text)
                + number.formatted(1, text)
                + number.formatted(0, "")
                + number.formatted(1, text)
                + number.formatted(0, text)));
  }

  @Test
  void aHiddenShapeInAGroupBesideTheSlideIsCountedOnce() throws Exception {
    String shape = "<sp><nvSpPr><cNvPr/></nvSpPr><p><r><t>2019</t></r></p></sp>";
    String group =
        "<grpSp><off x=\"900\" y=\"0\"/><ext cx=\"50\" cy=\"50\"/>"
            + shape
            + shape.replace("<cNvPr/>", "<cNvPr hidden=\"1\"/>")
            + "</grpSp>";
    SlidePartFilter filter =
        new SlidePartFilter(false, SlideBullets.none(), new SlideSize(800, 600));
    assertEquals("", filtered(filter, group).replaceAll("<[^>]*>", "").strip());
    assertEquals(8, filter.hiddenCharacters());
  }

  @Test
  void aVerticalTabOfASlideIsASpace() throws Exception {
    String slide = slide("<r><t>Town of_x000B_Varel</t></r>");
    assertTrue(slide.contains("Town of Varel"), slide);
  }
}
