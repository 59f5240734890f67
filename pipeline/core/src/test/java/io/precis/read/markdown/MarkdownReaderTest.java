package io.precis.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  /** What is written, and after the arrow what is shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He [published][post] a paper. -> He published a paper.",
        "The [mill v2.1][] is open. -> The mill v2.1 is open.",
        "The cell a[i][j] is empty. -> The cell a[i][j] is empty.",
        "**科学化：**就是转变。 -> 科学化：就是转变。",
        "It was measured [@smith2020; @doe2019] in spring. -> It was measured in spring.",
        ":::note\nThe ramp is shut.\n::: -> The ramp is shut.",
        "{panel:title=Mill|borderColor=#ccc}\nThe ramp is shut.\n{panel} -> The ramp is shut.",
        "{§ 3 The ramp { #§3 }} -> § 3 The ramp",
        ":::caution[Upgrade first]\n\nThe ramp is shut. -> Upgrade first\n\nThe ramp is shut.",
        "The ramp is shut. {/* for ever? */} -> The ramp is shut.",
        "# Ramp {/*the-ramp*/}\n\nIt is shut. -> Ramp\n\nIt is shut.",
        "export const meta = {\n"
            + "  title: 'x',\n"
            + "};\n\n"
            + "{props.children}\n\n"
            + "It is shut. -> It is shut.",
        "\\newpage\n\n*[HTML]: Hyper Text\n\nThe ramp is shut. -> The ramp is shut.",
        "[[css|/main.css]]\n\nThe ramp is shut. -> The ramp is shut.",
        "@import \"ramp.css\"\n\nThe ramp is shut. -> The ramp is shut.",
        "Ramp {#ramp}\n: A plank on hinges. -> Ramp: A plank on hinges.",
        "[[toc]]\n\n@[TOC](目录)\n\nThe ramp is shut. -> The ramp is shut.",
        "Ramp\n: A plank on hinges. -> Ramp: A plank on hinges.",
        "It is open :tada:. -> It is open.",
        "<center>\n![The (old) mill](a.png)<br />\nIt is [here](b.html). {% x y %}\n</center>"
            + " -> It is here.",
        "{% include alert.html content=\"The ramp is shut.\" %} -> The ramp is shut.",
        "![The ramp]({{ site.url }}/a.png \"Ramp (old)\")\n\nIt is shut. -> It is shut.",
        "(the_ramp)=\n\nIt is shut. :label:`ramp` -> It is shut.",
        "It is shut, as :numref:`fig_ramp` shows. -> It is shut, as […] shows.",
        "It turns (\\\\autoref{fig:b}), see \\\\autoref{sec:x}.\n\n\\\\label{fig:a} Old.\n\nNew.\\\\label{fig:b}"
            + " -> It turns (Figure 2), see Section.\n\nOld.\n\nNew.",
        "\\\\addtocontents{toc}{\\\\string\\\\setcounter{toc}{\\\\string\\\\depth}}\n\nIt turns. -> It turns.",
        "\\\\textbf{It turns.} -> It turns.",
        "\\\\begin{defn}\nA ramp is a plank (see \\\\hyperref[sec:a]{Planks}).\n\\\\end{defn}"
            + " -> A ramp is a plank (see Planks).",
        "It \\\\emph{turns}\\\\footnote{Since May.} daily. -> It turns daily.",
        "It turns.\n\n\\\\begin{table}\na & 4 \\\\ \\\\hline\n\\\\end{table} -> It turns.",
        "** 水位正在上升。 ** -> 水位正在上升。",
        "水位正在上升。  ** ** -> 水位正在上升。",
        "做法**是测量**水位** —— 每天一次。 -> 做法是测量水位 —— 每天一次。",
        "**Note that the ramp is shut. -> Note that the ramp is shut.",
        "It is 2 ** 3 metres. -> It is 2 ** 3 metres.",
        "See [Ramps](ramps.md){: target=\"_blank\" } for more. -> See Ramps for more.",
        "A {set} of [ramps](x.md){.wide}. -> A {set} of ramps.",
        "Read [the ruling](https://x.org/[2004] 278.pdf) first. -> Read the ruling first.",
        "[//]: # nobody sees it\n{::options parse=\"true\" /}\n\nIt is shut. -> It is shut.",
        "[//]: nobody sees it\n\nIt is shut. -> It is shut.",
        "Ramp\n\n:   A plank on hinges. -> Ramp\n\nA plank on hinges.",
        "-----------The ramp is shut. -> The ramp is shut.",
        "--------------3.1 The ramp is shut. -> 3.1 The ramp is shut.",
        "A short form of [A History of Ramps]({{ site.base }}{% link _pages/ramps.md %}) is here."
            + " -> A short form of A History of Ramps is here.",
        "<p>The \u201cSafe&#8221; way isn&#39;t &lt;new&gt;&#60;&apos;</p>"
            + " -> The \u201cSafe\u201d way isn't <new><'",
        "```{note} Mind\n:class: dropdown\n\nThe **ramp** is shut.\n``` -> Mind\n\nThe ramp is shut.",
        ":width:`400px`\n\n:align: center\n\nThe ramp is shut. -> The ramp is shut.",
        "{% highlight python %}\nopen()\n{% endhighlight %} -> open()",
        "!!! warning \"注意\"\n    本页面十分重要。 -> 注意\n\n本页面十分重要。",
        "=== \"Summer\"\n\n    It is open.\n\n    It floats. -> Summer\n\nIt is open.\n\nIt floats.",
        "/// note | Ramp\n    type: warning\nIt is shut.\n/// -> Ramp\n\nIt is shut.",
        "```{admonition} Ramp\n:class: tip\n\nIt is shut.\n``` -> Ramp\n\nIt is shut.",
        "````{tab-set}\n```{tab-item} May\nIt is open.\n```\n```` -> May\n\nIt is open.",
        "```{figure} ramp.png\n:width: 80%\n\nThe ramp in May.\n``` -> The ramp in May.",
        "```{toctree}\nramps\n```\nIt is shut. -> It is shut.",
        "(ramp)=\n% for me\nIt is shut.\n+++\n\nNow. -> It is shut.\n\nNow.",
        "::: {.callout-tip title=\"Ramp\"}\nIt is shut.\n::: -> Ramp\n\nIt is shut.",
        "See {ref}`the ramp <ramp>` {cite:p}`holm1901`. -> See the ramp.",
        "It is {kbd}`Enter`, as {eq}`a` says. -> It is Enter, as […] says.",
        "It costs {{ site.fee }} crowns. -> It costs […] crowns.",
        "{::comment}\nfor me\n{:/comment}\nIt is shut. -> It is shut.",
        "* TOC\n{:toc}\n\nIt is shut. -> It is shut.",
        "--8<-- \"a.md\"\n\nPress ++ctrl+p++ now. -> Press ctrl+p now.",
        "船停[^一]了。\n\n[^一]: 因为大雾。\n[^二]: 去年也是。 -> 船停了。\n\n因为大雾。\n\n去年也是。",
        "> **Note**\n> The ramp is shut. -> The ramp is shut.",
        "{{< tab \"Hemp\" >}} It floats. {{< /tab >}} -> Hemp\n\nIt floats.",
        "{{< figure src=\"a.png\" caption=\"The ramp.\" >}} -> The ramp.",
        "It is {{< param len >}} metres long. -> It is […] metres long.",
        "<<< @/a.js{2}\n\nIt is shut. -> It is shut.",
        "It is shut^[Since May.] now. -> It is shut now.\n\nSince May.",
        "Ramp\n: A plank.\n: A slope. -> Ramp: A plank.\n\nA slope.",
        "import A from 'a';\nexport const B = () => (\n  <i>x</i>\n);\n\nShut. -> Shut."
      })
  void marksThatTheParserLeavesAreNotShown(String parted) {
    String[] parts = parted.split(" -> ");
    assertEquals(parts[1], read(parts[0]).text());
  }

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
  void aStoryInAFenceIsNoCode() {
    String story = "“行李收拾了吗？”梅见轻声的问道。我吃了一惊，手中的茶杯险些摔落。父亲依旧保持着平常严肃的模样，客厅里的亲戚们附和着他的话。";
    String letter =
        "Dear Mr Hall, the mill stood still in May, and nobody paid. We shall come again in June.";
    assertEquals(Role.BODY, read("```\n" + story + "\n```\n").blocks().get(0).role());
    assertEquals(Role.BODY, read("    " + letter + "\n").blocks().get(0).role());
    assertEquals(Role.CODE, read("```python\n" + letter + "\n```\n").blocks().get(0).role());
    String code = "mill = open('一号磨坊')\nprint('已经打开，可以进入。'); run()\nif mill != None: mill.close()";
    assertEquals(Role.CODE, read("```\n" + code + "\n```\n").blocks().get(0).role());
  }

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
  void tagsSetAsASmallHeadingAreNoHeading() {
    DocumentBuilder read = read("###### tags: `水庫` `會議記錄`\n\n# 水庫會議\n\n大壩已經檢查。\n");
    assertEquals(
        List.of(Role.FRONT_MATTER, Role.HEADING, Role.BODY),
        read.blocks().stream().map(Block::role).toList());
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
  void aHeadingNeedsNoSpaceBeforeChinese() {
    DocumentBuilder read = read("#水库设计文档\n\n水位正在上升。");
    assertEquals(Role.HEADING, read.blocks().get(0).role());
    assertEquals("水库设计文档", read.blocks().get(0).span().of(read.text()));
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
  void anInternetDraftHasItsTitleItsPartsAndItsReferences() {
    DocumentBuilder read =
        read(
            "---\ntitle: \"Mills over wires\"\nauthor:\n  -\n    name: A. Moor\n\n--- abstract\n\n"
                + "It moves mills.\n\n--- middle\n\n# Wires\n\nAs in {{!RFC2119}} and {{MILL-7}}.\n");
    assertEquals("Mills over wires", read.title());
    assertEquals("It moves mills.\n\nWires\n\nAs in [RFC2119] and [MILL-7].", read.text());
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
  void aLinkThatAGeneratorCompletesShowsItsText() {
    DocumentBuilder read =
        read("The [Office of Mills]({% page \"/mills/\" %}) and [dams]({{ site.url }}/dams).");
    assertEquals("The Office of Mills and dams.", read.blocks().get(0).span().of(read.text()));
  }

  @Test
  void linesOfSpeakersAreNotJoined() {
    DocumentBuilder read = read("zeno: 不再需要维护。\nAvenger_28: 影响可移植。\nBLumia: 可以讨论。");
    assertEquals(
        List.of("zeno: 不再需要维护。", "Avenger_28: 影响可移植。", "BLumia: 可以讨论。"),
        read.blocks().stream().map(block -> block.span().of(read.text())).toList());
  }

  @Test
  void aSubtitleBelongsToTheTitle() {
    DocumentBuilder read =
        read("---\ntitle: Policy 12\nsubtitle: Policy on Mills\n---\nMills are old.");
    assertEquals("Policy 12: Policy on Mills", read.title());
    assertTrue(read.text().startsWith("Mills"));
  }

  private static DocumentBuilder read(String markdown) {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(markdown, out);
    return out;
  }

  @Test
  void marksOfDialectsAreNoText() {
    String markdown =
        "import Tabs from '@theme/Tabs';\n"
            + "export const version = '3.2';\n\n"
            + "# Orchard { #top }\n\n"
            + "#garden #todo\n\n"
            + ":::tip Frost\n"
            + "Frost killed a third. [name=ida]\n"
            + ":::\n\n"
            + "Trees, ==planted in 1931==, need 10^3^ litres of H~2~O. %%check%% ^block-1\n\n"
            + "![[orchard.png|300]]\n";
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(markdown, out);
    assertEquals(
        "Orchard\n\n"
            + "Frost\n\n"
            + "Frost killed a third.\n\n"
            + "Trees, planted in 1931, need 10³ litres of H2O.",
        out.text());
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
  void elementsAmongTheWordsDoWhatTheyDoOnAPage() {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(
        "It gave 3 × 10<sup>6</sup> kWh in 2019<sup>[1](#n)</sup> of CO<sub>2</sub>.<br>It cost"
            + " <del>40</del> <ins>45</ins> euros, the 1<sup>st</sup> time.",
        out);
    assertEquals("It gave 3 × 10⁶ kWh in 2019 of CO2. It cost 45 euros, the 1st time.", out.text());
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
  void entitiesInBlocksOfHtmlAreSignsAndAttributesNoWords() {
    DocumentBuilder out =
        read(
            "## Chapter 1{align=center}\n\n"
                + "Set {a=b} stays. {not a mark}\n\n"
                + "<p>&emsp;<b>Article 1</b>&emsp;Waste &lt;5 kg&gt; costs 3 &euro; &amp; more"
                + " &mdash; &nosuch;.</p>\n");
    assertEquals(
        List.of(
            "Chapter 1",
            "Set {a=b} stays. {not a mark}",
            "Article 1 Waste <5 kg> costs 3 € & more — &nosuch;."),
        out.blocks().stream()
            .map(block -> block.span().of(out.text()).replace('\u2003', ' ').strip())
            .toList());
  }

  @Test
  void testALinkToAPlaceOnThePageIsFurniture() {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read("It is shut.\n\n[Back to top](#top)\n", out);
    assertEquals(
        List.of(Role.BODY, Role.PAGE_FURNITURE), out.blocks().stream().map(Block::role).toList());
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

  @Test
  void whatStandsInABoxIsNoneOfTheLineAbove() {
    assertEquals(
        List.of("The ramp is old", "It was closed by five votes.", "Bo went home."),
        texts(read("The ramp is old\n:::info\nIt was closed by five votes.\n:::\nBo went home.")));
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

  private static List<Role> roles(DocumentBuilder out) {
    return out.blocks().stream().map(Block::role).toList();
  }

  private static List<String> texts(DocumentBuilder out) {
    return out.blocks().stream().map(block -> block.span().of(out.text())).toList();
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

  @Test
  void fencesOfBoxesAndListsInWordsAreText() {
    DocumentBuilder out =
        read(
            "```{admonition} Mind the ramp\n:class: tip\nIt is shut at [night](n.md).\n```\n\n"
                + "```rampMarkdown\n## In short\n\nThe ramp is shut.\n```\n\n"
                + "    * Ann asks the owner of the mill for a key\n"
                + "    * Bo mends the ramp before the first of May\n\n"
                + "```\n- name: ramp\n- open: no\n```\n");
    assertEquals(
        List.of(
            "BODY Mind the ramp",
            "BODY It is shut at night.",
            "HEADING In short",
            "BODY The ramp is shut.",
            "LIST_ITEM Ann asks the owner of the mill for a key",
            "LIST_ITEM Bo mends the ramp before the first of May",
            "CODE - name: ramp\n- open: no"),
        out.blocks().stream()
            .filter(block -> block.role() != Role.PAGE_FURNITURE)
            .map(block -> block.role() + " " + block.span().of(out.text()))
            .toList());
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
  @Timeout(20)
  void aBoxOfSlashesThatNothingEndsIsText() {
    String unclosed = "/// note | Mills\n".repeat(40_000);
    assertTrue(read(unclosed + "They turn.").text().contains("They turn."));
    assertEquals("Mills\n\nThey turn.", read("/// note | Mills\nThey turn.\n///\n").text());
  }

  @Test
  void anElementThatIsMarkedAsMarkdownIsReadAsSuch() {
    String box = "<div class=\"alert\" markdown=\"1\">\nMills are **closed** in May.\n</div>\n";
    assertEquals("Mills are closed in May.", read(box).text());
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
