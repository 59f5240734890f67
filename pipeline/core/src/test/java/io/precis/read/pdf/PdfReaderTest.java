package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static io.precis.read.pdf.Sheet.MORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as people lay them out, line by line. */
class PdfReaderTest {
  @Test
  void aLineThatBeginsWithAFigureGoesOnWithTheSentence() {
    String first = "The clerk counts all votes and keeps them";
    List<String> read =
        new Sheet().page().lines(50, 100, first + " for", "90 days. Then he burns", FULL).read();
    assertEquals("body: " + first + " for/90 days. Then he burns", read.get(0));
  }

  @Test
  void aSentenceThatCannotEndAtAPagesFootGoesOnWithACapital() {
    String last = "The council asked the county for a loan in";
    Sheet sheet = new Sheet();
    sheet.page().line(50, 100, FULL + ".").line(50, 160, last);
    sheet
        .page()
        .line(50, 100, "October after two hearings about the old mill.")
        .line(50, 160, FULL);
    String text = String.join(" ", sheet.read());
    assertTrue(text.contains(last + "/October after two hearings"), text);
  }

  @Test
  void largeLettersOfEqualWidthAreNoCode() {
    Sheet sheet = new Sheet().page().line(50, 60, 16, "bm", "The mill of the parish");
    sheet.lines(50, 120, FULL, MORE);
    assertTrue(
        sheet.read().stream().noneMatch(block -> block.startsWith("code")), sheet.read()::toString);
  }

  @Test
  void equallyWideLettersAreCode() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, MORE)
            .line(60, 90, 10, "m", "if (x) {")
            .line(60, 102, 10, "m", "run(x);")
            .line(60, 114, 10, "m", "}")
            .read();
    assertEquals("code: if (x) {/run(x);/}", read.get(1));
  }

  @Test
  void aBracketThatBeginsALineAmidASentenceCountsNoPoint() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, FULL)
            .line(50, 72, MORE)
            .line(50, 100, "The mill was sold to the five farms of the upper valley for both")
            .line(50, 112, "(a) 300 pounds in silver and (b) 90 sacks of flour each year, and")
            .line(50, 124, "the dam was left to the town, which has to mend it in the spring.")
            .line(50, 152, "1. The town keeps the dam and reports on it once in every ninety")
            .line(62, 164, "(90) days to the farms.")
            .line(50, 176, "2. The farms pay for the oak.")
            .read();
    assertTrue(
        read.contains(
            "list_item: 1. The town keeps the dam and reports on it once in every ninety"
                + "/(90) days to the farms."),
        read.toString());
    assertTrue(
        read.stream().anyMatch(line -> line.contains("valley for both/(a) 300 pounds")),
        read.toString());
  }

  @Test
  void aNumberBeforeChineseBeginsALineOfItsOwn() {
    String full = "甲方委托乙方，乙方接受甲方委托，并根据甲方的要求定制开发甲方所需的软件产品，甲方向乙方支付的";
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, full)
            .line(60, 114, "软件产品和费用。")
            .line(60, 128, "二、合同标的")
            .line(60, 142, "1.依据本合同约定，甲方委托乙方开发的软件产品（以下简称软件）为移动端软件和后台的管理系统")
            .line(60, 156, "（一）坚持公平。第一")
            .line(60, 170, full)
            .line(60, 184, "款项一次付清。")
            .read();
    assertTrue(read.contains("heading: 二、合同标的"), read.toString());
    assertTrue(read.stream().anyMatch(text -> text.startsWith("body: 1.依据")), read.toString());
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading: （一）")), read.toString());
  }

  @Test
  void pointsKeepTheirLinesAndTheirLeadIn() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, "and has three parts:")
            .line(60, 90, "●")
            .line(75, 90, "a wheel that turns when the water of the brook is high and")
            .line(75, 102, "stands still in August;")
            .line(60, 114, "●")
            .line(75, 114, "two stones.")
            .read();
    assertEquals(
        List.of(
            "body: " + FULL + "/and has three parts:",
            "list_item: a wheel that turns when the water of the brook is high and/stands still in"
                + " August;",
            "list_item: two stones."),
        read);
  }

  @Test
  void referencesAreBackMatter() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 14, "b", "Results")
            .lines(50, 80, FULL, MORE, FULL, MORE, FULL, MORE)
            .line(50, 170, 14, "b", "References")
            .lines(50, 190, "Marlow, A. Of mills. 1904.")
            .page()
            .lines(50, 60, "Reed, B. Of wheels and stones in the valley. 1911.")
            .read();
    assertTrue(read.contains("back_matter: Marlow, A. Of mills. 1904."), read.toString());
  }

  @Test
  void chineseLinesSetFarApartAreOneParagraph() {
    Sheet sheet = new Sheet().page();
    String line = "港口的船只每年都要在春天接受检查并且由港务局的工程师记录在案供所有的人查阅而费用由船东承担如果船东没有付";
    for (int row = 0; row < 20; row++) {
      sheet.line(50, 60 + 12 * row, 10, "", line);
    }
    sheet.line(50, 330, 10, "", line).line(50, 361, 10, "", line).line(50, 392, 10, "", "清费用。");
    List<String> read = sheet.read();
    assertEquals("body: " + line + "/" + line + "/清费用。", read.get(read.size() - 1));
  }

  @Test
  void aLargeFirstLetterThatIsLetDownBeginsItsParagraph() {
    Sheet sheet = new Sheet().page().line(50, 60, 18, "b", "Mills");
    sheet.line(50, 124, 34, "", "T").line(70, 110, FULL.substring(1)).line(70, 122, MORE);
    List<String> read = sheet.lines(50, 134, FULL, MORE).read();
    assertTrue(read.toString().contains(": " + FULL + "/" + MORE), read.toString());
    assertFalse(read.toString().contains(": T,"), read.toString());
  }

  @Test
  void aSentenceGoesOnBehindAnAbbreviationAtALinesEnd() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 88, FULL + ".")
            .line(50, 100, FULL)
            .line(50, 112, "and the lists that a mill keeps (e.g.")
            .line(
                50, 124, "contactlistsofeveryfarm, the hours of its wheel and the grain) are open.")
            .read();
    assertTrue(read.get(1).contains("(e.g./contactlists"), read.toString());
  }

  @Test
  void aCentredLineThatCannotEndGoesOnBelow() {
    List<String> read =
        new Sheet()
            .page()
            .line(150, 60, "MINUTES OF THE JOINT MEETING OF THE COUNCIL AND THE")
            .line(250, 72, "AGENCY TO THE")
            .line(230, 84, "COMMISSION OF THE MILLS")
            .line(50, 120, FULL + ".")
            .line(50, 132, FULL + ".")
            .read();
    assertTrue(read.get(0).contains("AGENCY TO THE/COMMISSION OF THE MILLS"), read.toString());
  }
}
