package io.precis.read.markdown;

import static io.precis.read.markdown.ReadMarkdown.read;
import static io.precis.read.markdown.ReadMarkdown.roles;
import static io.precis.read.markdown.ReadMarkdown.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownHeadingsTest {
  @Test
  void linesThatAreCountedHeadPartsWhereNoneIsMarked() {
    String parts = "一、愿景\n\n我们修桥，也开渡船。\n\n二、起源\n\n公司在三月成立。\n";
    assertEquals(List.of(List.of("一、愿景"), List.of("二、起源")), sections(parts));
    assertEquals(List.of(List.of("P2章程")), sections("#P2章程\n\n" + parts));
  }

  private static List<List<String>> sections(String markdown) {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(markdown, out);
    return out.sections().stream().map(Section::path).toList();
  }

  @Test
  void aQuestionInBoldHeadsItsAnswerAndAFormulaIsCode() {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(
        "**Who runs it?**\n\nThe town.\n\n**Q: And when?**\n\nDaily.\n\n"
            + "**过去我们一直以为，这座桥足够坚固，可是谁又认真检查过它的桥墩呢？**\n\n没有人。\n\n"
            + "\\begin{equation}\nE = m\n\\end{equation}\n",
        out);
    assertEquals(
        List.of("HEADING", "BODY", "BODY", "BODY", "BODY", "BODY", "CODE"),
        out.blocks().stream().map(block -> block.role().name()).toList());
  }

  @Test
  void tagsSetAsASmallHeadingAreNoHeading() {
    DocumentBuilder read = read("###### tags: `水庫` `會議記錄`\n\n# 水庫會議\n\n大壩已經檢查。\n");
    assertEquals(
        List.of(Role.FRONT_MATTER, Role.HEADING, Role.BODY),
        read.blocks().stream().map(Block::role).toList());
  }

  @Test
  void aHeadingNeedsNoSpaceBeforeChinese() {
    DocumentBuilder read = read("#水库设计文档\n\n水位正在上升。");
    assertEquals(Role.HEADING, read.blocks().get(0).role());
    assertEquals("水库设计文档", read.blocks().get(0).span().of(read.text()));
  }

  @Test
  void oneWordIsAHeadingWhereOthersNeedNoSpace() {
    DocumentBuilder read = read("#Wegeordnung\n\n###§1 Zweck\nDie Wege sind offen.\n");
    assertEquals(
        List.of("HEADING Wegeordnung", "HEADING §1 Zweck", "BODY Die Wege sind offen."),
        read.blocks().stream()
            .map(each -> each.role() + " " + each.span().of(read.text()))
            .toList());
    assertEquals(Role.BODY, read("#Wegeordnung\n\nDie Wege sind offen.").blocks().get(0).role());
    DocumentBuilder tagged = read("##Wege\n\nDie Wege sind offen.\n\n#Wandern\n#Sommer\n#Hunde\n");
    assertEquals(1, tagged.blocks().stream().filter(each -> each.role() == Role.HEADING).count());
  }

  @Test
  void spacesBehindABoldHeadingAndNoneBehindMarksChangeNothing() {
    DocumentBuilder read =
        read("###[会议通知]\n定于五月开会。\n\n**Facts** \n\nThe mill was sold.\n\n###**Costs**\nNone.\n");
    assertEquals(
        List.of(
            "HEADING [会议通知]",
            "BODY 定于五月开会。",
            "HEADING Facts",
            "BODY The mill was sold.",
            "HEADING Costs",
            "BODY None."),
        read.blocks().stream()
            .map(each -> each.role() + " " + each.span().of(read.text()))
            .toList());
  }

  @Test
  void anItemThatASentenceGoesOnFromIsNoHeading() {
    DocumentBuilder read =
        read(
            "It stops where:\n\n- the pier is free\n  - no wind blows.\n- The pilot or\n  - he.\n");
    assertTrue(
        read.blocks().stream().noneMatch(block -> block.role() == Role.HEADING), read.text());
  }

  @Test
  void whatNamesPointsOrParagraphsIsAHeading() {
    DocumentBuilder read =
        read(
            "* New pumps #12\n  * Two were bought\n* It is late.\n  * Nobody came\n\n"
                + "1、旧水坝\n\n![](a.png)\n\n水坝有一百年历史。\n\n1、只有一行\n\n2、也是一行\n");
    assertEquals(
        List.of(
            "HEADING 1 New pumps #12",
            "LIST_ITEM 2 Two were bought",
            "LIST_ITEM 1 It is late.",
            "LIST_ITEM 2 Nobody came",
            "HEADING 0 1、旧水坝",
            "BODY 0 水坝有一百年历史。",
            "BODY 0 1、只有一行",
            "BODY 0 2、也是一行"),
        read.blocks().stream()
            .map(each -> each.role() + " " + each.depth() + " " + each.span().of(read.text()))
            .toList());
  }

  @Test
  void aSubtitleBelongsToTheTitle() {
    DocumentBuilder read =
        read("---\ntitle: Policy 12\nsubtitle: Policy on Mills\n---\nMills are old.");
    assertEquals("Policy 12: Policy on Mills", read.title());
    assertTrue(read.text().startsWith("Mills"));
  }

  @Test
  void boldParagraphsHeadAndWritersOfCommentsDoNot() {
    String markdown =
        "# Crash\n\n"
            + "### @jgm commented on Nov 8\n\n"
            + "The lock is released before the file is opened.\n\n"
            + "**Fix**\n\n"
            + "Hold it until the new file is open.\n\n"
            + "**Status**\n"
            + "It was mended in the last version of May.\n\n"
            + "*Figure 1: The lock.*\n";
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(markdown, out);
    List<String> blocks =
        out.blocks().stream()
            .map(block -> block.role() + " " + block.span().of(out.text()))
            .toList();
    assertEquals(
        List.of(
            "HEADING Crash",
            "PAGE_FURNITURE @jgm commented on Nov 8",
            "BODY The lock is released before the file is opened.",
            "HEADING Fix",
            "BODY Hold it until the new file is open.",
            "HEADING Status",
            "BODY It was mended in the last version of May.",
            "CAPTION Figure 1: The lock."),
        blocks);
  }

  @Test
  void aBoldLineHeadsTheLinesBehindItsHardBreak() {
    DocumentBuilder out = read("**议题1、新建水库**  \n汇报人：张三  \n会议结论：  \n1、同意修建水库，暂不采购水泵。下周再次讨论有关费用。");
    assertEquals(
        List.of("HEADING 议题1、新建水库", "BODY 汇报人：张三", "BODY 会议结论："),
        out.blocks().stream()
            .limit(3)
            .map(block -> block.role() + " " + block.span().of(out.text()))
            .toList());
  }

  @Test
  void boldLinesBelowEachOtherAreFields() {
    DocumentBuilder out = read("# 水泵\n\n**演讲人：宋水**\n**班级：七班**\n\n水泵修好了。");
    assertTrue(roles(out).stream().skip(1).noneMatch(Role::isHeading), out.blocks().toString());
  }

  @Test
  void aHeadingOfHtmlThatIsNeverClosedIsRead() {
    DocumentBuilder out = read("<h3 align = \"center\">The old mill\n\n#### Ramp\n\nIt is shut.");
    assertEquals(List.of("The old mill", "Ramp", "It is shut."), texts(out));
    assertTrue(out.blocks().get(0).role().isHeading());
  }

  /** As programs that make Markdown of a page's print set the first line of a clause. */
  @Test
  void aHeadingThatTheParagraphGoesOnWithIsItsFirstLine() {
    DocumentBuilder out =
        read(
            "## 3.0 MEMBERS\n\n"
                + "## 3.1 A member must own a boat that is\n\nmoored in the harbour.\n\n"
                + "## 3.2 The yearly fee is due on the first of May.\n\n"
                + "**4. On the day of the storm, or on any day**\nas the board may say, all boats stay"
                + " in.\n\n"
                + "## 5. Pick what you pay for\n\nAll of it may be paid.\n\n"
                + "## 6. Boats are looked after by the\n\nHarbour Board in May.\n\n"
                + "## How to moor a boat by night\n\nmill-boat moors itself at the quay.\n");
    assertEquals(
        List.of(
            "HEADING 3.0 MEMBERS",
            "BODY 3.1 A member must own a boat that is moored in the harbour.",
            "BODY 3.2 The yearly fee is due on the first of May.",
            "BODY 4. On the day of the storm, or on any day as the board may say, all boats stay in.",
            "HEADING 5. Pick what you pay for",
            "BODY All of it may be paid.",
            "BODY 6. Boats are looked after by the Harbour Board in May.",
            "HEADING How to moor a boat by night",
            "BODY mill-boat moors itself at the quay."),
        out.blocks().stream()
            .map(block -> block.role() + " " + block.span().of(out.text()).replace('\n', ' '))
            .toList());
  }
}
