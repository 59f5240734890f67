package io.precis.read.pdf;

import static io.precis.read.pdf.Sheet.FULL;
import static io.precis.read.pdf.Sheet.MORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PdfHeadingsTest {
  @Test
  void namesInBoldLettersBesideSentencesHeadThem() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Harbour rules")
            .line(50, 100, 10, "b", "Fees of guests")
            .lines(200, 100, "Whoever stays longer than a day", "pays two crowns at the quay.")
            .line(50, 142, 10, "b", "Water")
            .lines(200, 142, "Water is free for all boats but", "for those that wash their decks.")
            .read();
    assertFalse(read.toString().contains("table:"), read.toString());
    assertTrue(read.contains("heading: Fees of guests"), read.toString());
    assertTrue(
        read.contains("body: Whoever stays longer than a day/pays two crowns at the quay."),
        read.toString());
  }

  @Test
  void aCaptionWithABoldNumberIsNoHeadingAndDoesNotPartTheSentence() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 88, FULL + ".")
            .line(50, 100, FULL)
            .label(50, 200, 9, "Figure 2. Grain of seven farms in the last ten years.")
            .line(50, 240, MORE)
            .read();
    assertTrue(read.contains("body: " + FULL + "./" + FULL + "/" + MORE), read.toString());
    assertTrue(read.toString().contains("caption: Figure 2."), read.toString());
  }

  @Test
  void theFirstChinesePartBelowATitleIsNotOfIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(100, 60, 18, "b", "饮水安全评估报告")
            .line(50, 90, 14, "b", "一、概况")
            .lines(50, 120, "全市共有村庄二百个，其中有水井的村庄一百二十个。", "其余村庄依靠雨水，水质每年检查一次，结果公开。")
            .read();
    assertEquals("title: 饮水安全评估报告", read.get(0));
    assertEquals("heading: 一、概况", read.get(1));
  }

  @Test
  void aNumberedClauseThatLeadsAListInIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 14, "b", "2. Payment of the fees")
            .line(50, 90, 10, "b", "2.1 The pilot may keep the boat in port if:")
            .line(70, 102, "(a) the fee is sixty days late;")
            .line(70, 114, "(b) nobody has answered him.")
            .read();
    assertFalse(read.toString().contains("heading: 2.1"), read.toString());
  }

  @Test
  void theNameOfAnAbstractIsItsHeadingHoweverItIsSet() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Books of two harbours")
            .line(50, 90, 12, "b", "(ida@quay.example, ben@quay.example)")
            .line(250, 120, "Abstract")
            .lines(50, 132, "The harbour keeps a book of boats, and", "the ferry has one as well.")
            .line(50, 200, 12, "b", "1 Introduction")
            .lines(50, 220, FULL, MORE)
            .read();
    assertTrue(read.contains("heading: Abstract"), read.toString());
    assertTrue(read.stream().noneMatch(line -> line.startsWith("heading: (ida")), read.toString());
  }

  @Test
  void theAddressOfAPageIsNoTitleOfWhatWasTakenFromIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 20, "", "Source: https://example.org/boats/17")
            .line(50, 120, FULL)
            .line(50, 132, MORE)
            .read();
    assertTrue(read.stream().noneMatch(line -> line.startsWith("title")), read.toString());
  }

  @Test
  void sentencesInBoldLettersAndTwoNumberedLinesAreNotOneHeading() {
    List<String> read =
        new Sheet()
            .page()
            .lines(50, 60, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE)
            .line(50, 200, 10, "b", "Boats of the town are not open to guests. Anyone who wants")
            .line(50, 212, 10, "b", "to see them asks the pilot who keeps their book of visits")
            .line(50, 250, 10, "b", "5. DISCUSSION")
            .line(50, 262, 10, "b", "5.1 Board of the harbour")
            .lines(50, 290, FULL, MORE)
            .read();
    assertTrue(read.contains("heading: 5. DISCUSSION"), read.toString());
    assertTrue(read.contains("heading: 5.1 Board of the harbour"), read.toString());
    assertTrue(read.stream().noneMatch(line -> line.startsWith("heading: Boats")), read.toString());
  }

  @Test
  void headingsOfContentsAreNoPartOfTheTitle() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 18, "b", "Handbook for millers")
            .line(50, 90, 16, "b", "Contents")
            .line(50, 120, FULL)
            .line(50, 132, MORE)
            .read();
    assertEquals("title: Handbook for millers", read.get(0));
  }

  @Test
  void aBoldLineThatItsSentenceGoesOnFromIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, 10, "b", "The wheel must never run without somebody who looks after")
            .line(50, 112, "the sluice.")
            .lines(50, 140, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE, FULL, MORE)
            .read();
    assertEquals(
        "body: The wheel must never run without somebody who looks after/the sluice.", read.get(0));
  }

  @Test
  void anArticleThatLeadsInItsPointsIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, "第二十九条 有下列情形之一的，应当开展调查：")
            .line(60, 114, "（一）与客户建立业务关系；")
            .line(60, 128, "（二）怀疑客户洗钱。")
            .line(60, 156, FULL)
            .line(60, 168, MORE)
            .read();
    assertEquals("body: 第二十九条 有下列情形之一的，应当开展调查：", read.get(0));
  }

  /** Lines that open with a mark of another typeface, as long as those around them. */
  @Test
  void fullLinesInATypefaceOfTheirOwnAreNoHeadings() {
    Sheet sheet = new Sheet().page();
    String body = "水库的水位在春天上升之后管理处检查了大坝";
    for (int i = 0; i < 24; i++) {
      boolean other = i % 12 == 5;
      sheet.line(60, 100 + 12 * i, 10, other ? "i" : "", other ? "“三大水库”的水泵运行了十年并且没有一次" : body);
    }
    List<String> read = sheet.read();
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading")), read.toString());
  }

  @Test
  void aNumberedPointThatIsSaidOverLinesIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, "6.2 学院按规定对学生进行评定，择优确定名单并在学院")
            .line(60, 124, "网站上公布，公示期不少于三天。")
            .line(60, 148, FULL)
            .line(60, 160, MORE)
            .line(60, 200, 10, "b", "组长：张涛、丁汉")
            .read();
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading")), read.toString());
  }

  @Test
  void aLineThatAListGoesOnFromIsNoHeadingThoughItIsBold() {
    List<String> read =
        new Sheet()
            .page()
            .line(60, 100, 10, "b", "1.1 技术资料：指设备的设计、检验、安装、调试、")
            .line(60, 112, "考核、操作、维修以及保养等有关的技术指标、规格、图纸和说明文件。")
            .line(60, 140, FULL)
            .line(60, 152, MORE)
            .read();
    assertTrue(read.stream().noneMatch(text -> text.startsWith("heading")), read.toString());
  }

  @Test
  void clausesAreHeadedByTheirNamesWithAStop() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, "Article II.    Terms & Definitions.")
            .line(50, 80, FULL)
            .line(50, 92, MORE)
            .line(50, 120, "Section 3. Duties of the Board.")
            .line(50, 140, FULL)
            .line(50, 152, MORE)
            .line(50, 180, "Section 4. The board meets in May.")
            .line(50, 200, FULL)
            .line(50, 212, MORE)
            .line(50, 240, "Item 7A. Quantitative and Qualitative Disclosures About Market Risk.")
            .line(50, 260, FULL)
            .line(50, 272, MORE)
            .read();
    assertEquals("heading: Article II. Terms & Definitions.", read.get(0));
    assertEquals("heading: Section 3. Duties of the Board.", read.get(2));
    assertEquals("body: Section 4. The board meets in May.", read.get(4));
    assertEquals(
        "heading: Item 7A. Quantitative and Qualitative Disclosures About Market Risk.",
        read.get(6));
  }

  @Test
  void theHeadingOfAColumnBelowATitleInMuchLargerLettersIsNoPartOfIt() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 24, "b", "Valley Letter")
            .line(50, 90, 12, "b", "The mill turns")
            .lines(50, 106, FULL, MORE, FULL, MORE)
            .read();
    assertEquals(List.of("title: Valley Letter", "heading: The mill turns"), read.subList(0, 2));
  }

  @Test
  void aPointWhoseNumberHasPartsBeginsASentenceAndNoCaption() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Figure 3.4 shows how much of the rain of a year")
            .line(50, 112, "the old wall holds back.")
            .line(50, 160, "Figure 3.4: Rain of a year and what the wall holds")
            .line(50, 210, "Exhibit 2a. Grain of the farms by year")
            .read();
    assertEquals(
        List.of(
            "body: Figure 3.4 shows how much of the rain of a year/the old wall holds back.",
            "caption: Figure 3.4: Rain of a year and what the wall holds",
            "caption: Exhibit 2a. Grain of the farms by year"),
        read);
  }

  @Test
  void aTitleMayEndInWhatABodysNameEndsIn() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 12, "b", "Rules of a society")
            .line(50, 90, 18, "b", "Rules of the Mill Society of Ousel e. V.")
            .line(50, 130, 12, "b", "§ 1 Name")
            .line(50, 160, FULL + ".")
            .line(50, 172, FULL + ".")
            .read();
    assertTrue(read.contains("title: Rules of the Mill Society of Ousel e. V."), read.toString());
  }

  @Test
  void aBookmarkOfASentenceMakesItNoHeading() {
    String said =
        "The society helps all farms that have shown how well they know the value of rain.";
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, "Rain of the valley")
            .line(50, 130, said)
            .line(50, 160, FULL + ".")
            .bookmark("Rain of the valley")
            .bookmark(said)
            .read();
    assertTrue(read.contains("heading: Rain of the valley"), read.toString());
    assertTrue(read.contains("body: " + said), read.toString());
  }

  @Test
  void whatSaysThatThereIsNothingIsNoHeading() {
    List<String> read =
        new Sheet()
            .page()
            .line(50, 100, FULL + ".")
            .line(50, 150, 11, "b", "Reports of the millers")
            .line(50, 175, 11, "b", "None")
            .line(50, 200, FULL + ".")
            .read();
    assertTrue(read.contains("body: None"), read.toString());
  }

  @Test
  void theTitleOfSlidesStandsOutOnTheirCover() {
    Sheet slides =
        new Sheet()
            .page()
            .line(100, 300, 50, "", "Mill Woes")
            .line(140, 360, 36, "", "Ann Miller")
            .line(150, 400, 20, "", "Harbour");
    for (int i = 0; i < 4; i++) {
      slides.page().line(60, 100, 70, "", "Costs").line(60, 200, 42, "", "The mill costs much");
    }
    List<String> read = slides.read();
    assertEquals("title: Mill Woes", read.get(0));
    assertFalse(read.get(1).contains("title"), read.toString());
  }

  @Test
  void anUnderlinedLineIsAHeadingAndAnUnderlinedParagraphIsText() {
    String text = "The mill stands at the lower end of the valley since eighty years";
    List<String> read =
        new Sheet()
            .page()
            .line(50, 60, 10, "u", "Keeping of animals")
            .lines(50, 84, text, text, text, text)
            .line(50, 150, 10, "u", text)
            .line(50, 162, 10, "u", "and it is the Mill of the Valley")
            .line(50, 174, 10, "u", "that is new.")
            .lines(50, 190, text, text, text, text)
            .line(50, 260, 10, "u", "TokenVesting.sol#L58")
            .read();
    assertTrue(read.contains("body: TokenVesting.sol#L58"), read.toString());
    assertEquals("heading: Keeping of animals", read.get(0));
    assertEquals("body: " + text + "/and it is the Mill of the Valley/that is new.", read.get(2));
  }
}
