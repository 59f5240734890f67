package io.precis.read.plain;

import static io.precis.read.plain.ReadBlocks.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestructuredTextTest {
  @Test
  void captionsOfFiguresAndTablesOfRestructuredTextAreSuch() {
    String rst =
        "The mill\n========\n\nIt is old.\n\n.. figure:: mill.png\n   :width: 60%\n\n"
            + "   The *old* mill\n   in 2024.\n\n   The wheel is gone.\n\n.. csv-table:: Days\n"
            + "   :header: Day, Hours\n\n   Monday, 8\n   Friday, 6\n";
    assertEquals(
        List.of(
            "BODY It is old.",
            "CAPTION The old mill\nin 2024.",
            "BODY The wheel is gone.",
            "CAPTION Days"),
        blocks(rst).stream().filter(each -> each.matches("(?s)(BODY|CAPTION).*")).toList());
  }

  @Test
  void codeWithinAnItemOfRestructuredTextIsCode() {
    String rst =
        "The mill\n========\n\n.. _mill:\n\n.. note:: It is old.\n\n1. Start it like so:\n\n   .. code-block:: bash\n"
            + "      :linenos:\n\n      mill --start now\n\n   It turns. The\n   ``-`` tells it to stop.\n";
    List<String> read = blocks(rst);
    assertTrue(read.contains("CODE mill --start now"), read.toString());
    assertTrue(
        read.stream().anyMatch(each -> each.endsWith("It turns. The - tells it to stop.")),
        read.toString());
  }

  @Test
  void listedTablesOfRestructuredTextMayBeSetWide() {
    String rst =
        "Days\n====\n\n.. _days:\n\n.. list-table::\n   :widths: 50 50\n\n   *   - Day\n       - Hours\n"
            + "   *   - Monday\n       - eight,\n         or nine\n";
    List<String> read = blocks(rst);
    assertTrue(read.contains("TABLE | Monday | eight, or nine |"), read.toString());
  }

  @Test
  void restructuredTextIsNoWikiForItsListsAndCode() {
    String rst =
        ".. _mill:\n\nThe mill\n========\n\nIt **turns** :ref:`daily <day>`:\n\n  - the wheel\n  - the stone\n\n"
            + ".. code-block:: c\n\n    // turns\n    int a; // it\n    /* // on */\n\n"
            + "== 4 ==\n\n//Left// and //right//.\n";
    assertTrue(blocks(rst).contains("BODY It turns daily:"), blocks(rst).toString());
  }

  @Test
  void aCommentBelowItsMarkIsNotShown() {
    String rst =
        "..\n  Write the report here.\n\n  Sections\n  ========\n\n  .. figure:: x.png\n\n"
            + ":tocdepth: 1\n\n.. _mill:\n\nThe mill\n========\n\nIt turns, see `day <d.org>`_.\n";
    assertEquals(
        List.of("HEADING The mill", "PAGE_FURNITURE ========", "BODY It turns, see day."),
        blocks(rst));
  }

  @Test
  void testReStructuredTextShowsNoFieldsAndNoMarks() {
    String rst =
        "Bees\n====\n\n:Author: Ann\n\nBees drink [1]_ water, as `hives <h>`_ do.\n\n"
            + ".. code-block:: python\n   :linenos:\n\n   n = 1\n\n#. Choose a roof.\n#. Ask.\n\n"
            + ".. [1] A book.\n";
    List<String> blocks = blocks(rst);
    assertTrue(blocks.contains("BODY Bees drink water, as hives do."), blocks.toString());
    assertTrue(blocks.contains("CODE n = 1"), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Choose a roof."), blocks.toString());
    assertFalse(blocks.toString().contains("Author"), blocks.toString());
  }

  @Test
  void testReStructuredTextIsReadWithoutItsMarks() {
    String rst =
        ".. _mill:\n\nThe mill, see :ref:`Chapter 2 <floods>`, is *very* old.\n\n"
            + "Its rules are in `the deed\n<https://example.org/deed>`__ and in ``mill.cfg``.\n";
    assertEquals(
        List.of(
            "BODY The mill, see Chapter 2, is very old.",
            "BODY Its rules are in the deed and in mill.cfg."),
        blocks(rst));
  }

  @Test
  void testFieldsThatHeadAProposalAreFrontMatterAndTwoColonsAnnounceCode() {
    DocumentBuilder out = new DocumentBuilder();
    PlainTextReader.read(
        "MEP: 17\nTitle: Wheels of mills\nAuthor: Ida Quay <i@q.org>,\n        Ben Reed <b@q.org>\n"
            + "Status: Active\nPost-History:\n\nAbstract\n========\n\n"
            + "As :pep:`8` says, :term:`wheels` turn::\n\n turn(wheel)\n\nThe ``wheel`` is old [#old]_.\n",
        out);
    assertEquals(
        List.of(
            "FRONT_MATTER MEP: 17",
            "HEADING Abstract",
            "PAGE_FURNITURE ========",
            "BODY As PEP 8 says, wheels turn:",
            "PAGE_FURNITURE :",
            "CODE turn(wheel)",
            "BODY The wheel is old."),
        out.blocks().stream()
            .map(
                each ->
                    each.role()
                        + " "
                        + each.span().of(out.text()).lines().findFirst().get().strip())
            .toList());
  }

  @Test
  void testTablesOfRestructuredTextAreRows() {
    assertEquals(
        List.of(
            "TABLE | Gate | Summer In | Summer Out |",
            "TABLE | North | 120 | 118 |",
            "TABLE | South side | 300 | 296 |"),
        tables(
            "+-------+-----------+\n| Gate  | Summer    |\n|       +-----+-----+\n"
                + "|       | In  | Out |\n+=======+=====+=====+\n| North | 120 | 118 |\n"
                + "+-------+-----+-----+\n| South | 300 | 296 |\n| side  |     |     |\n"
                + "+-------+-----+-----+\n"));
    assertEquals(
        List.of("TABLE | Item | Left |", "TABLE | Rope | 4 |", "TABLE | Big hook | 9 |"),
        tables(
            ".. list-table::\n   :header-rows: 1\n\n   * - Item\n     - Left\n"
                + "   * - Rope\n     - 4\n   * - Big\n       hook\n     - 9\n"));
    assertEquals(
        List.of("TABLE | Item | Left |", "TABLE | Rope, new | 4 |", "TABLE | Hook | 9 |"),
        tables(".. csv-table::\n   :header: Item, Left\n\n   \"Rope, new\", 4\n   Hook, 9\n"));
    assertEquals(
        List.of("TABLE | Item | Left |", "TABLE | Rope | 4 |", "TABLE | Hook | 9 |"),
        tables("=====  ====\nItem   Left\n=====  ====\nRope   4\nHook   9\n=====  ====\n"));
  }

  /** The rows of a text that uses marks of reStructuredText elsewhere. */
  private static List<String> tables(String table) {
    return blocks("See :ref:`one` and :ref:`two`.\n\n" + table + "\nIt rains.\n").stream()
        .filter(block -> block.startsWith("TABLE"))
        .toList();
  }

  @Test
  void testTextsThatAreGivenOnceStandWhereTheyAreUsed() {
    String rst =
        "Weir\n"
            + "====\n\n"
            + ".. _top:\n\n"
            + "The level is |level| and the flow :math:`10^{6}`, see :ref:`list <lst>`.\n\n"
            + ".. |level| replace:: 1.80 m\n";
    assertTrue(
        blocks(rst).contains("BODY The level is 1.80 m and the flow 10^6, see list."),
        blocks(rst).toString());
  }

  @Test
  void testRaisedDigitsAndTreesOfPagesInRst() {
    String rst =
        "Weir\n"
            + "====\n\n"
            + "The level is 2\\ :sup:`3` m of H\\ :sub:`2`\\ O.\n\n"
            + ".. toctree::\n"
            + "   :maxdepth: 2\n\n"
            + "   intro\n"
            + "   usage\n";
    assertEquals("BODY The level is 2³ m of H2O.", blocks(rst).get(2));
    assertEquals(3, blocks(rst).size());
  }

  @Test
  void testCodeOfRstEndsWhereTheTextOfADirectiveBegins() {
    String rst =
        "Pool\n====\n\nWrite::\n\n   open()\n\n.. note::\n\n   It is not shared.\n\n"
            + ".. code-block:: ini\n\n   size = 20\n\n.. figure:: a.png\n   :alt: a\n\n"
            + "   A life.\n\nSee :class:`~pool.Pool`.\n";
    List<String> blocks = blocks(rst);
    assertTrue(blocks.contains("CODE open()"), blocks.toString());
    assertTrue(blocks.contains("BODY It is not shared."), blocks.toString());
    assertTrue(blocks.contains("CODE size = 20"), blocks.toString());
    assertTrue(blocks.contains("CAPTION A life."), blocks.toString());
    assertTrue(blocks.contains("BODY See Pool."), blocks.toString());
  }

  @Test
  void testANoteThatBeginsOnItsDirectivesLineIsText() {
    String rst =
        "See :ref:`floods` and :ref:`gates`.\n\n.. note:: Measure it\n   every week.\n\nIt is old.\n";
    assertEquals(
        List.of("BODY See floods and gates.", "BODY Measure it\nevery week.", "BODY It is old."),
        blocks(rst).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
  }

  @Test
  void notesOfReStructuredTextAreReadAndItsPicturesAreNot() {
    assertEquals(
        List.of(
            "HEADING Bees",
            "BODY Bees drink water, says [Holm].",
            "CAPTION Fields",
            "TABLE | Field | Hives |",
            "TABLE | North | 4 |",
            "LIST_ITEM -s size: the size of a hive",
            "BODY Why",
            "BODY They are thirsty.",
            "BODY hive: A box.",
            "NOTE In summer.",
            "BACK_MATTER Holm, Bees, 1901."),
        blocks(
                ".. |bee| image:: bee.png\n\n"
                    + "Bees\n====\n\n"
                    + "|bee|\n\n"
                    + "Bees drink water [#w]_, says [Holm]_.\n\n"
                    + ".. [#w] In summer.\n"
                    + ".. [Holm] Holm, *Bees*, 1901.\n\n"
                    + ".. list-table:: Fields\n   :header-rows: 1\n\n   * - Field\n     - Hives\n   * - North\n     - 4\n\n"
                    + "-s size    the size of a hive\n\n"
                    + ".. topic:: Why\n   :class: x\n\n   They are thirsty.\n\n"
                    + "hive : box\n    A box.\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE_FURNITURE"))
            .toList());
  }

  @Test
  void whatAFunctionTakesIsAListAndScriptsOfAWikiAreShownOnce() {
    List<String> rst =
        blocks(
            ".. module:: ferry\n\n.. function:: cross(load)\n\n   Take a load over.\n\n   :param load: tons of"
                + " it\n   :returns: the time\n");
    assertTrue(
        rst.containsAll(List.of("LIST_ITEM param load: tons of it", "LIST_ITEM returns: the time")),
        rst.toString());
    assertTrue(
        blocks(
                "\'\'\'水库\'\'\'{{x}}有-{zh-hans:移民;zh-hant:移民們}-。{{As of|1963}}，[[大坝]]建成。\n\n== 历史 ==\n无。\n")
            .contains("BODY 水库有移民。As of 1963，大坝建成。"));
  }

  @Test
  void testDirectivesThatRunCodeHoldCode() {
    String rst =
        "See :ref:`floods` and :ref:`gates` first.\n\n"
            + ".. jupyter-execute::\n\n"
            + "    data = fetch()\n\n"
            + "The mill is old.\n\n"
            + ".. plot::\n"
            + "   :width: 3\n\n"
            + "   show(data)\n";
    assertEquals(
        List.of(
            "BODY See floods and gates first.",
            "CODE data = fetch()",
            "BODY The mill is old.",
            "CODE show(data)"),
        blocks(rst).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
  }

  @Test
  void testACellBesideABorderReachesDown() {
    assertEquals(
        List.of("TABLE | North | 120 and more |", "TABLE | South |  |"),
        tables(
            "+-------+----------+\n| North | 120      |\n+-------+ and more |\n| South |          |\n"
                + "+-------+----------+\n"));
  }

  @Test
  void theSecondLineOfAnItemExplainsNoTermInRestructuredText() {
    String text =
        ".. _mill:\n\n.. index:: mill\n\nMill\n====\n\nOf two things:\n\n"
            + "1. The wheel takes the water that the weir leaves it and stands\n"
            + "   still below a foot.\n\n"
            + "a) It turns\n   again. It then runs the following\n   list: ::\n\n       run\n\n"
            + "term\n   What it means.\n";
    List<String> read = blocks(text);
    assertTrue(
        read.contains(
            "LIST_ITEM 1. The wheel takes the water that the weir leaves it and stands\n"
                + "   still below a foot."),
        read.toString());
    assertTrue(read.contains("BODY term: What it means."), read.toString());
    assertTrue(read.toString().contains("following\n   list:, "), read.toString());
  }

  @Test
  void signsThatAreEscapedStandForThemselvesInRestructuredText() {
    String text =
        ".. _mill:\n\n.. index:: mill\n\nMill\n====\n\nIt takes \\*\\*options and a file\\_name of *one* wheel.\n";
    assertTrue(
        blocks(text).contains("BODY It takes **options and a file_name of one wheel."),
        blocks(text).toString());
  }

  @Test
  void anUnderlinedLineMayBearANumber() {
    String text =
        "Use\n===\n\n1. Writing a wheel\n------------------\n\nIt turns.\n\n"
            + "2. Reading it\n-------------\n\nIt is read.\n";
    assertTrue(blocks(text).contains("HEADING 1. Writing a wheel"), blocks(text).toString());
    String list =
        "Use\n===\n\n- a wheel\n---------\n\nPlan\n====\n\n1. A wheel\n---\n\nIt turns.\n";
    assertFalse(blocks(list).toString().contains("HEADING 1."), blocks(list).toString());
    assertFalse(blocks(list).toString().contains("HEADING a wheel"), blocks(list).toString());
  }

  @Test
  void theHeadOfAProposalMaySayASentenceAsItsTitle() {
    String head =
        "PEP: 468\nTitle: Keeping the order of the words in a very long call.\nStatus: Final\n"
            + "Type: Standard\nCreated: 05-Apr-2014";
    assertTrue(
        blocks(head + "\n\nAbstract\n========\n\nIt keeps them.\n")
            .contains("FRONT_MATTER " + head),
        blocks(head).toString());
  }
}
