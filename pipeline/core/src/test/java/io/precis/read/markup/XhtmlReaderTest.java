package io.precis.read.markup;

import static io.precis.read.markup.ReadMarkup.PROSE;
import static io.precis.read.markup.ReadMarkup.read;
import static io.precis.read.markup.ReadMarkup.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class XhtmlReaderTest {
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
  void marksOfPagesAndNotesAreNoText() {
    assertEquals(
        "It rose and took the bridge. In 1911 it did so too.",
        read("<p>It rose<sup>[1]</sup> and took the bridge.<span"
                + " epub:type=\"pagebreak\">12</span><span class=\"star-pagination\">*393</span>"
                + " In 1911<sup>[2,3]</sup> it did so too.</p>")
            .text());
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
  void anArrowThatLeadsBackFromANoteIsNoWordOfIt() {
    DocumentBuilder read =
        read(
            "<ol class=\"footnotes\"><li>See the ledger. <a href=\"#r1\">↩︎</a></li>"
                + "<li>See the map. [<a href=\"#r2\">↩</a>]</li></ol>");
    assertEquals(List.of("See the ledger.", "See the map."), texts(read, Role.NOTE));
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
