package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleFinderTest {
  private static final String BODY =
      "The flow of rivers is measured by cameras. A camera sees the flow of small rivers by day."
          + " Rivers with much flow need two cameras, and small rivers one.";

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

  /** Signs that are set apart to fill the line are a title, and one word. */
  @Test
  void testATitleThatSaysButWhatTheDocumentIsIsShownTogether() {
    String body = "宋水：水泵的图纸已经画好了，下周检查大坝。\n\n王海：大坝的报告由我来写。\n";
    assertEquals("会议记录", TextDocuments.of("a", "会 议 记 录\n\n" + body, "zh").title());
  }

  @Test
  void testALineThatAParagraphFillsIsNoTitle() {
    String full =
        "By-Laws and Standing Rules shall be known to all members and revised By-Laws and Standing";
    String paragraph =
        full + "\nRules shall be made known to each member in the month that follows.";
    String rest = "Members pay dues. The rules of standing members are known to members by laws.";
    assertEquals("", title(List.of("SR April 3, 2017", paragraph, rest, rest), ""));
  }

  @Test
  void testTheFirstPartIsNoLineOfTheTitle() {
    assertEquals("By-Laws", title(List.of("By-Laws", "1 Secretary", BODY), "By-Laws"));
  }

  @Test
  void testTheDateOfALetterIsNoTitle() {
    String letter = "Dear all,\n\n" + BODY + "\n\nIda";
    assertEquals("", TextDocuments.of("a", "May 5, 2023\n\n" + letter, "en").title());
    assertEquals("", TextDocuments.of("a", "Friday, 5 May 2023\n\n" + letter, "en").title());
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
  void testOneOfSeveralItemsIsNoTitle() {
    String text = "Item 1. Rivers\n\n" + BODY + "\n\nItem 2. Mills\n\n" + BODY;
    assertEquals("", TextDocuments.of("a", text, "en").title());
    String points = text.replace("Item ", "");
    assertEquals("", TextDocuments.of("a", points, "en").title());
    String han = "课题一：水泵\n\n水泵老了，水位正在上升，今年将加固大坝。\n\n课题二：水闸\n\n水闸坏了，今年要换新的水闸。";
    assertEquals("", TextDocuments.of("a", han, "zh").title());
    String chapter = text.replace("Item 2. ", "");
    assertEquals("Item 1. Rivers", TextDocuments.of("a", chapter, "en").title());
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
  void testAPagesHeadingIsItsTitleThoughThePageAddsAFewWords() {
    String text = "RiverWatchers\n\nHow to build a mill\n\n" + BODY;
    List<Block> blocks =
        List.of(
            new Block(Role.BOILERPLATE, 0, new Span(0, 13)),
            new Block(Role.HEADING, 0, new Span(15, 34)),
            new Block(Role.BODY, 0, new Span(36, text.length())));
    String given = "How to build a mill (video) | RiverWatchers";
    assertEquals(
        "How to build a mill", find(text, List.of(), blocks, "", given, true, true).title());
    String sentence = "RiverWatchers\n\nWhy I build a mill beside the river.\n\n" + BODY;
    List<Block> said =
        List.of(
            new Block(Role.BOILERPLATE, 0, new Span(0, 13)),
            new Block(Role.HEADING, 0, new Span(15, 51)),
            new Block(Role.BODY, 0, new Span(53, sentence.length())));
    assertEquals(
        "Why I build a mill beside the river.",
        find(sentence, List.of(), said, "", "Why I build a mill beside - RiverWatchers", true, true)
            .title());
  }

  /** The longer half of what a page calls itself is its site's name here, which opens the page. */
  @Test
  void testAWebPagesHeadingIsItsTitleBeforeItsSitesName() {
    String text = "RiverWatchers\n\nHiring\n\n" + BODY;
    List<Block> blocks =
        List.of(
            new Block(Role.BODY, 0, new Span(0, 13)),
            new Block(Role.HEADING, 0, new Span(15, 21)),
            new Block(Role.BODY, 0, new Span(23, text.length())));
    String given = "Hiring | RiverWatchers";
    assertEquals("Hiring", find(text, List.of(), blocks, "", given, true, true).title());
  }

  @Test
  void testAWebPagesOwnTitleNeedsNoSite() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Flow of rivers", BODY), blocks);
    String given = "Flow of rivers | The Quay Press";
    assertEquals("Flow of rivers", find(text, List.of(), blocks, "", given, true, true).title());
    String elsewhere = "How rivers are measured - Quay";
    assertEquals(
        "How rivers are measured",
        find(text, List.of(), blocks, "", elsewhere, true, true).title());
    String home = find(text, List.of(), blocks, "", "Home", true, true).title();
    assertEquals("Flow of rivers", home); // one word names no page
  }

  @Test
  void testACourtsPaperIsNamedAfterItsParties() {
    List<String> head =
        List.of(
            "Neutral Citation Number: [2022] EWHC 950 (Ch)",
            "IN THE HIGH COURT OF JUSTICE",
            "PROPERTY, TRUSTS AND PROBATE LIST",
            "Date: 22 April 2022",
            "Between :",
            "\tWILLIAM QUAY\tClaimant\n"
                + "\t- and -\n"
                + "\t(1) RIVER BANK LIMITED (2) ANNA QUAY\tDefendants",
            BODY);
    assertEquals("WILLIAM QUAY v RIVER BANK LIMITED", title(head, ""));
    assertEquals(
        "Quay v River Bank Ltd & Ors",
        title(List.of("Approved Judgment\tQuay v River Bank Ltd & Ors", "Case No: 7", BODY), ""));
    assertEquals(
        "JOHN QUAY v RIVER BANK, INC.",
        title(
            List.of(
                "UNITED STATES DISTRICT COURT",
                "JOHN QUAY,",
                "Plaintiff,",
                "v.",
                "RIVER BANK, INC.,",
                "Defendant.",
                BODY),
            ""));
  }

  @Test
  void aCaptionInColumnsNamesTheParties() {
    assertEquals(
        "JOHN QUAY v RIVER BANK, INC.",
        title(
            List.of(
                "UNITED STATES DISTRICT COURT",
                "JOHN QUAY,        )\n     Plaintiff,   )\n                  )   Case No. 24-7\nv.                )"
                    + "\n                  )   ORDER\nRIVER BANK, INC., )\n     Defendant.   )",
                BODY),
            ""));
  }

  /** As reporters print it: the court's name with a stop, each party with what it is. */
  @Test
  void testAReportedCaseIsNamedWithoutWhatItsPartiesAre() {
    assertEquals(
        "Chaunsey L. FOX v STATE of Indiana",
        title(
            List.of(
                "Chaunsey L. FOX, Appellant-Defendant,\nv.\nSTATE of Indiana, Appellee-Plaintiff.",
                "No. 71A04-1304-CR-187.",
                "Court of Appeals of Indiana.",
                "Oct. 28, 2013.",
                BODY),
            ""));
    assertEquals(
        "The People v A.V.",
        title(
            List.of(
                "The People, Plaintiff and Respondent, v. A.V., Defendant and Appellant.",
                "Court of Appeal, First District, Division 1, California.",
                BODY),
            ""));
    List<String> lines =
        List.of("Flow of small rivers", "A court heard of it.", "Cameras v Floats", BODY);
    assertEquals("Flow of small rivers", title(lines, ""));
  }

  @Test
  void dotsMayLeadToWhatAPartyIsAndCounselStandBelow() {
    assertEquals(
        "COL. JOHN QUAY (RETD.) v UNION OF RIVERS & ORS.",
        title(
            List.of(
                "IN THE HIGH COURT OF DELHI",
                "WRIT PETITION (CIVIL) NO.7/2001",
                "COL. JOHN QUAY (RETD.) ... Petitioner\nthrough: Petitioner in person.",
                "VERSUS",
                "UNION OF RIVERS & ORS. .... Respondents\nthrough: Mr. Tom Mill, Advocate",
                BODY),
            ""));
  }

  @Test
  void aCaseWithoutParties() {
    String court = "Supreme Court of Montana";
    assertEquals(
        "In re Marriage of Quay", title(List.of(court, "In re Marriage of Quay", BODY), ""));
    for (String line : List.of("In re Quay the court said so", "In re Quay, 387 U.S. 1")) {
      assertFalse(title(List.of(court, line, BODY), "").startsWith("In re"), line);
    }
    assertFalse(title(List.of("Rivers", "In re Marriage of Quay", BODY), "").startsWith("In re"));
  }

  @Test
  void testPartiesOutsideACourtsPaperAreNoTitle() {
    List<String> lines = List.of("Flow of small rivers", "Cameras v Floats", BODY);
    assertEquals("Flow of small rivers", title(lines, ""));
    List<String> cases =
        List.of("County Court", "Quay v River Bank Ltd", "Anna Quay v Mill Ltd", BODY);
    assertEquals("", title(cases, "")); // a list of cases is named after none
  }

  @Test
  void testFieldsAndTornLinesAreNoTitles() {
    for (String line :
        List.of("Date: 22 April 2022", "Case Number: TC08599", "REVIEW OF RIVERS FOR", "Flow of")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    for (String line : List.of("Small rivers: a review", "VITAMIN A", "Rivers for all")) {
      assertTrue(TitleRules.mayBeTitle(line), line);
    }
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
  void testNeitherASectionsUsualNameNorASentenceIsATitle() {
    for (String heading :
        List.of(
            "Links",
            "1. Introduction",
            "Agenda:",
            "参会人员 (Attendance)",
            "一、概述",
            "C0/1892/2003",
            "This is a machine translation that nobody has read.",
            "Topic Not Found",
            "Seite nicht gefunden",
            "МИНИСТЕРСТВО ЭКОНОМИЧЕСКОГО РАЗВИТИЯ",
            "SECURITIES AND EXCHANGE COMMISSION",
            "IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE",
            "Houthalen-Helchteren, 31 januari 2017",
            "[Your Name]",
            "The layer of steel was porous and as a",
            "Click here to download the latest version of ...")) {
      assertEquals("", headed(heading), heading);
    }
    for (String heading :
        List.of(
            "About bees",
            "How plants die",
            "Department of Defense Law of War Manual",
            "关于召开年会的通知",
            "Privacy Policy",
            "The trial of Acme Inc.",
            "Who paid?")) {
      assertEquals(heading, headed(heading));
    }
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
  void testTheBeginningOfASentenceIsNoTitle() {
    assertEquals("", title(List.of("Flow of small rivers", "is measured by cameras.", BODY), ""));
  }

  @Test
  void testANumberedSectionIsNoTitleBelowAHeading() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("MINUTES OF THE BOARD", "1. Flow of small rivers", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    List<Section> sections = List.of(new Section(0, -1, List.of(), new Span(0, 20), false));
    assertEquals(
        "MINUTES OF THE BOARD", find(text, sections, blocks, "", "", false, false).title());
  }

  @Test
  void testAFilingIsNamedByItsCover() {
    List<String> cover =
        List.of(
            "UNITED STATES",
            "SECURITIES AND EXCHANGE COMMISSION",
            "FORM 10-K",
            "Quay Ferries, Inc.",
            "(Exact name of registrant as specified in its charter)",
            BODY);
    assertEquals("Quay Ferries, Inc.: Form 10-K", title(cover, ""));
    List<String> holding =
        List.of("SCHEDULE 13G", "(Amendment No. 3)", "QUAY FERRIES", "(Name of Issuer)", BODY);
    assertEquals("QUAY FERRIES: Schedule 13G", title(holding, ""));
  }

  @Test
  void testWhatBecameOfAProposalIsNoTitle() {
    String became = "This RFC was approved, but later withdrawn";
    assertEquals("", title(List.of("Start Date: 2018-07-06", became, BODY), became));
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
  void testRowsOfLinksRevisionsAndAuthorsAreNoTitles() {
    for (String line :
        List.of(
            "简体中文 | English | 日本語 | Italiano",
            "Last revised January 2024",
            "Adopted: April 1st, 2010",
            "Version 2.0",
            "By Anna Quay",
            "翻译：安娜",
            "王建新教授，段桂华副教授",
            "Volunteers enter here >>>",
            "关键词：河流；水位",
            "Stand: 3. Mai 2024")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    for (String line :
        List.of(
            "By-laws of the town",
            "Adopted Budget 2015",
            "Version control for all",
            "Rivers | Quay")) {
      assertTrue(TitleRules.mayBeTitle(line), line);
    }
  }

  @Test
  void testASectionsNumberIsNoTitlesWhereACoverLineStandsAbove() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("中小河流水位的测量", "一、研究背景与意义", BODY), blocks);
    blocks.set(1, new Block(Role.HEADING, 0, blocks.get(1).span()));
    assertEquals("中小河流水位的测量", find(text, List.of(), blocks, "", "", true, false).title());
    assertEquals("", headed("五、插件模块划分"));
    assertEquals("13. Rivers and floods", headed("13. Rivers and floods")); // a chapter's file
  }

  @Test
  void testTheFirstOfManySectionsBelowATextIsNoTitle() {
    String text =
        "Cameras see the flow.\n\n"
            + "# Rivers by day\n\n"
            + "A.\n\n"
            + "# Rivers by night\n\n"
            + "B.\n\n"
            + "# Mills by day\n\n"
            + "C.";
    assertEquals("", TextDocuments.of("a", text, "en").title());
  }

  @Test
  void testAnInstitutionIsNoTitleButItsDocumentIs() {
    assertEquals(
        "Quay University: Bylaws of the Senate",
        find(
                "Quay University\n\nBylaws of the Senate\n\n" + BODY,
                List.of(),
                List.of(
                    new Block(Role.TITLE, 0, new Span(0, 15)),
                    new Block(Role.HEADING, 0, new Span(17, 37)),
                    new Block(Role.BODY, 0, new Span(39, 39 + BODY.length()))),
                "",
                "",
                true,
                false)
            .title());
  }

  @Test
  void testADateAloneThatIsStatedGivesWayToTheFirstHeading() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Meeting on rivers, 31 July", BODY), blocks);
    assertEquals(
        "2019-07-31", find(text, List.of(), blocks, "2019-07-31", "", true, false).title());
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals(
        "Meeting on rivers, 31 July",
        find(text, List.of(), blocks, "2019-07-31", "", true, false).title());
  }

  @Test
  void testWhatLeadsInAndWhatAnswersALabelAreNoTitles() {
    String text = "Quay Press\n\nFlow of small rivers:\n\n- " + BODY + "\n- Flow of rivers";
    assertEquals("Quay Press", TextDocuments.of("a", text, "en").title());
    assertEquals(
        "", title(List.of("Quay Press", "Subject of study:", "Flow of small rivers", BODY), ""));
  }

  @Test
  void testAWebPagesNameInItsProseGivesWayToItsHeading() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(List.of("FLOW OF RIVERS AND MILLS", "Here rivers and mills are met. " + BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals(
        "FLOW OF RIVERS AND MILLS",
        find(text, List.of(), blocks, "", "Rivers", true, true).title());
  }

  @Test
  void testATitleWithAColonIsNoFieldOfAForm() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Flow: a survey of rivers", "Cameras: how they see", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals(
        "Flow: a survey of rivers", find(text, List.of(), blocks, "", "", true, false).title());
  }

  private static String headed(String heading) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of(heading, "Nothing else is here."), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    return find(text, List.of(), blocks, "", "", true, false).title();
  }

  @Test
  void testATitleThatNamesNothingIsCompleted() {
    assertEquals(
        "Security Audit Report: Quay Bridge Contracts",
        marked(List.of("Security Audit Report", "Quay Bridge Contracts:\nSource", BODY)));
    assertEquals(
        "EXPLANATORY MEMORANDUM TO The Small Rivers Regulations 2019",
        marked(List.of("EXPLANATORY MEMORANDUM TO", "The Small Rivers Regulations 2019", BODY)));
    assertEquals(
        "Small Rivers ACT 2019",
        title(List.of("Small Rivers ACT 2019", "What it does", BODY), "Small Rivers"));
    assertEquals(
        "Security Audit Report", marked(List.of("Security Audit Report", "March 2019", BODY)));
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

  /** However much of a site's menu stands above it. */
  @Test
  void testWhatAPageAndItsHeadingCallItIsItsTitle() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      lines.add("Menu " + i);
    }
    lines.add("A mill fails on small rivers");
    lines.add(BODY);
    List<Block> blocks = new ArrayList<>();
    String text = lay(lines, blocks);
    blocks.set(400, new Block(Role.HEADING, 0, blocks.get(400).span()));
    String given = "A mill fails on small rivers | Quay Press";
    assertEquals(
        "A mill fails on small rivers",
        find(text, List.of(), blocks, "", given, true, true).title());
  }

  @Test
  void testWhatAPageKeptAsTextSaysTwiceIsItsTitle() {
    assertEquals(
        "Two Mills of Quay Sold to One Owner",
        title(
            List.of(
                "Two Mills of Quay Sold to One Owner - The Quay Press",
                "HOME",
                "Two Mills of Quay\nSold to One Owner",
                BODY),
            ""));
  }

  @Test
  void testAJournalIsNoTitleOfItsPapers() {
    assertEquals(
        "Flow of small rivers",
        title(List.of("QSR Journal of River Studies", "Flow of small rivers", BODY), ""));
    assertEquals("Journal of the Senate", marked(List.of("Journal of the Senate", BODY)));
  }

  /** The title where the first paragraph is marked as heading. */
  private static String marked(List<String> paragraphs) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(paragraphs, blocks);
    blocks.set(0, new Block(Role.TITLE, 0, blocks.get(0).span()));
    return find(text, List.of(), blocks, "", "", true, false).title();
  }

  private static String title(List<String> paragraphs, String given) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(paragraphs, blocks);
    return find(text, List.of(), blocks, "", given, false, false).title();
  }

  private static String lay(List<String> paragraphs, List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(text.length() == 0 ? "" : "\n\n");
      blocks.add(
          new Block(Role.BODY, 0, new Span(text.length(), text.length() + paragraph.length())));
      text.append(paragraph);
    }
    return text.toString();
  }

  @Test
  void testPartiesWhoseJoiningWordEndsTheLineNameTheCase() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "UNITED STATES TAX COURT",
                "ANNA FOX AND TOM FOX,1 Petitioners v.",
                "COMMISSIONER OF REVENUE, Respondent",
                BODY),
            blocks);
    assertEquals(
        "ANNA FOX AND TOM FOX v COMMISSIONER OF REVENUE",
        find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aPagesTitleIsTheLineThatItsHeadSaysThoughItStandsBesideTheText() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Harbour", "Mills: an old trade", "Join us.", BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    blocks.set(1, blocks.get(1).as(Role.BOILERPLATE));
    TitleFinder.Titled shared =
        TitleFinder.find(
            new TitleSource(
                text,
                List.of(),
                blocks,
                "",
                "Harbour",
                "Mills: An Old Trade",
                "",
                true,
                true,
                false));
    assertEquals("Mills: an old trade", shared.title());
    assertEquals(Role.TITLE, shared.blocks().get(1).role());
    assertEquals(
        "Mills: an old trade",
        find(text, List.of(), blocks, "", "Mills: an old trade • Harbour", true, true).title());
  }

  @Test
  void aSitesNameBehindAPagesIsNotItsTitle() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Market of the good life", "Snow fell", BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    blocks.set(1, blocks.get(1).as(Role.BOILERPLATE));
    String given = "Snow fell | Market of the good life";
    assertEquals("Snow fell", find(text, List.of(), blocks, "", given, true, true).title());
  }

  @Test
  void minutesAreNamedBehindTheBodyWhoseTheyAre() {
    assertEquals(
        "Works Committee: Minutes of the Meeting of March 2, 2026",
        title(
            List.of(
                "Town of Varel",
                "Works Committee",
                "Minutes of the Meeting of March 2, 2026",
                BODY),
            ""));
  }

  @Test
  void belowTheLineThatAReleaseAPatentOrAStandardBeginsWithStandsTheTitle() {
    for (String first :
        List.of(
            "FOR IMMEDIATE RELEASE",
            "US 9,999,999 B2",
            "Network Working Group   A. Moor\nRequest for Comments: 9999   March 2026")) {
      assertEquals(
          "Town of Varel to Repair Its Old Bridge",
          title(
              List.of(first, "March 2, 2026", "Town of Varel to Repair Its Old Bridge", BODY), ""),
          first);
    }
  }

  @Test
  void belowTheColumnOfAJournalOrAPapersAddressStandsTheTitle() {
    for (String first : List.of("基础研究", "DOI: 10.9999/stxb2026030401")) {
      assertEquals("水库水位与水泵压力之间关系的研究", title(List.of(first, "水库水位与水泵压力之间关系的研究", BODY), ""), first);
    }
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

  private static TitleFinder.Titled find(
      String text,
      List<Section> sections,
      List<Block> blocks,
      String stated,
      String given,
      boolean markup,
      boolean web) {
    return TitleFinder.find(
        new TitleSource(text, sections, blocks, stated, given, "", "", markup, web, false));
  }

  @Test
  void aRowThatEndsInWhatADocumentIsIsNoTitle() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("适用范围 水泵的采购与交付流程", "水库建于去年，它有两台水泵，水位正在上升，今年将加固大坝。"), blocks);
    blocks.set(0, new Block(Role.TABLE, 0, blocks.get(0).span()));
    assertEquals("", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aChineseTitleEndsInWhatTheDocumentIs() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of("来源：日报", "某某省人民政府关于修建水库的通知", "各位负责同志：", "水库建于去年，它有两台水泵，水位正在上升，今年将加固大坝。"),
            blocks);
    assertEquals("某某省人民政府关于修建水库的通知", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aCourtsPaperIsCalledByTheCourtAndWhatItIs() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "江北省水边市桥头区人民法院",
                "民 事 裁 定 书",
                "（2017）江0702民申34号",
                "再审申请人宋水因与被申请人王泵水泵买卖纠纷一案，不服本院判决，向本院申请再审。"),
            blocks);
    assertEquals("江北省水边市桥头区人民法院民事裁定书", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void aTitleOfANoticeRunsOverLines() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "某某县人民政府关于加强水库管理",
                "切实保障下游村庄和",
                "用 水 的 指 导 意 见",
                "各乡：",
                "水库建于去年，它有两台水泵，水位正在上升，今年将加固大坝。"),
            blocks);
    TitleFinder.Titled titled = find(text, List.of(), blocks, "", "", false, false);
    assertEquals("某某县人民政府关于加强水库管理切实保障下游村庄和用水的指导意见", titled.title());
    assertEquals(3, titled.blocks().stream().filter(block -> block.role() == Role.TITLE).count());
  }

  @Test
  void whatADocumentIsGoesBeforeTheNameOfWhoseItIs() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(
            List.of(
                "水利學會 Society of Water Works",
                "水邊路一號",
                "水利學會 第三屆第二次理事會議 會議紀錄",
                "水庫建於去年，它有兩台水泵，水位正在上升，今年將加固大壩。"),
            blocks);
    blocks.set(0, new Block(Role.TITLE, 0, blocks.get(0).span()));
    assertEquals(
        "水利學會 第三屆第二次理事會議 會議紀錄", find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void whatAnyPartMayTellIsNoTitle() {
    for (String line : List.of("💡 赛道背景", "水利小组的使命")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    assertTrue(TitleRules.mayBeTitle("🚀 水利小组章程"));
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
  void whatAFormAsksForIsTheTitleAndNotItsLabel() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Name of proposed project:", "MillStone", BODY, BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    assertEquals("MillStone", find(text, List.of(), blocks, "", "", true, false).title());
  }

  @Test
  void whatAMemorandumIsAboutIsItsTitle() {
    assertEquals(
        "Opening of the flow of small rivers",
        title(
            List.of(
                "OFFICE OF THE MAYOR",
                "FROM: Ann Moor, Engineer",
                "TO: All Heads of Mills",
                "RE: Opening of the flow of small rivers",
                BODY),
            ""));
    assertEquals("", title(List.of("Proposed Rules Federal Register", BODY), ""));
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

  @Test
  void salutationsAgendaItemsAndWhatAPrinterAddsAreNoTitles() {
    for (String line :
        List.of(
            "Honourable Members of the Senate",
            "Ladies and Gentlemen of the Mill Board",
            "AGENDA ITEM III.1.a",
            "(known as the Lower Mill)",
            "10/13/26, 4:02 PM MillDocs Plus",
            "Mill Business (60 Minutes)",
            "XIV")) {
      assertFalse(TitleRules.mayBeTitle(line), line);
    }
    assertTrue(TitleRules.mayBeTitle("Civil"));
  }

  @Test
  void aMeetingAndItsDayAreNoPlaceAndDate() {
    assertTrue(TitleRules.mayBeTitle("Mill group telecon, 11 June 2026"));
    assertTrue(TitleRules.mayBeTitle("The Begum Case (Mohd. Ahmed Khan v. Shah Bano Begum)"));
    assertFalse(TitleRules.mayBeTitle("Frankfurt am Main, 3. Mai 2026"));
    assertFalse(TitleRules.mayBeTitle("The mill stood here. Then it burnt down."));
  }

  @Test
  void byLawsAreCalledByWhoseTheyAre() {
    String text =
        "BYLAWS OF THE STONE MILL\n\nA Dale Nonprofit Benefit Corporation\n\n"
            + "Article 1. Name\n===============\n\n"
            + BODY
            + "\n\nArticle 2. Office\n=================\n\n"
            + BODY;
    assertEquals("BYLAWS OF THE STONE MILL", TextDocuments.of("a", text, "en").title());
    assertFalse(TitleRules.mayBeTitle("Chartered November 8, 1973 District 69"));
    assertFalse(TitleRules.mayBeTitle("Information for the Press"));
    assertTrue(TitleRules.mayBeTitle("Founded on Sand: A History of the Dale"));
  }

  /** The first heading may be no title; what stands beside it or below it is none either. */
  @Test
  void aHeadingBesideOrBelowAnotherIsNoTitle() {
    String minutes =
        lines("Dial in info", "Notice of Recording", BODY, "Bridge Plan", BODY, "Old Mill", BODY);
    List<Block> blocks = new ArrayList<>();
    String text = lay(minutes.lines().toList(), blocks);
    List<Section> sections = new ArrayList<>();
    int[] heads = {0, 1, 3, 5};
    for (int i = 0; i < heads.length; i++) {
      int at = heads[i];
      int parent = i == 0 ? -1 : 0;
      String head = blocks.get(at).span().of(text);
      List<String> path = i == 0 ? List.of(head) : List.of("Dial in info", head);
      int end = i + 1 < heads.length ? blocks.get(heads[i + 1]).span().start() : text.length();
      sections.add(
          new Section(i, parent, path, new Span(blocks.get(at).span().start(), end), false));
      blocks.set(at, new Block(Role.HEADING, i, blocks.get(at).span()));
    }
    assertEquals("", find(text, sections, blocks, "", "", true, false).title());
  }

  @Test
  void theFirstOfManyQuestionsIsNoTitle() {
    String text = lines("# Who mends the ramp?", BODY, "# Is it open?", BODY, "# Why not?", BODY);
    assertEquals("", TextDocuments.of("a", text.replace("\n", "\n\n"), "en").title());
    String one = lines("# Who mends the ramp?", BODY, "## Is it open?", BODY, "## Why not?", BODY);
    assertEquals(
        "Who mends the ramp?", TextDocuments.of("a", one.replace("\n", "\n\n"), "en").title());
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

  private static TitleFinder.Titled find(String text, List<Section> sections, List<Block> blocks) {
    return find(text, sections, blocks, "", "", true, false);
  }

  /** Makes blocks headings: the first of the outermost level, the others below it. */
  private static List<Section> headed(List<Block> blocks, String text, int... heads) {
    List<Section> sections = new ArrayList<>();
    String first = blocks.get(0).span().of(text);
    for (int i = 0; i < heads.length; i++) {
      Block block = blocks.get(heads[i]);
      List<String> path = i == 0 ? List.of(first) : List.of(first, block.span().of(text));
      Span span = new Span(block.span().start(), text.length());
      sections.add(new Section(i, i == 0 ? -1 : 0, path, span, false));
      blocks.set(heads[i], new Block(Role.HEADING, i, block.span()));
    }
    return sections;
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void aFirstHeadingOfOneWordIsAPagesTitleWhereTheSiteStandsBehindIt() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Glossary", "Mill", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    blocks.set(1, new Block(Role.HEADING, 0, blocks.get(1).span()));
    assertEquals(
        "Glossary", find(text, List.of(), blocks, "", "Glossary | Harbour", true, true).title());
  }

  @Test
  void namesOfSeveralSheetsAreNoTitle() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Start Here", "The policy of the mill", BODY, "Costs"), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    blocks.set(3, new Block(Role.HEADING, 1, blocks.get(3).span()));
    List<Section> sheets =
        List.of(
            new Section(
                0, -1, List.of("Start Here"), new Span(0, blocks.get(3).span().start()), false),
            new Section(1, -1, List.of("Costs"), blocks.get(3).span(), false));
    TitleSource source = new TitleSource(text, sheets, blocks, "", "", "", "", true, false, true);
    assertEquals("", TitleFinder.find(source).title());
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
