package io.precis.read.plain;

import static io.precis.read.plain.ReadBlocks.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts of AsciiDoc, Org, Textile and other languages of few marks. */
class LightMarkupTest {
  @Test
  void whatOrgModeWritesOverLinesIsReadWhole() {
    String org =
        "#+TITLE: Mill\n\n#+begin_export html\n  <div>\n  <p>By the <b>river</b>.</p>\n  </div>\n#+end_export\n"
            + "#+begin_export latex\n\\vspace{1cm}\n#+end_export\n\n* Use\nSee [[https://a.org][the\nlog]] of May.\n"
            + "#+end_example\n\nIt turns daily.\n\n#+begin_example\n* x\n#+begin_src\n#+end_example\nIt is old.\n";
    assertEquals(
        List.of(
            "BODY By the river.",
            "HEADING Use",
            "BODY See the log of May.",
            "BODY It turns daily.",
            "CODE * x\n#+begin_src",
            "BODY It is old."),
        blocks(org));
  }

  @Test
  void codePicturesAndNotesOfTextileAreNoWords() {
    String textile =
        "h1. Mill\n\n!https://a.org/badge!:https://a.org/log !wheel.png!\n\nIt turns.[1]\n\n"
            + "bc. mill --start\n\nh2. Use\n\nbc.. a\n\nb\n\np. It is old.\n\nfn1. In May.\n";
    assertEquals(
        List.of(
            "HEADING Mill",
            "BODY It turns.",
            "CODE mill --start",
            "HEADING Use",
            "CODE a\n\nb",
            "BODY It is old.",
            "NOTE In May."),
        blocks(textile));
  }

  @Test
  void aReferenceOfAsciidocIsShownAsTheTitleOfItsPart() {
    String adoc =
        "= Mill\n\nSee <<_the_old_wheel>>, xref:dam[] and <<elsewhere>>.\n\n== The old wheel\n\nIt turns.\n\n"
            + "[[dam]]\n== The dam, new\n\nIt holds.\n";
    assertTrue(
        blocks(adoc).contains("BODY See The old wheel, The dam, new and elsewhere."),
        blocks(adoc).toString());
  }

  @Test
  void asciidocMayBeginWithAHeadingOfTheSecondLevel() {
    assertEquals(
        List.of("HEADING The mill", "BODY Where it is: by the river."),
        blocks("== The mill\n\n*Where it is*: by the river.\n"));
    assertFalse(blocks("== The mill ==\n\nIt is old.\n").contains("HEADING The mill =="));
  }

  @Test
  void testTablesOfAsciiDocHaveRows() {
    String text = "= Buses\n:toc:\n\n.Routes\n|===\n|Route |Riders\n\n|N1\n|1200\n|===\n\nEnd.\n";
    List<String> blocks = blocks(text);
    assertTrue(blocks.contains("TABLE Route\tRiders"), blocks.toString());
    assertTrue(blocks.contains("TABLE N1\t1200"), blocks.toString());
  }

