package io.precis.text;

import static io.precis.text.TitledTexts.BODY;
import static io.precis.text.TitledTexts.find;
import static io.precis.text.TitledTexts.headed;
import static io.precis.text.TitledTexts.lay;
import static io.precis.text.TitledTexts.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleFinderTest {
  @Test
  void testWhatMetadataSaysCountsWhereItStandsOnTheFirstPage() {
    assertEquals(
        "Report of 2025", title(List.of("Quay Press", "Report of 2025", BODY), "Report of 2025"));
    assertEquals("", title(List.of("Quay Press", BODY), "Slide 1"));
  }

  @Test
  void testTheLineWhoseWordsTheTextUsesIsTheTitle() {
    assertEquals(
        "Flow of small rivers", title(List.of("Quay Press", "Flow of small rivers", BODY), ""));
  }

  @Test
  void testTheCoverOfAContractIsHeadedByWhatItIs() {
    assertEquals(
        "EMPLOYMENT CONTRACT",
        title(
            List.of("Fox Mills Limited (1)", "and", "Ann Miller (2)", "EMPLOYMENT CONTRACT"), ""));
    assertEquals(
        "MIETVERTRAG",
        title(List.of("MIETVERTRAG", "zwischen", "Anna Müller", "und", "Mühle GmbH"), ""));
  }

  @Test
  void testWhatANameIsOnALineOfItsOwnBelowIsInTheTitle() {
    assertEquals(
        "BYLAWS OF FOX MILLS, INC.", title(List.of("BYLAWS\nOF\nFOX MILLS, INC.", BODY), ""));
  }

  @Test
  void testATitleThatAParagraphBeginsWithIsParted() {
    Document read =
        TextDocuments.of("a", "关于加强水井管理的通知\n各村的水井由村委会管理，每年检查两次，并公布结果。\n一、要求\n每口井都要有人管。\n", "zh");
    assertEquals("关于加强水井管理的通知", read.title());
    assertEquals(Role.TITLE, read.blocks().get(0).role());
    assertEquals("关于加强水井管理的通知", read.blocks().get(0).span().of(read.text()));
    assertTrue(read.blocks().get(1).span().of(read.text()).startsWith("各村的水井"));
  }

  @Test
  void testWhatIsStatedWins() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Rivers", BODY), blocks);
    TitleFinder.Titled titled = find(text, List.of(), blocks, "Rivers", "Other", false, false);
    assertEquals("Rivers", titled.title());
    assertEquals(Role.TITLE, titled.blocks().get(0).role());
    assertEquals(Role.BODY, titled.blocks().get(1).role());
  }

  @Test
  void testMarkedHeadingsAreBelieved() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Sluice", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals("Sluice", find(text, List.of(), blocks, "", "", true, false).title());
    assertEquals("", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void testALineThatCarriesOnTheOneAboveBelongsToIt() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("A KEEPER'S DUTY", "FOR RIVERS", BODY), blocks);
    TitleFinder.Titled titled = find(text, List.of(), blocks, "", "", false, false);
    assertEquals("A KEEPER'S DUTY FOR RIVERS", titled.title());
    String known = BODY + " A keeper has a duty. The duty of each keeper is known.";
    blocks.clear();
    text = lay(List.of("A KEEPER'S DUTY", "FOR SMALL RIVERS", known), blocks);
    titled = find(text, List.of(), blocks, "", "FOR SMALL RIVERS", false, false);
    assertEquals("FOR SMALL RIVERS", titled.title()); // as the file says
    blocks.set(1, new Block(Role.HEADING, 0, blocks.get(1).span()));
    titled = find(text, List.of(), blocks.subList(0, 3), "", "", true, false);
    assertEquals("A KEEPER'S DUTY FOR SMALL RIVERS", titled.title());
    assertEquals(Role.TITLE, titled.blocks().get(0).role());
    assertEquals(Role.TITLE, titled.blocks().get(1).role());
  }

  @Test
  void testALabelNamesTheTitle() {
    for (String label :
        List.of(
            "Title:",
            "Feature Name:",
            "# 文档标题:",
            "题 目：",
            "Thema:",
            "论文题目：",
            "会议主题：",
            "제목:",
            "Название:")) {
      String head = "Draft\n" + label + " Flow of small rivers\nCreated: 2025";
      assertEquals("Flow of small rivers", title(List.of(head, BODY), ""), label);
    }
    assertEquals(
        "Flow of small rivers", title(List.of("Title: Flow of small\n       rivers", BODY), ""));
    assertEquals(
        "Flow of rivers",
        title(List.of("Title: Flow of rivers\n       told by those\n       who saw it", BODY), ""));
    assertEquals("Quay rules", title(List.of("Title : Quay rules Author : Anna Quay", BODY), ""));
    assertEquals("", title(List.of("Name: Anna Quay\nTitle: Keeper", BODY), "")); // a person's
    String cover = "林州大学\n题 目 水库水泵的检修与更换\n学生姓名 宋水";
    assertEquals("水库水泵的检修与更换", title(List.of(cover, BODY), ""));
    String law = "法規名稱：水庫管理條例\n修正日期：民國 111 年";
    assertEquals("水庫管理條例", title(List.of(law, BODY), ""));
  }

  @Test
  void testTheLineThatATextOpensWithIsItsTitleWhereNothingElseIs() {
    for (String line : List.of("The ferry in the rain", "雨、船和河流", "河流水位测量规程")) {
      assertEquals(line, title(List.of(line, "Nothing else is here."), ""), line);
    }
    for (String line :
        List.of(
            "Dear Mr Quay,",
            "He went down to the river.",
            "Agency: Department of Rivers",
            "3. Flow of small rivers",
            "the flow of rivers",
            "Who paid the ferry?",
            "- one of the rivers")) {
      assertEquals("", title(List.of(line, "Nothing else is here."), ""), line);
    }
  }

  @Test
  void testAHeadingThatBreaksOffGoesOnBelow() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(List.of("Code of practice on the use by", "Millers of small rivers", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals(
        "Code of practice on the use by Millers of small rivers",
        find(text, List.of(), blocks, "", "", true, false).title());
  }

  @Test
  void aHeadingThatRunningHeadsSayIsTheTitleThoughAnAdvertIsLarger() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "Town desk",
                "Registers of the mills of the lower valley",
                BODY,
                "Watch now",
                "Registers of the mills of the lower… 1/11"),
            blocks);
    blocks.set(1, blocks.get(1).as(Role.HEADING));
    blocks.set(3, blocks.get(3).as(Role.TITLE));
    blocks.set(4, blocks.get(4).as(Role.PAGE_FURNITURE));
    assertEquals(
        "Registers of the mills of the lower valley",
        find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aFirstLineThatBreaksOffIsCarriedOn() {
    assertEquals(
        "EXPLANATORY MEMORANDUM TO THE BRIDGES REGULATIONS 2026",
        title(List.of("EXPLANATORY MEMORANDUM TO", "THE BRIDGES REGULATIONS 2026", BODY), ""));
  }

  @Test
  void aChaptersNumberIsNoTitleButWithItsName() {
    for (String numeral : List.of("XI", "Chapter 4")) {
      List<Block> blocks = new ArrayList<>();
      String text = lay(List.of(numeral, "Of the Old Mill.", BODY, BODY), blocks);
      blocks.set(0, blocks.get(0).as(Role.HEADING));
      assertEquals(
          numeral + ": Of the Old Mill", find(text, List.of(), blocks, "", "", true, true).title());
    }
    List<Block> unnamed = new ArrayList<>();
    String text = lay(List.of("IV", BODY, BODY), unnamed);
    unnamed.set(0, unnamed.get(0).as(Role.HEADING));
    assertEquals("", find(text, List.of(), unnamed, "", "", true, true).title());
  }

  @Test
  void theHeadingThatOpensTheTextSaysMoreThanWhatIsStated() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("BY-LAWS OF THE MILLERS OF VAREL", BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    assertEquals(
        "BY-LAWS OF THE MILLERS OF VAREL",
        find(text, List.of(), blocks, "Bylaws", "", true, false).title());
    assertEquals("Mills", find(text, List.of(), blocks, "Mills", "", true, false).title());
  }

  @Test
  void whatIsMarkedAsTitleAndOpensTheTextGoesBeforeHeadsOfPages() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "Plan for the mills of the valley 2026",
                BODY,
                "The Millers' Board of Lower Varel",
                BODY,
                "The Millers' Board of Lower Varel"),
            blocks);
    blocks.set(0, blocks.get(0).as(Role.TITLE));
    blocks.set(2, blocks.get(2).as(Role.HEADING));
    blocks.set(4, blocks.get(4).as(Role.PAGE_FURNITURE));
    assertEquals(
        "Plan for the mills of the valley 2026",
        find(text, List.of(), blocks, "", "", false, false).title());
  }

  /** Neither a chapter's name nor an institution's is a title, but what alone heads a text is. */
  @Test
  void theOnlyOutermostHeadingThatMarkupGivesIsTheTitle() {
    for (String heading : List.of("第三章 水库——水泵", "公共管理学院")) {
      List<Block> blocks = new ArrayList<>();
      String body = "水库的水泵每年检查两次，并公布结果。";
      String text = lay(List.of(heading, body, "检查", body, "公布", body), blocks);
      assertEquals(heading, find(text, headed(blocks, text, 0, 2, 4), blocks).title());
      blocks.clear();
      text = lay(List.of(heading, body, "检查", body, "公布", body), blocks);
      List<Section> beside = new ArrayList<>(headed(blocks, text, 0, 2));
      beside.add(new Section(2, -1, List.of("公布"), blocks.get(4).span(), false));
      assertEquals("", find(text, beside, blocks).title());
    }
    for (String note : List.of("Im Aufbau", "Page not found", "工事中")) {
      List<Block> blocks = new ArrayList<>();
      String text = lay(List.of(note, BODY, "Where", BODY), blocks);
      assertEquals("", find(text, headed(blocks, text, 0, 2), blocks).title());
    }
  }

  @Test
  void theLineOfASectionCalledTitleIsTheTitle() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Title", "30天保修", "问题", BODY, "Solution", BODY), blocks);
    assertEquals("30天保修", find(text, headed(blocks, text, 0, 2, 4), blocks).title());
  }

  @Test
  void theHeadingThatSaysWhatTheFileCallsItselfAndMoreIsTheTitle() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(List.of("What is new in the mills of the valley", "Ann Miller", BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    assertEquals(
        "What is new in the mills of the valley",
        find(text, List.of(), blocks, "", "the mills of the valley", false, false).title());
  }

  /** Lines of a Chinese title are one where the first ends in a word that none ends with. */
  @Test
  void testChineseTitlesAreJoinedAsTheyAreRead() {
    assertEquals("抛物面与圆的对应及在画法几何中的应用", TitleText.oneLine("抛物面与圆的对应及在 \n画法几何中的应用"));
    assertEquals("智慧旅馆 用户协议", TitleText.oneLine("智慧旅馆\n用户协议"));
    assertEquals("业务会议 2026年6月1日", TitleText.oneLine("业务会议\n2026年6月1 日"));
    assertEquals("2026 年 6 月 1 日", TitleText.oneLine("2026 年 6 月 1 日"));
  }
}
