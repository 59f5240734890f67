package io.precis.read.plain;

import static io.precis.read.plain.ReadBlocks.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that a program keeps or prints: notebooks, manual pages, calendars, settings. */
class ProgramTextsTest {
  @Test
  void testWhatAProgramNotesIsCode() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      log.append("2026-03-01 12:00:0").append(i).append(",1 INFO [main] Ferry - crossing ended\n");
    }
    assertTrue(blocks(log.toString()).stream().allMatch(block -> block.startsWith("CODE ")));
    String diary = "2026-03-01 12:00 The ferry left.\n\n2026-03-02 12:00 It came back again.\n";
    assertFalse(blocks(diary).stream().anyMatch(block -> block.startsWith("CODE ")));
  }

  @Test
  void testANotebookIsItsCells() {
    String notebook =
        "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"# Flow\\n"
            + "\", \"We measure it.\"]},{\"cell_type\": \"code\", \"source\": \"print(1)\","
            + " \"outputs\": [{\"text\": \"1\"}]}],\"nbformat\": 4}";
    assertEquals(List.of("HEADING Flow", "BODY We measure it.", "CODE print(1)"), blocks(notebook));
    assertEquals(
        List.of("HEADING Flow", "BODY We measure it.", "CODE print(1)"),
        blocks(notebook.replace("# Flow", "#Flow")));
  }

  @Test
  void testManualPagesShowTheirWords() {
    String page =
        ".\\\" a note\n"
            + ".TH MILL 1 \"May 2024\"\n"
            + ".SH NAME\n"
            + "mill \\- grinds corn\n"
            + ".SH OPTIONS\n"
            + "The program \\fImill\\fR grinds\n"
            + ".BR corn (7).\n"
            + ".PP\n"
            + "It stops.\n"
            + ".TP\n"
            + ".B \\-v\n"
            + "Say what it does.\n"
            + ".nf\n"
            + "mill \\-v\n"
            + ".fi\n";
    assertEquals(
        List.of(
            "HEADING NAME",
            "BODY mill - grinds corn",
            "HEADING OPTIONS",
            "BODY The program mill grinds corn(7).",
            "BODY It stops.",
            "LIST_ITEM -v: Say what it does.",
            "CODE mill -v"),
        blocks(page));
  }

  @Test
  void testWhatANotebookShowsBelowItsCode() {
    String cell =
        "{\"cell_type\": \"code\", \"source\": \"run()\", \"outputs\": ["
            + "{\"output_type\": \"stream\", \"name\": \"stderr\", \"text\": \"A warning.\"},"
            + "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"The mean is 7.\"]},"
            + "{\"output_type\": \"execute_result\", \"data\": {\"text/plain\": \"<Axes: >\"}},"
            + "{\"output_type\": \"display_data\", \"data\": {\"text/plain\": \"<x>\","
            + " \"text/markdown\": \"It is low.\"}},"
            + "{\"output_type\": \"execute_result\", \"data\": {\"text/plain\": \"a 1\","
            + " \"text/html\": \"<table><tr><th>a</th></tr><tr><td>1</td></tr></table>\"}}]}";
    assertEquals(
        List.of("CODE run()", "CODE The mean is 7.", "BODY It is low.", "TABLE a", "TABLE 1"),
        blocks("{\"cells\": [" + cell + "], \"nbformat\": 4}"));
    assertEquals(
        List.of("HEADING Tide", "CODE x"),
        blocks(
            "{\"nbformat\": 3, \"worksheets\": [{\"cells\": [{\"cell_type\": \"heading\","
                + " \"level\": 1, \"source\": \"Tide\"}, {\"cell_type\": \"code\", \"input\":"
                + " \"x\"}]}]}"));
  }

  @Test
  void testSettingsInARawCellOfANotebookAreNoText() {
    String notebook =
        "{\"cells\": [{\"cell_type\": \"raw\", \"source\": \"---\\ntitle: Flow\\n---\"},"
            + "{\"cell_type\": \"markdown\", \"source\": \"We measure it.\"}], \"nbformat\": 4}";
    assertEquals(List.of("BODY We measure it."), blocks(notebook));
  }

  @Test
  void testAManualPageNamesWhatItIsOf() {
    String page =
        ".Dd March 5, 2024\n"
            + ".Dt GATECTL 1\n"
            + ".Os\n"
            + ".Sh NAME\n"
            + ".Nm gatectl\n"
            + ".Nd open a gate\n"
            + ".Sh SYNOPSIS\n"
            + ".Nm\n"
            + ".Op Fl l Ar level\n"
            + ".Sh DESCRIPTION\n"
            + "The\n"
            + ".Nm\n"
            + "utility waits for the\n"
            + ".Ar level .\n";
    List<String> blocks = blocks(page);
    assertTrue(blocks.contains("BODY The gatectl utility waits for the level."), blocks.toString());
    assertTrue(blocks.contains("BODY gatectl [-l level]"), blocks.toString());
  }

  @Test
  void testACalendarIsWhatItsEntriesSay() {
    String calendar =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20190305T100000Z\r\nSUMMARY:Budget\r\n"
            + "DESCRIPTION;LANGUAGE=en:Bring figures\\, please.\\n\\nWe cut\r\n  eight.\r\n"
            + "LOCATION:Room 4\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assertEquals(
        List.of(
            "HEADING Budget",
            "BODY Bring figures, please.",
            "BODY We cut eight.",
            "FRONT_MATTER Room 4"),
        blocks(calendar));
  }

  @Test
  void testAFileWrittenIntoATextIsNoText() {
    String text =
        "Here is the photo.\n\nbegin 644 bees.gif\n#0V%T\n`\nend\n\nWe begin 644 days late.\n";
    assertEquals(List.of("BODY Here is the photo.", "BODY We begin 644 days late."), blocks(text));
  }

  @Test
  void namesOfPartsInJsonAreHeadings() {
    assertEquals(
        List.of("HEADING Rope", "BODY The rope is wet and heavy.", "BODY It lies on the quay now."),
        blocks(
            "{\"parts\":[{\"heading\":\"Rope\",\"text\":\"The rope is wet and heavy.\"},"
                + "{\"kind\":\"Oak\",\"text\":\"It lies on the quay now.\"}]}"));
  }

  @Test
  void whatAManualPrintsAroundItsPagesIsFurniture() {
    String page =
        "STASH(1)          User Commands          STASH(1)\n\nNAME\n       stash - keep copies\n\n"
            + "DESCRIPTION\n       It copies a folder once a day.\n\nstash 3.2          March 2026          STASH(1)\n";
    assertEquals(
        2, blocks(page).stream().filter(each -> each.startsWith("PAGE_FURNITURE")).count(), page);
  }

  @Test
  void aNotebookSaysThatItsHeadingsAreMarked() {
    DocumentBuilder out = new DocumentBuilder();
    PlainTextReader.read(
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"# Wheels\"]}]}",
        out);
    assertTrue(out.marksHeadings());
  }
}
