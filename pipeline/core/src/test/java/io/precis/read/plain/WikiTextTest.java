package io.precis.read.plain;

import static io.precis.read.plain.ReadBlocks.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts of wikis and trackers. */
class WikiTextTest {
  @Test
  void whatAWikiShowsBelowAPictureIsACaption() {
    String wiki =
        "'''Skarv''' is a [[tower]].\n\n[[File:A.jpg|thumb|right|200px|The tower in 1910, with a [[house|hut]]]]\n"
            + "[[Datei:B.jpg|mini|hochkant=1.2]]\n[[File:C.jpg|A word for those who do not see it]]\n\n== Use ==\nIt is lit.\n";
    assertEquals(
        List.of(
            "BODY Skarv is a tower.",
            "CAPTION The tower in 1910, with a hut",
            "HEADING Use",
            "BODY It is lit."),
        blocks(wiki));
  }

  @Test
  void testDokuWikiIsReadWithoutItsMarks() {
    String wiki =
        "====== The mill ======\n\nIt is **very** old, //perhaps// of 1820.((Town book.)) It weighs"
            + " <del>900</del> 850 kg.\n\n===== Parts =====\n\n  * The [[gate|upper gate]]\n\n"
            + "^ Part ^ Bar ^\n| Gate | 4 |\n\n~~NOTOC~~\n";
    List<String> blocks = blocks(wiki);
    assertTrue(
        blocks.contains("BODY It is very old, perhaps of 1820. It weighs 850 kg."),
        blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM The upper gate"), blocks.toString());
    assertTrue(blocks.contains("HEADING Parts"), blocks.toString());
    assertTrue(blocks.contains("TABLE Gate\t4"), blocks.toString());
  }

  @Test
  void testHeadingsOfJiraAreNotGluedToItsText() {
    String wiki =
        "h1. The mill\n\n"
            + "See the [gate|https://a.example/b] of {{mill}}.\n\n"
            + "h2. {anchor:p}Parts\n\n"
            + "{panel:title=x}\n"
            + "It is old.\n"
            + "{panel}\n\n"
            + "h2. Price\n\n"
            + "It {{is}} {{not}} {{for}} {{sale}} {{to}} {{him}}.\n";
    List<String> blocks = blocks(wiki);
    assertEquals(
        List.of(
            "HEADING The mill",
            "BODY See the gate of mill.",
            "HEADING Parts",
            "BODY It is old.",
            "HEADING Price",
            "BODY It is not for sale to him."),
        blocks);
  }

  @Test
  void testATitleBetweenSingleSignsIsOfAWiki() {
    List<String> blocks = blocks("= The mill =\n\nIt is '''old'''.\n\n==Parts==\n\nA [[gate]].\n");
    assertTrue(blocks.contains("BODY It is old."), blocks.toString());
    assertTrue(blocks.contains("HEADING Parts"), blocks.toString());
  }

  @Test
  void testTablesOfWikisHaveRowsAndTemplatesShowTheirMeasures() {
    String wiki =
        "'''Oster''' is {{convert|3|km|mi}} long, or {{convert|2|to|5|ft|m}} deep.{{cn}}\n"
            + "* It is [[cold]].\n\n"
            + "== Mills ==\n"
            + "{| class=\"wikitable\"\n"
            + "|+ All mills\n"
            + "! Mill !! Sacks\n"
            + "|-\n"
            + "| style=\"x\" | North || 40\n"
            + "|}\n";
    assertEquals(
        List.of(
            "BODY Oster is 3 km long, or 2 to 5 ft deep.",
            "PAGE_FURNITURE - ",
            "LIST_ITEM It is cold.",
            "HEADING Mills",
            "CAPTION All mills",
            "TABLE Mill\tSacks",
            "TABLE North\t40"),
        blocks(wiki));
  }

  @Test
  void testNumbersOfAWikiStayWhatTheyAre() {
    String wiki =
        "The \'\'\'dam\'\'\' of [[Tarn]] holds 3 × 10<sup>8</sup> m<sup>3</sup>, gives"
            + " {{val|4.2|e=6|u=kWh}} and ended {{circa|1938}}.\n\n"
            + "== See ==\n"
            + "More on [[Tarn]].\n";
    assertEquals(
        "BODY The dam of Tarn holds 3 × 10⁸ m³, gives 4.2 × 10^6 kWh and ended c. 1938.",
        blocks(wiki).get(0));
  }

  @Test
  void testPicturesSignaturesAndEmptiedBracketsOfAWikiAreTakenOut() {
    String wiki =
        "'''Lund''' ({{IPA|l}}; [[Latin]]: ''L'') is a town ({{coord|1|2}}).\n\n== Past ==\n"
            + "[[Immagine:A.jpg|thumb|The harbour, ''before'' it was [[closure|closed]]]]\n"
            + "It was closed.\n:I doubt it. --[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 12:34, 5"
            + " May 2010 (UTC)\n* One\nThe rest.\n[[de:Lund]]\n";
    assertEquals(
        List.of(
            "BODY Lund (Latin: L) is a town.",
            "HEADING Past",
            "BODY It was closed.",
            "BODY I doubt it.",
            "PAGE_FURNITURE - ",
            "LIST_ITEM One",
            "BODY The rest.",
            "CAPTION The harbour, before it was closed"),
        blocks(wiki));
  }

  @Test
  void testMarksOfTicketsAreNoText() {
    String ticket =
        "h1. Bees\n\n{panel:title=Short}\nSeven hives stand here.\n{panel}\n\n||Hive||Bees||\n|One|90|\n\n"
            + "{color:red}Nobody{color} counts them. !hive.png|thumbnail!\n";
    assertEquals(
        List.of(
            "HEADING Bees",
            "BODY Seven hives stand here.",
            "TABLE ||Hive||Bees||",
            "TABLE |One|90|",
            "BODY Nobody counts them."),
        blocks(ticket));
  }
}
