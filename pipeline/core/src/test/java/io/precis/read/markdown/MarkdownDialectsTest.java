package io.precis.read.markdown;

import static io.precis.read.markdown.ReadMarkdown.read;
import static io.precis.read.markdown.ReadMarkdown.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dialects and generators write that is no Markdown of everyone. */
class MarkdownDialectsTest {
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
  void anInternetDraftHasItsTitleItsPartsAndItsReferences() {
    DocumentBuilder read =
        read(
            "---\ntitle: \"Mills over wires\"\nauthor:\n  -\n    name: A. Moor\n\n--- abstract\n\n"
                + "It moves mills.\n\n--- middle\n\n# Wires\n\nAs in {{!RFC2119}} and {{MILL-7}}.\n");
    assertEquals("Mills over wires", read.title());
    assertEquals("It moves mills.\n\nWires\n\nAs in [RFC2119] and [MILL-7].", read.text());
  }

  @Test
  void aLinkThatAGeneratorCompletesShowsItsText() {
    DocumentBuilder read =
        read("The [Office of Mills]({% page \"/mills/\" %}) and [dams]({{ site.url }}/dams).");
    assertEquals("The Office of Mills and dams.", read.blocks().get(0).span().of(read.text()));
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
  void elementsAmongTheWordsDoWhatTheyDoOnAPage() {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(
        "It gave 3 × 10<sup>6</sup> kWh in 2019<sup>[1](#n)</sup> of CO<sub>2</sub>.<br>It cost"
            + " <del>40</del> <ins>45</ins> euros, the 1<sup>st</sup> time.",
        out);
    assertEquals("It gave 3 × 10⁶ kWh in 2019 of CO2. It cost 45 euros, the 1st time.", out.text());
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
  void whatStandsInABoxIsNoneOfTheLineAbove() {
    assertEquals(
        List.of("The ramp is old", "It was closed by five votes.", "Bo went home."),
        texts(read("The ramp is old\n:::info\nIt was closed by five votes.\n:::\nBo went home.")));
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
}
