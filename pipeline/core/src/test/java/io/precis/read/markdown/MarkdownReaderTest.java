package io.precis.read.markdown;

import static io.precis.read.markdown.ReadMarkdown.read;
import static io.precis.read.markdown.ReadMarkdown.roles;
import static io.precis.read.markdown.ReadMarkdown.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  @Test
  void settingsBelowTheTitleAndTagsAreNoText() {
    DocumentBuilder read =
        read("# 部署\n\n---\ntags: mill, ramp\n---\n\n系统已经上线。\n\ntags: mill, dam\n");
    assertEquals(
        List.of(Role.HEADING, Role.BODY, Role.FRONT_MATTER),
        read.blocks().stream().map(Block::role).toList());
    assertTrue(read.text().endsWith("tags: mill, dam"));
  }

  @Test
  void aTableHasItsHeaderAndEscapedBarsAreText() {
    DocumentBuilder read =
        read("Key | Value\n--- | ---\na \\| b | 4\n\n<table><tr><td>x</td><td>y</td></tr></table>");
    assertEquals("Key\tValue\na | b\t4\n\nx\ty", read.text());
    assertEquals(List.of(true, false, false), read.blocks().stream().map(Block::header).toList());
    assertEquals("`a|b`", read("    `a|b`").text().strip());
    assertEquals("a \\| b", read("    a \\| b").text().strip());
    assertEquals("", read("The mill\n\n|---|\n|---|\n").text().replaceAll("The mill|[\\s|-]", ""));
  }

  @Test
  void aTableMayStandRightBelowAParagraph() {
    DocumentBuilder read =
        read("Costs of the mill.\n| Year | Cost |\n| --- | --- |\n| 1990 | 4 |\n");
    assertEquals("Costs of the mill.\n\nYear\tCost\n1990\t4", read.text());
    assertEquals(
        List.of(Role.BODY, Role.TABLE, Role.TABLE),
        read.blocks().stream().map(Block::role).toList());
  }

  @Test
  void aListOfLinksWithinThePageIsItsContents() {
    DocumentBuilder read =
        read(
            "- [The mill](#mill)\n  - [Its wheel](#wheel)\n- [The dam](#dam)\n\nIt needs:\n\n"
                + "- [Oak](#oak)\n- [Iron](#iron)\n- [Stone](#stone)\n- See also brick.\n");
    assertEquals(
        List.of(
            "CONTENTS The mill",
            "CONTENTS Its wheel",
            "CONTENTS The dam",
            "BODY It needs:",
            "LIST_ITEM Oak",
            "LIST_ITEM Iron",
            "LIST_ITEM Stone",
            "LIST_ITEM See also brick."),
        read.blocks().stream()
            .map(each -> each.role() + " " + each.span().of(read.text()))
            .toList());
  }

  @Test
  void marksAndNumbersNeedNoSpaceBehindThem() {
    DocumentBuilder read =
        read(
            "#Wells of the village#\n\n##C# notes\nOld.\n\n#wells #lake\n\n1.Tags\nThey are red, all of them.\n2.New paint is white.\n");
    assertEquals(
        List.of(
            "HEADING Wells of the village",
            "HEADING C# notes",
            "BODY Old.",
            "HEADING Tags",
            "LIST_ITEM They are red, all of them.",
            "LIST_ITEM New paint is white."),
        read.blocks().stream()
            .map(each -> each.role() + " " + each.span().of(read.text()))
            .toList());
  }

  @Test
  void settingsNeedNoLineOfDashesAboveThem() {
    for (String settings :
        List.of(
            "Title: The old mill\nTags:\n  - mills\nShown: false\n---\n",
            "---\nCIP: 4\nTitle: The old mill\n---\n",
            "Title: The old mill\nDate: 2014-05-02\nTags: mills, dams\n\n")) {
      DocumentBuilder read = read(settings + "It was built of oak.\n");
      assertEquals("The old mill", read.title());
      assertEquals("It was built of oak.", read.text());
    }
    DocumentBuilder heading = read("Ramps: a short history\n---\n\nThey were built of oak.\n");
    assertEquals(Role.HEADING, heading.blocks().get(0).role());
    assertEquals("", heading.title());
  }

  @Test
  void aParagraphThatBeginsWithItsRaisedNumberAndAColonIsANote() {
    DocumentBuilder read =
        read(
            "The mill<sup>[1]</sup> turns.\n\n<sup>[1]</sup>: Built of oak.\n\n<sup>1</sup> In the beginning.\n");
    assertEquals(
        List.of(Role.BODY, Role.NOTE, Role.BODY), read.blocks().stream().map(Block::role).toList());
  }

  @Test
  void linesOfSpeakersAreNotJoined() {
    DocumentBuilder read = read("zeno: 不再需要维护。\nAvenger_28: 影响可移植。\nBLumia: 可以讨论。");
    assertEquals(
        List.of("zeno: 不再需要维护。", "Avenger_28: 影响可移植。", "BLumia: 可以讨论。"),
        read.blocks().stream().map(block -> block.span().of(read.text())).toList());
  }

  @Test
  void aSentenceThatBeginsWithATablesNumberIsNoCaption() {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(
        "Table 5-1 lists the strengths of evidence.\n\nTable 5-1 Strengths\n\n*Figure 2: The"
            + " lock.*\n",
        out);
    assertEquals(
        List.of(Role.BODY, Role.CAPTION, Role.CAPTION),
        out.blocks().stream().map(Block::role).toList());
  }

  @Test
  void testALinkToAPlaceOnThePageIsFurniture() {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read("It is shut.\n\n[Back to top](#top)\n", out);
    assertEquals(
        List.of(Role.BODY, Role.PAGE_FURNITURE), out.blocks().stream().map(Block::role).toList());
  }

  /** What a law's article counts, and what goes on behind it, with no empty line between. */
  @Test
  void countedLinesOfAChineseParagraphStandApart() {
    assertEquals(
        List.of("第 4 條 本法用辭如下：", "一、下水：指雨水及污水。", "二、用戶：指接用者。", "前項用戶應申報。"),
        texts(read("第 4 條\n本法用辭如下：\n一、下水：指雨水及污水。\n二、用戶：指接用者。\n前項用戶應申報。")));
    assertEquals(
        List.of("獎勵方式如左：", "一、發給獎狀。", "二、發給獎座。"),
        texts(read("　　獎勵方式如左：  \n　　一、發給獎狀。  \n　　二、發給獎座。")));
    assertEquals(
        List.of("在水泵修好以前，停止供水，居民可以到河边取水，每天两次。"), texts(read("在水泵修好以前，\n停止供水，居民可以到河边取水，每天两次。")));
    assertEquals(List.of("水泵何時修好？", "學生會長：下週修好"), texts(read("水泵何時修好？\n**學生會長**：下週修好")));
    assertEquals(List.of("水庫建於去年，它有 兩台水泵。"), texts(read("水庫建於去年，它有\n兩台水泵。")));
  }

  /** CommonMark has them as more of the paragraph. */
  @Test
  void testItemsIndentedBelowASpeakerAreAList() {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(
        "Ann:\n    - The mill is shut.\n    - It opens in May.\n        - Bo has the key.\n\n"
            + "Bo asked why\n    and went.\n\n```\nrun\n    - x\n```\n",
        out);
    assertEquals(
        List.of(Role.BODY, Role.LIST_ITEM, Role.LIST_ITEM, Role.LIST_ITEM, Role.BODY, Role.CODE),
        out.blocks().stream().map(Block::role).toList());
  }

  @Test
  void rowsWithoutARuleAreATable() {
    DocumentBuilder out =
        read(
            "| **Mill** | **Opens** |\n| Varel | in May |\n\n| Ramp | shut | 3 |\n| Quay | open | 4 |\n");
    assertEquals(
        List.of("TABLE", "TABLE", "TABLE", "TABLE"),
        out.blocks().stream().map(b -> b.role().name()).toList());
    assertTrue(out.blocks().stream().noneMatch(b -> b.span().of(out.text()).contains("|")));
  }

  /** A box of a site's generator, which CommonMark takes for code. */
  @Test
  void textThatIsSetInAndHasMarksIsMarkdown() {
    DocumentBuilder out =
        read(
            "??? note \"Other ways\"\n\n"
                + "    A miller **may** use [another ramp](r.md) where the first is shut by ice.\n\n"
                + "    - One ramp **must** stay open all the winter, whatever the weather.\n");
    assertEquals(
        List.of(
            "Other ways",
            "A miller may use another ramp where the first is shut by ice.",
            "One ramp must stay open all the winter, whatever the weather."),
        out.blocks().stream()
            .filter(block -> block.role() != Role.PAGE_FURNITURE)
            .map(block -> block.span().of(out.text()))
            .toList());
  }

  @Test
  void pointsOfACellAreParted() {
    DocumentBuilder read = read("|a|b|\n|-|-|\n|c|<ul><li>The ramp</li><li>the mill</li></ul>|\n");
    assertTrue(read.text().contains("The ramp; the mill"), read.text());
  }

  @Test
  void notesBelowEachOtherAreTwo() {
    DocumentBuilder read = read("It turns[^1] daily[^b].\n\n[^1]: Since May.\n[^b]: At noon.\n");
    assertEquals(
        List.of("It turns daily.", "Since May.", "At noon."),
        read.blocks().stream().map(block -> block.span().of(read.text())).toList());
  }

  @Test
  void aPlainTextWithHeadingsAndLinksIsMarkdown() {
    String text =
        "# The mill\n\nSee [Varel](https://a.example/v) and **the ramp**.\n\n## Hours\n\n"
            + "It is **open daily**.\n";
    assertTrue(MarkdownReader.isSurelyIn(text));
    assertFalse(MarkdownReader.isSurelyIn("# run it\n\n# stop it\n\nx = **a** * 2\n"));
    assertFalse(MarkdownReader.isSurelyIn("The mill is open. See [Varel](https://a.example/v)."));
  }

  private static List<String> rows(String markdown) {
    DocumentBuilder read = read("Mills are old.\n\n" + markdown + "\nThey turn.\n");
    return read.blocks().stream()
        .filter(block -> block.role() == Role.TABLE)
        .map(block -> block.span().of(read.text()))
        .toList();
  }

  @Test
  void tablesThatAreDrawnOrRuledHaveRows() {
    List<String> expected = List.of("Mill\tWheels", "North\t2 old", "South\t1");
    assertEquals(
        expected,
        rows(
            "+-------+--------+\n| Mill  | Wheels |\n+=======+========+\n| North | 2      |\n"
                + "|       | old    |\n+-------+--------+\n| South | 1      |\n+-------+--------+\n"));
    assertEquals(
        expected,
        rows(
            "----------------\nMill   Wheels\n------ ---------\nNorth  2\n       old\n\n"
                + "South  1\n----------------\n"));
    assertEquals(
        List.of("Mill\tWheels", "North\t2", "South\t1"),
        rows("Mill   Wheels\n-----  ------\nNorth       2\nSouth       1\n"));
    assertEquals(List.of(), rows("```\nMill   Wheels\n-----  ------\nNorth       2\n```\n"));
    assertEquals(
        List.of("Mill\tWheels", "North\t2"),
        rows("```{csv-table} Mills\n:header: Mill, Wheels\n\nNorth, 2\n```\n"));
  }

  @Test
  void pointsOfAPointThatAreSetInAreNoCode() {
    String law =
        "1.  who runs\n\n    a)  works of the kind that are named\n        below:\n\n"
            + "        aa) works in which more than a hundred wheels\n            turn, and\n\n\n"
            + "        bb) works in which no wheel turns at all,\n\n"
            + "2.  the miller\n\n        *   Keeps a book\n\n        *   Reads it\n";
    DocumentBuilder out = read(law);
    assertFalse(roles(out).contains(Role.CODE), out.text());
    assertTrue(out.text().contains("bb) works in which no wheel turns at all,"), out.text());
    for (String code :
        List.of("    * 2\n    * 3\n", "    - b\n    - c\n", "    a) x = 1\n    b) y = 2\n")) {
      assertEquals(List.of(Role.BODY, Role.CODE), roles(read("Run:\n\n" + code)), code);
    }
  }
}
