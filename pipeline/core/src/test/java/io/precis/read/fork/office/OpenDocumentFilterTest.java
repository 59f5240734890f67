package io.precis.read.fork.office;

import static io.precis.read.fork.office.FilteredParts.filtered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.fork.office.opendocument.OpenDocumentLists;
import io.precis.read.fork.office.xml.ParagraphMarks;
import org.junit.jupiter.api.Test;

class OpenDocumentFilterTest {
  @Test
  void ofOpenDocumentsTitleContentsAndWhatWasFilledInAreKnown() throws Exception {
    String body =
        "<w:style w:name=\"P1\" w:parent-style-name=\"Title\"></w:style><w:p"
            + " w:style-name=\"P1\">Report</w:p><w:table-of-content><w:p>1 Costs 2</w:p>"
            + "</w:table-of-content><w:p>Agreed on <x>2 May</x>.</w:p>";
    String read =
        filtered(
            new OpenDocumentFilter(new OpenDocumentLists()),
            body.replace("<x>", "<w:content-control>").replace("</x>", "</w:content-control>"));
    assertTrue(read.contains(ParagraphMarks.TITLE + "Report"), read);
    assertTrue(read.contains(ParagraphMarks.CONTENTS + "1 Costs"), read);
    assertTrue(read.contains(">Agreed on 2 May.<"), read);
  }

  @Test
  void aParagraphOfAHeadingsStyleIsMarkedAsOne() throws Exception {
    String read =
        filtered(
            new OpenDocumentFilter(new OpenDocumentLists()),
            "<w:style w:name=\"P2\" w:parent-style-name=\"Heading_20_2\"></w:style><w:style"
                + " w:name=\"P3\" w:parent-style-name=\"P2\"></w:style><w:p"
                + " w:style-name=\"P3\">Article I: Name</w:p><w:p w:style-name=\"P4\">Mills.</w:p>");
    assertTrue(read.contains(ParagraphMarks.heading(2) + "Article I"), read);
    assertTrue(read.contains(">Mills."), read);
  }

  @Test
  void whatFieldsAndSectionsOfOpenDocumentsHideIsNoText() throws Exception {
    String body =
        "<w:section w:display=\"none\"><w:p>No.</w:p></w:section><w:section"
            + " w:display=\"true\"><w:p>Yes.</w:p></w:section><w:p>Ask the <w:hidden-text"
            + " w:is-hidden=\"true\">secret </w:hidden-text>keeper.</w:p><w:p><w:hidden-paragraph"
            + " w:is-hidden=\"true\"/>Never.</w:p><w:p><w:hidden-paragraph"
            + " w:is-hidden=\"false\"/>Always.</w:p>";
    assertEquals(
        "Yes.Ask the keeper.Always.",
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), body)
            .replaceAll("<[^>]*>", "")
            .strip());
  }

  @Test
  void theReadingOfALetterIsNoText() throws Exception {
    String ruby =
        "<w:p>The <w:ruby><w:ruby-base>港</w:ruby-base><w:ruby-text>みなと</w:ruby-text></w:ruby>.</w:p>";
    assertEquals(
        "The 港.",
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), ruby)
            .replaceAll("<[^>]*>", "")
            .strip());
  }

  @Test
  void lettersAreRaisedByAShareToo() throws Exception {
    String styles =
        "<w:style w:name=\"A\"><w:text-properties w:text-position=\"33% 58%\"/></w:style>"
            + "<w:style w:name=\"B\"><w:text-properties w:text-position=\"-33% 58%\"/></w:style>";
    String body =
        "<w:p>10<w:span w:style-name=\"A\">6</w:span> H<w:span w:style-name=\"B\">2</w:span></w:p>";
    assertEquals(
        "10⁶ H2",
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), styles + body)
            .replaceAll("<[^>]*>", "")
            .strip());
  }

  private static String open(String body) throws Exception {
    String text =
        filtered(new OpenDocumentFilter(new OpenDocumentLists()), body).replaceAll("<[^>]*>", "|");
    return text.replaceAll("\\s*\\|[|\\s]*", "|").replaceAll("^\\||\\|$", "");
  }

  @Test
  void whiteParagraphsOnAGroundOfTheirOwnAreSeenInOpenDocuments() throws Exception {
    String white = "<w:text-properties w:color=\"#ffffff\"/>";
    String ground = "<w:paragraph-properties w:background-color=\"#000000\"/>";
    String styles =
        "<w:style w:name=\"a\">"
            + white
            + "</w:style><w:style w:name=\"b\">"
            + ground
            + white
            + "</w:style>";
    String span = "<w:span w:style-name=\"a\">three</w:span>";
    assertEquals(
        "two|three",
        open(
            styles
                + "<w:p w:style-name=\"a\">one</w:p><w:p w:style-name=\"b\">two</w:p><w:p"
                + " w:style-name=\"b\">"
                + span
                + "</w:p><w:p>"
                + span
                + "</w:p>"));
  }

  @Test
  void whatIsStruckOutBesideOtherWordsHoldsNoLongerInOpenDocuments() throws Exception {
    String style =
        "<w:style w:name=\"s\"><w:text-properties w:text-line-through-style=\"solid\"/></w:style>";
    String struck = "<w:span w:style-name=\"s\">12 </w:span>";
    assertEquals("10 pounds", open(style + "<w:p>" + struck + "10 pounds</w:p>"));
    assertEquals("12", open(style + "<w:p>" + struck + "</w:p>"));
  }

  @Test
  void hiddenColumnsOfOpenDocuments() throws Exception {
    String columns =
        "<w:table-column/><w:table-column w:visibility=\"collapse\"/><w:table-column/>";
    String cells = "<w:table-cell>a</w:table-cell><w:table-cell>b</w:table-cell>";
    OpenDocumentFilter filter = new OpenDocumentFilter(new OpenDocumentLists());
    String table =
        filtered(
            filter,
            "<w:table>"
                + columns
                + "<w:table-row>"
                + cells
                + "<w:table-cell>c</w:table-cell>"
                + "</w:table-row></w:table>");
    assertEquals("ac", table.replaceAll("<[^>]*>", "").strip());
    assertEquals(1, filter.hiddenCharacters());
    assertTrue(table.contains("<w:table-cell></w:table-cell>"), table);
  }

  @Test
  void ofMastersAndPicturesNothingIsReadThatSaysWhereToTypeOrWhatIsSeen() throws Exception {
    String frame = "<w:frame w:class=\"outline\"><w:p>Text bearbeiten</w:p></w:frame>";
    String masters =
        filtered(
            new OpenDocumentParts.PrintedHeads(false),
            "<w:master-page>" + frame + "<w:footer><w:p>Mill</w:p></w:footer></w:master-page>");
    assertFalse(masters.contains("bearbeiten"), masters);
    assertTrue(masters.contains(ParagraphMarks.FURNITURE + "Mill"), masters);
    String picture =
        "<s:x xmlns:svg=\"s\" xmlns:s=\"t\"><svg:title>Picture 7</svg:title><svg:desc>A line"
            + "</svg:desc><s:title>Costs</s:title></s:x>";
    String seen =
        filtered(
            new OpenDocumentFilter(new OpenDocumentLists()), "<w:frame>" + picture + "</w:frame>");
    assertFalse(seen.contains("Picture 7") || seen.contains("A line"), seen);
    assertTrue(seen.contains("Costs"), seen);
  }
}