  @Test
  void testAsciiDocIsToldByItsMacrosToo() {
    String adoc =
        "我们link:https://example.org/a[宣布了]新的水闸，*很重要*。\n\n"
            + ". 先读 jira:MILL-4[] 的说明。\n. 再看link:/doc[指南]。\n";
    assertEquals(
        List.of("BODY 我们宣布了新的水闸，很重要。", "LIST_ITEM 先读 MILL-4 的说明。", "LIST_ITEM 再看指南。"),
        blocks(adoc).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
  }

  @Test
  void testMarksOfLightMarkupAreNoText() {
    String org =
        "#+TITLE: Flow\n* TODO Results :draft:\nSee [[http://x.example][the guide]] now.\n";
    assertEquals(List.of("HEADING Results", "BODY See the guide now."), blocks(org));
    String wiki =
        "'''Oster''' is a [[river|stream]].<ref>A book.</ref> {{convert|3|km}}\n\n== Course ==\n"
            + "It runs to the [[sea]].\n";
    assertEquals(
        List.of("BODY Oster is a stream. 3 km", "HEADING Course", "BODY It runs to the sea."),
        blocks(wiki));
  }

  @Test
  void testCodeInAsciiDocHasNoMarks() {
    String adoc = "= Mill\n:toc:\n\n通过 `mill.A_B_C` 设置，也可用+mill.x+关闭。 See link:a[the plan].\n";
    assertEquals("BODY 通过 mill.A_B_C 设置，也可用mill.x关闭。 See the plan.", blocks(adoc).get(1));
  }

  @Test
  void testWhatAnOutlineKeepsToItselfIsNoText() {
    String org =
        "#+TITLE: Bees\n"
            + "#+AUTHOR: Ann\n"
            + "* TODO Hives\n"
            + "  :LOGBOOK:\n"
            + "  - State changed\n"
            + "  :END:\n"
            + "Seven hives hold 10^{5} bees.\n"
            + "** COMMENT Private\n"
            + "Nobody reads this.\n"
            + "*** Nor this\n"
            + "#+BEGIN_COMMENT\n"
            + "No.\n"
            + "#+END_COMMENT\n"
            + "* Honey\n"
            + "It weighs 84 kg.\n";
    assertEquals(
        List.of(
            "HEADING Hives",
            "BODY Seven hives hold 10⁵ bees.",
            "HEADING Honey",
            "BODY It weighs 84 kg."),
        blocks(org));
  }

  @Test
  void testAttributesOfAsciiDocStandForTheirValues() {
    String text =
        "= Crane\n"
            + ":toc:\n"
            + ":ver: 4.2\n\n"
            + "This is version {ver} for 12 m^2^.\n\n"
            + "////\n"
            + "Internal.\n"
            + "////\n\n"
            + "== Lift\n\n"
            + ".Limits\n"
            + "|===\n"
            + "|Wind |Load\n"
            + "|10 m/s |3 t\n"
            + "|===\n";
    assertEquals(
        List.of(
            "HEADING Crane",
            "BODY This is version 4.2 for 12 m².",
            "HEADING Lift",
            "CAPTION Limits",
            "TABLE Wind\tLoad",
            "TABLE 10 m/s\t3 t"),
        blocks(text));
  }

  @Test
  void testTextileIsReadWithoutItsMarks() {
    String textile =
        "h1. Rules\n\n"
            + "p(intro). The *48 plots* of 95 m^2^ cost _65 pounds_[1].\n\n"
            + "bq. Nobody may burn.\n\n"
            + "|_. Plot |_. Area |\n"
            + "| 1 | 120 |\n"
            + "| 2 | 95 |\n\n"
            + "# Pay the \"fee\":https://example.org/fee now.\n"
            + "# Go.\n";
    List<String> blocks = blocks(textile);
    assertEquals("HEADING Rules", blocks.get(0));
    assertEquals("BODY The 48 plots of 95 m² cost 65 pounds.", blocks.get(1));
    assertEquals("BODY Nobody may burn.", blocks.get(2));
    assertTrue(blocks.contains("LIST_ITEM Pay the fee now."), blocks.toString());
  }

  @Test
  void testAQuotationWhoseMarksAreShiftedGoesOn() {
    assertEquals(
        List.of("BODY It is so.", "QUOTATION Is it?\nOn Tuesday?"),
        blocks("It is so.\n\n> Is it?\n > On Tuesday?\n"));
  }

  @Test
  void testPartsOfAsciidocAreShownWhereTheirNameIsSet() {
    String text =
        "= Agent\n:shop:\n\nifdef::staff[]\nFor staff.\n\nifdef::shop[]\nNor this.\n"
            + "endif::[]\nendif::staff[]\n\nifndef::staff[]\nFor customers.\nendif::[]\n\n"
            + "ifdef::shop,staff[Buy it.]\n\nifdef::shop+staff[Not both.]\n";
    assertEquals(List.of("HEADING Agent", "BODY For customers.", "BODY Buy it."), blocks(text));
  }

  @Test
  void testHeadsOfTablesInAsciidocAreKnown() {
    String text =
        "= Ports\n\n[cols=\"1,2\",options=\"header\"]\n|===\n|Port |Use\n|80 |Web\n|===\n\n"
            + "|===\n|Port |Use\n\n|90 |Mail\n|===\n\n|===\n|70 |Gopher\n|71 |None\n|===\n";
    DocumentBuilder out = new DocumentBuilder();
    PlainTextReader.read(text, out);
    assertEquals(
        List.of("Port\tUse", "Port\tUse"),
        out.blocks().stream()
            .filter(Block::header)
            .map(block -> block.span().of(out.text()))
            .toList());
  }

  @Test
  void testMarksOfOrgAreNoWords() {
    String org =
        "#+TITLE: Trip\n* TODO Tickets [1/2]\n  - [X] Train\n  - Note :: No cars.\n\n"
            + "  #+CAPTION: The map\n  [[file:map.png]]\n  On <2021-05-04 Tue> it costs"
            + " src_sh{12} euros{{{v}}}.\n  #+BEGIN_QUOTE\n  All come home.\n  #+END_QUOTE\n"
            + "[fn:1] With food.\n";
    List<String> blocks = blocks(org);
    assertTrue(blocks.contains("HEADING Tickets"), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Note: No cars."), blocks.toString());
    assertTrue(blocks.contains("BODY On 2021-05-04 Tue it costs 12 euros."), blocks.toString());
    assertTrue(blocks.contains("QUOTATION All come home."), blocks.toString());
    assertTrue(blocks.contains("NOTE With food."), blocks.toString());
  }

  @Test
  void testSignsThatAsciidocNamesAndTermsAboveTheirMeaning() {
    String text =
        "= Pump\nAnn Vale; Tom Reed\n\nIt weighs 3{nbsp}kg.\n\n* Lid:: turns left\nMotor::\n"
            + "  Runs at 12 volts.\n";
    List<String> blocks = blocks(text);
    assertTrue(blocks.contains("FRONT_MATTER Ann Vale; Tom Reed"), blocks.toString());
    assertTrue(blocks.contains("BODY It weighs 3 kg."), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Lid: turns left"), blocks.toString());
    assertTrue(blocks.contains("BODY Motor:\n  Runs at 12 volts."), blocks.toString());
  }

  @Test
  void notesWithinALineOfAsciiDocAndQuotationsAreTold() {
    assertEquals(
        List.of(
            "HEADING Pump",
            "BODY It weighs 3 kg.",
            "QUOTATION A pump is a friend.",
            "BODY See the shed of the men.",
            "NOTE Or less."),
        blocks(
            "= Pump\n\nIt weighs 3 kg.footnote:[Or less.]\n\n____\nA pump is a friend.\n____\n\n"
                + "See https://x.org[the shed^] (((shed)))of the ((men)).\n"));
  }

  @Test
  void tablesFormulasAndKeptLinesOfOrgAreNoProse() {
    assertEquals(
        List.of(
            "BODY It turns.",
            "NOTE Since May.",
            "TABLE Wheel\tTeeth",
            "TABLE Old\t40",
            "CODE : on",
            "CODE \\begin{equation}",
            "CODE a = b",
            "CODE \\end{equation}",
            "QUOTATION Turn!",
            "BODY It stops."),
        blocks(
            "#+TITLE: Mill\n\nIt turns[fn:: Since May.].\n\n| Wheel | Teeth |\n|---+---|\n| Old | 40 |\n\n"
                + ": on\n\n\\begin{equation}\na = b\n\\end{equation}\n\n#+BEGIN_QUOTE\nTurn!\n#+END_QUOTE\n\n"
                + "<<end>> It stops.\n"));
  }

  @Test
  void testSignsThatFormatsTakeFromHtmlAreShown() {
    assertEquals(
        List.of("PAGE_FURNITURE 00:00:01", "BODY Caf\u00e9 \u2014 \u00a32.4 <open>\nnow\u2026"),
        blocks(
            "1\n00:00:01,000 --> 00:00:02,000\nCaf&eacute; &mdash; &pound;2&#46;4 &lt;open&gt;\n\n"
                + "2\n00:00:02,120 --> 00:00:03,880\nnow&hellip;\n"));
    assertTrue(
        blocks("= Pump\n\nIt weighs 3&#160;kg &ndash; at 53&deg; footnote:[Or less.].\n")
            .contains("BODY It weighs 3 kg \u2013 at 53\u00b0."));
    assertTrue(
        blocks(
                "'''Mill''' has 24&nbsp;wheels &amp; a <ref>R</ref>{{x}} door.\n\n== Use ==\nNone.\n")
            .contains("BODY Mill has 24 wheels & a  door."));
  }

  @Test
  void testAPartOfAnOutlineThatIsNotExportedIsNoText() {
    String org =
        "#+TITLE: Bees\n* Hives\nSeven stand here.\n* Mine  :noexport:\nNobody reads it.\n";
    assertEquals(List.of("HEADING Hives", "BODY Seven stand here."), blocks(org));
  }

  @Test
  void marksOfABulletinBoardAreNoText() {
    assertEquals(
        List.of(
            "QUOTATION The rope is wet.",
            "BODY Then dry it, see this page.",
            "LIST_ITEM Hang it up.",
            "LIST_ITEM Wait."),
        blocks(
                "[quote=\"Kit\"]The [i]rope[/i] is wet.[/quote]\nThen [b]dry[/b] it, see"
                    + " [url=https://quay.example]this page[/url].\n\n[list]\n[*]Hang it"
                    + " up.\n[*]Wait.\n[/list]\n[img]https://quay.example/a.jpg[/img]\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE"))
            .toList());
  }

  @Test
  void theSignThatEndsALineIsNoneOfItInAsciidoc() {
    String text =
        "= Mill\n\n== Thanks\n\nThank you +\nThe millers of 3 + 4 Lane +\nhttps://mill.example\n";
    assertTrue(
        blocks(text).contains("BODY Thank you\nThe millers of 3 + 4 Lane\nhttps://mill.example"),
        blocks(text).toString());
  }

  @Test
  void aLongerFenceWithinAListingIsALineOfItInAsciidoc() {
    String text =
        "= Mill\n\n[source,shell]\n----\nrun\n------\nstop\n------\ndone\n----\n\nIt turns.\n";
    List<String> read = blocks(text);
    assertTrue(read.contains("CODE run\n------\nstop\n------\ndone"), read.toString());
    assertTrue(read.contains("BODY It turns."), read.toString());
  }
}
