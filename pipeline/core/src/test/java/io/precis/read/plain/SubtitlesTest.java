package io.precis.read.plain;

import static io.precis.read.plain.ReadBlocks.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitlesTest {
  @Test
  void linesThatAreOnlyATimeAreNoWords() {
    String copied =
        "0:00\nso today i talk about\n0:04\nthe bridge that was closed\n0:07\nin march and the ferry\n"
            + "0:10\nthat we have rented\n1:00:13\nuntil the winter\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 0:00",
            "BODY so today i talk about\nthe bridge that was closed\nin march and the ferry\n"
                + "that we have rented\nuntil the winter"),
        blocks(copied));
    String agenda = "9:00\nOpening\n9:30\nThe bridge\n10:00\nThe ferry\n10:30\nLunch\n11:00\nEnd\n";
    assertTrue(blocks(agenda).toString().contains("9:30"), "times of a day are said");
  }

  @Test
  void timesBeforeWordsOnALineAreNoWords() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE 0:00", "BODY so today\nwe look at\nthe bridge\nand why\nit was shut"),
        blocks(
            "0:00 so today\n0:03 we look at\n0:05 the bridge\n0:09 and why\n0:12 it was shut\n"));
    assertEquals(
        List.of("PAGE_FURNITURE 00:00", "BODY We look at\nthe bridge."),
        blocks("[00:00.000 --> 00:04.000]  We look at\n[00:04.000 --> 00:08.000]  the bridge.\n"));
  }

  @Test
  void testSubtitlesAreWhatIsSaid() {
    String srt =
        "1\n00:00:04,120 --> 00:00:07,880\nWe found the old pump,\n\n"
            + "2\n00:00:08,120 --> 00:00:11,880\n<i>where nobody had looked.</i>\n\n"
            + "3\n00:00:30,000 --> 00:00:31,000\nANN: It worked.\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:00:04",
            "BODY We found the old pump,\nwhere nobody had looked.",
            "PAGE_FURNITURE 00:00:30 ANN:",
            "TURN It worked."),
        blocks(srt));
  }

  @Test
  void testAVoiceSpeaksToTheEndOfItsCue() {
    String vtt =
        "WEBVTT\n\nNOTE made by hand\n\n00:04.000 --> 00:07.000 align:start\n<v Ann>Did it work?\n"
            + "Not at first.</v>\n\n00:08.000 --> 00:09.000\n<v Ann>Then it did.</v>\n";
    assertEquals(
        List.of("PAGE_FURNITURE 00:04 Ann:", "TURN Did it work?\nNot at first.\nThen it did."),
        blocks(vtt));
  }

  @Test
  void testSubtitleScriptsAreWhatIsSaid() {
    String line = "Dialogue: 0,0:00:0%d.00,0:00:0%d.90,Default,%s,0,0,0,,%s\n";
    String script =
        "[Script Info]\nTitle: Meeting\n\n[Events]\n"
            + String.format(java.util.Locale.ROOT, line, 1, 1, "", "{\\i1}We found{\\i0}\\Nit.")
            + String.format(java.util.Locale.ROOT, line, 2, 2, "Ann", "It worked, did it not?")
            + String.format(java.util.Locale.ROOT, line, 3, 3, "", "♪ fanfare ♪");
    assertEquals(
        List.of(
            "PAGE_FURNITURE 0:00:01",
            "BODY We found it.",
            "PAGE_FURNITURE 0:00:02 Ann:",
            "TURN It worked, did it not?"),
        blocks(script));
  }

  @Test
  void testSubtitlesInTwoLanguagesAreTwoParagraphs() {
    String srt =
        "1\n00:00:01,000 --> 00:00:03,000\n我们必须离开\nWe have to leave.\n\n"
            + "2\n00:00:03,200 --> 00:00:06,000\n桥已经断了\nThe bridge is gone.\n\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:00:01",
            "TURN 我们必须离开\n桥已经断了",
            "BODY We have to leave.\nThe bridge is gone."),
        blocks(srt));
  }

  @Test
  void testSubtitlesThatPartTimesWithACommaAndWikisWithoutHeadings() {
    assertEquals(
        List.of("PAGE_FURNITURE 0:00:01", "BODY The ferry leaves\nat seven.\nIt does not wait."),
        blocks(
            "0:00:01.000,0:00:03.500\n"
                + "The ferry leaves\n"
                + "at seven.\n\n"
                + "0:00:04.000,0:00:06.000\n"
                + "It does not wait.\n"));
    assertEquals(
        "BODY Tide Mill is a watermill on the Medway in Kent.",
        blocks(
                "\'\'\'Tide Mill\'\'\' is a [[watermill]] on the [[River Medway|Medway]] in"
                    + " [[Kent]].{{sfn|Smith}}\n\n"
                    + "It grinds {{cvt|3|t}} of [[flour]].\n")
            .get(0));
  }

  @Test
  void testWhoMadeSubtitlesIsNotSaid() {
    String srt =
        "1\n00:00:01,000 --> 00:00:03,000\n字幕由 某某字幕组 制作\n\n"
            + "2\n00:00:04,000 --> 00:00:07,000\nWe found it.\n\n"
            + "3\n00:00:08,000 --> 00:00:09,000\nSubtitles by the sea club\n";
    assertEquals(List.of("PAGE_FURNITURE 00:00:04", "BODY We found it."), blocks(srt));
  }

  @Test
  void aQuestionAmidSubtitlesWithoutStopsEndsWhatStandsBefore() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:00:01",
            "TURN 老街有三百年的历史\n石板从山里运来",
            "PAGE_FURNITURE 00:00:06",
            "TURN 你住在这里吗？",
            "PAGE_FURNITURE 00:00:08",
            "TURN 后来大家都搬走了"),
        blocks(
            "1\n00:00:01,000 --> 00:00:02,000\n老街有三百年的历史\n\n"
                + "2\n00:00:02,200 --> 00:00:04,000\n石板从山里运来\n\n"
                + "3\n00:00:04,200 --> 00:00:05,800\n（音乐）\n\n"
                + "4\n00:00:06,000 --> 00:00:07,800\n你住在这里吗？\n\n"
                + "5\n00:00:08,000 --> 00:00:09,800\n后来大家都搬走了\n"));
  }

  @Test
  void testWhatAScriptOfSubtitlesDrawsOrNotesIsNotSaid() {
    String line = "Dialogue: 0,0:00:0%d.00,0:00:0%d.50,Default,Ada,0,0,0,,%s\n";
    String script =
        line.formatted(1, 1, "{\\an8}The hives are full.{check this}")
            + line.formatted(2, 2, "{\\p1}m 0 0 l 100 0 100 100{\\p0}")
            + line.formatted(3, 3, "{\\k20}Nine{\\k20}teen stand here.");
    assertTrue(
        blocks(script).contains("TURN The hives are full.\nNineteen stand here."),
        blocks(script).toString());
  }

  @Test
  void testLinesOfASongAreRead() {
    String song = "[ti:Bees]\n[00:01.00]The hives are old\n[00:08.00][00:20.00]The rain comes in\n";
    assertEquals(
        List.of(
            "PAGE_FURNITURE 00:01",
            "BODY The hives are old",
            "PAGE_FURNITURE 00:08",
            "BODY The rain comes in"),
        blocks(song));
  }

  @Test
  void aSpeakerOfSubtitlesMayStandBehindADash() {
    assertEquals(
        List.of("TURN Who is there?", "BODY It is me."),
        blocks(
                "1\n00:00:01,000 --> 00:00:02,000\n- IDA: Who is there?\n- It is me.\n\n"
                    + "2\n00:00:03,000 --> 00:00:04,000\nwww.quay.example\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE"))
            .toList());
  }

  @Test
  void whoSpeaksNextInCaptionsIsNoWord() {
    String captions =
        "1\n00:00:01,000 --> 00:00:02,000\n>>The wall broke.\n\n2\n00:00:02,500 --> 00:00:03,000\n"
            + ">> >> Nobody knew.\n";
    List<String> read = blocks(captions);
    assertTrue(read.contains("BODY The wall broke."), read.toString());
    assertTrue(read.contains("BODY Nobody knew."), read.toString());
  }
}
