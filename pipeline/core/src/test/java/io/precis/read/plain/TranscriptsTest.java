package io.precis.read.plain;

import static io.precis.read.plain.ReadBlocks.blocks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.text.line.SpeakerTurns;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who speaks in transcripts, chats and forums. */
class TranscriptsTest {
  @Test
  void namesInSmallLettersAndTimesAloneOpenTurns() {
    String chat =
        "ann  [2:01 PM]\nWe load the data first.\n[2:03 PM]\nThe format can wait.\nbob  [2:04 PM]\nAgreed.\n"
            + "ann  [2:05 PM]\nThen we begin.\n";
    assertEquals(4, blocks(chat).stream().filter(each -> each.startsWith("TURN")).count());
    assertTrue(blocks(chat).contains("TURN The format can wait."), blocks(chat).toString());
  }

  /** Where answers explain; those of a witness are turns. */
  @Test
  void aLabelledQuestionHeadsWhatAnswersIt() {
    String answer = "A:\nThe mill opens in May, and a boat takes visitors over the river at noon.";
    String rule = "\n▬▬▬▬▬▬▬▬▬▬\n";
    List<String> blocks =
        blocks(
            "Q: Is the mill open?\n\n"
                + answer
                + " Bring a coat.\n - Dogs stay outside the mill."
                + rule
                + "Q: Who mends the ramp?\n\n"
                + answer
                + rule
                + "Q: When was it built?\n\n"
                + answer);
    assertTrue(blocks.contains("HEADING Is the mill open?"), blocks.toString());
    assertTrue(blocks.contains("HEADING When was it built?"), blocks.toString());
    assertTrue(blocks.contains("LIST_ITEM Dogs stay outside the mill."), blocks.toString());
    assertEquals(2, blocks.stream().filter(each -> each.contains("▬")).count());
    assertTrue(blocks.stream().noneMatch(each -> each.startsWith("TURN")), blocks.toString());
    String hearing = "Q: Was it open?\n\nA: Yes, it was.\n\n".repeat(4);
    assertTrue(blocks(hearing).contains("TURN Yes, it was."), blocks(hearing).toString());
  }

  @Test
  void whoSpeaksInBracketsBeforeTheTimeHasATurn() {
    String talk =
        "[Speaker 1] [00:00] The dam is old.\n[Speaker 2] [00:09] It leaks.\n"
            + "[Speaker 1] [01:05] Who mends it?\n[Speaker 2] [01:09] Bo does.\n";
    assertTrue(blocks(talk).contains("TURN The dam is old."), blocks(talk).toString());
    String notes = "[Draft] The dam is old.\n[Final] It leaks.\n".repeat(3);
    assertTrue(blocks(notes).stream().noneMatch(each -> each.startsWith("TURN")));
  }

  @Test
  void labelsOfQuestionsOnTheLineAboveOpenTurnsBelowATitle() {
    String interview = "渡口十年：对话船长\n\n问\n渡船还开吗？\n\n答\n五月以前不开。\n\n问\n旧桥呢？\n\n答\n已经关了。\n";
    assertEquals(
        List.of(
            "BODY 渡口十年：对话船长",
            "PAGE_FURNITURE 问：",
            "TURN 渡船还开吗？",
            "PAGE_FURNITURE 答：",
            "TURN 五月以前不开。",
            "PAGE_FURNITURE 问：",
            "TURN 旧桥呢？",
            "PAGE_FURNITURE 答：",
            "TURN 已经关了。"),
        blocks(interview));
  }

  @Test
  void testChatsAreTurnsWithoutTheirTimes() {
    String chat =
        "02/11/2025, 18:20 - Messages and calls are end-to-end encrypted.\n"
            + "02/11/2025, 18:21 - Ruth: The hall is booked.\n"
            + "02/11/2025, 18:22 - Tom B: Can we swap?\nI could ask.\n"
            + "02/11/2025, 18:23 - Ruth: <Media omitted>\n"
            + "02/11/2025, 18:24 - Ruth: Yes.\n";
    List<String> blocks = blocks(chat);
    assertTrue(blocks.contains("TURN The hall is booked."), blocks.toString());
    assertTrue(blocks.contains("TURN Can we swap?\nI could ask."), blocks.toString());
    assertTrue(blocks.contains("BOILERPLATE <Media omitted>"), blocks.toString());
    assertTrue(
        blocks.contains("BOILERPLATE Messages and calls are end-to-end encrypted."),
        blocks.toString());
  }

  @Test
  void testChatsThatNameTheSpeakerOnALineOfItsOwn() {
    String dated =
        "2024-03-05 10:22:33 张三\n明天上午九点开会。\n\n2024-03-05 10:23:10 李四(lisi_88)\n[图片]\n\n"
            + "2024-03-05 10:24:02 李四(lisi_88)\n总额是86万元。\n";
    List<String> turns = blocks(dated);
    assertTrue(turns.contains("TURN 明天上午九点开会。"), turns.toString());
    assertTrue(turns.contains("BOILERPLATE [图片]"), turns.toString());
    assertTrue(turns.contains("PAGE_FURNITURE 2024-03-05 10:24:02 李四(lisi_88)"), turns.toString());
    String parted =
        "Jane Doe\n"
            + "  9:41 AM\n"
            + "The deploy failed. :tada:\n"
            + ":eyes: 2\n"
            + "3 replies\n\n"
            + "Raj Patel\n"
            + "  9:52 AM\n"
            + "No order was lost. (edited)\n\n"
            + "Jane Doe\n"
            + "  10:03 AM\n"
            + "Thanks! :pray: We meet.\n";
    turns = blocks(parted);
    assertTrue(turns.contains("TURN The deploy failed."), turns.toString());
    assertTrue(turns.contains("BOILERPLATE :eyes: 2"), turns.toString());
    assertTrue(turns.contains("BOILERPLATE 3 replies"), turns.toString());
    assertTrue(turns.contains("TURN No order was lost."), turns.toString());
    assertTrue(turns.contains("TURN Thanks! We meet."), turns.toString());
  }

  @Test
  void testATableOrLogOfTimesIsNoChat() {
    String table =
        "2024-03-05 10:22:33 Started\n2024-03-05 10:23:33 Stopped\n2024-03-05 10:24:33 Started\n"
            + "2024-03-05 10:25:33 Stopped\n";
    assertFalse(blocks(table).stream().anyMatch(block -> block.startsWith("TURN")));
  }

  @Test
  void testSpeakersWithADateOnTheNextLine() {
    String teams =
        "Ann Marsh\n"
            + "5 March 10:21\n"
            + "The crane costs 4,200 euros.\n"
            + "Bob Hill\n"
            + "5 March 10:25\n"
            + "We pay it on Friday.\n"
            + "Ann Marsh\n"
            + "5 March 10:31\n"
            + "It ran all week.\n";
    assertEquals(
        List.of(
            "TURN The crane costs 4,200 euros.",
            "TURN We pay it on Friday.",
            "TURN It ran all week."),
        blocks(teams).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void testNoticesOfAChannelAreNobodys() {
    String log =
        "--- Log opened Mon Mar 04 09:00:12 2019\n"
            + "09:01 < ruth> The build failed.\n"
            + "09:02 <@omar> I saw it.\n"
            + "09:03 -!- kim [k@a.example] has quit [Ping timeout: 252 seconds]\n"
            + "09:03 < ruth> Can we wait?\n"
            + "09:04 -!- mode/#a [+o ruth] by x\n"
            + "09:05 * omar writes\n"
            + "09:07 < ruth> Then Friday.\n";
    List<String> blocks = blocks(log);
    assertTrue(
        blocks.contains("BOILERPLATE -!- kim [k@a.example] has quit [Ping timeout: 252 seconds]"),
        blocks.toString());
    assertEquals(4, blocks.stream().filter(block -> block.startsWith("TURN")).count());
  }

  @Test
  void testAChannelWhoseSpeakersTabsPartIsNoTable() {
    String log =
        "2021-05-03 10:00:40\truth\tThe board met on Tuesday.\n"
            + "2021-05-03 10:01:02\t@omar\tDid they say anything?\n"
            + "2021-05-03 10:02:00\t<--\tkim (k@a.example) has quit (Ping timeout: 2 seconds)\n"
            + "2021-05-03 10:02:10\truth\tThey postponed it once.\n"
            + "2021-05-03 10:02:40\t@omar\tThen we wait.\n";
    assertTrue(SpeakerTurns.isTabbed(log));
    assertEquals(
        List.of(
            "TURN The board met on Tuesday.",
            "TURN Did they say anything?",
            "BOILERPLATE kim (k@a.example) has quit (Ping timeout: 2 seconds)",
            "TURN They postponed it once.",
            "TURN Then we wait."),
        blocks(log).stream().filter(block -> !block.startsWith("PAGE")).toList());
    assertFalse(
        SpeakerTurns.isTabbed("10:00\tA\t3.5\n10:01\tB\t3.6\n10:02\tA\t3.4\n10:03\tB\t3.7\n"));
  }

  @Test
  void testTheChatOfAMeetingIsTurns() {
    String chat =
        "10:15:02\t From  Ruth Adler  to  Everyone:\n\tThe slides are ready.\n"
            + "10:16:30\t From  Omar  to  Everyone:\n\tThe cost is 2.4 million.\n"
            + "10:18:40\t From  Ruth Adler  to  Omar(Direct Message):\n\tThank you.\n"
            + "10:19:05\t From  Omar  to  Everyone:\n\tReacted to \"Thank you.\" with a sign\n";
    assertEquals(
        List.of("TURN The slides are ready.", "TURN The cost is 2.4 million.", "TURN Thank you."),
        blocks(chat).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void testASpeakersTimeInBracketsIsNoPartOfTheName() {
    String text =
        "Ann Vale (00:12): Welcome.\nDr Lind (00:31): Thank you.\nAnn Vale (01:02): How far?\n"
            + "Dr Lind (01:05): Ten miles.\n";
    assertEquals(
        List.of("TURN Welcome.", "TURN Thank you.", "TURN How far?", "TURN Ten miles."),
        blocks(text).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void testLabelsOfVotesAndAnswersAreNoSpeakers() {
    String vote = "水泵預算表決結果：同意4票，決議通過\n大壩預算表決：同意3票，通過\n回覆：影片能讓同學更關注內容\n採訪地點：水邊的小磨坊裡面\n";
    assertTrue(blocks(vote.repeat(4)).stream().noneMatch(block -> block.startsWith("TURN")));
  }

  @Test
  void testLabelsThatCountProposalsAreNoSpeakers() {
    String text =
        "Proposal 1: Close the bridge now.\nObservation 1: It is old.\nProposal 2: Ask the town"
            + " again.\nObservation 1: It is old.\n";
    assertTrue(blocks(text).stream().noneMatch(block -> block.startsWith("TURN")));
  }

  @Test
  void whatStandsAboveATranscriptIsNoSpeechAndTimesMayStandInBrackets() {
    assertEquals(
        List.of(
            "BODY 会议转写",
            "FRONT_MATTER 会议时间：14:00",
            "PAGE_FURNITURE 说话人1(00:00:05):",
            "TURN 我们先看闸门。",
            "PAGE_FURNITURE 说话人2(00:00:21):",
            "TURN 闸门已经修好了。",
            "PAGE_FURNITURE 说话人1(00:01:02):",
            "TURN 那就放水。"),
        blocks(
            "会议转写\n会议时间：14:00\n\n说话人1(00:00:05):\n我们先看闸门。\n\n说话人2(00:00:21):\n闸门已经修好了。\n\n"
                + "说话人1(00:01:02):\n那就放水。\n"));
    assertEquals(
        List.of(
            "PAGE_FURNITURE Ann Lee 9:02 AM",
            "TURN The frost came.",
            "PAGE_FURNITURE 9:03",
            "BODY It was cold.",
            "PAGE_FURNITURE Bob Day 9:10 AM",
            "TURN How cold?",
            "PAGE_FURNITURE Ann Lee 9:14 AM",
            "TURN Very.",
            "BOILERPLATE Bob Day stopped transcription"),
        blocks(
            "Ann Lee 9:02 AM\nThe frost came.\n9:03\nIt was cold.\nBob Day 9:10 AM\nHow cold?\nAnn Lee 9:14 AM\n"
                + "Very.\nBob Day stopped transcription\n"));
  }

  @Test
  void whatAForumPutsAroundItsPostsIsFurnitureWhereTheyAreCopied() {
    String copied =
        "A town burns peat (x.org)\n212 points by peatfan 5 hours ago | hide | 98 comments\n\n"
            + "turfcutter 4 hours ago | next [–]\n\nNobody paid for heat.\n\nreply\n\n"
            + "stoker9 3 hours ago | parent | prev | next [–]\n\nThey paid with their backs.\n\nreply\n";
    assertEquals(
        List.of(
            "BODY A town burns peat (x.org)",
            "BODY Nobody paid for heat.",
            "BODY They paid with their backs."),
        blocks(copied).stream().filter(block -> !block.startsWith("PAGE_FURNITURE")).toList());
    String letter = "Dear Ann,\n\nWe wait for your answer.\n\nreply\n\nTom";
    assertTrue(blocks(letter).contains("BODY reply"), blocks(letter).toString());
  }

  @Test
  void testATurnBehindTabsMayRunOverLines() {
    String line =
        "[LINE] Chat history\n\n2021/05/03(Mon)\n10:00\tRuth\tThe swap moves.\n10:02\tOmar\tI can"
            + " bring plants.\n10:04\tLena joined the group.\n10:05\tLena\t\"It opens at nine\nand"
            + " closes at one.\"\n10:06\tRuth\tFine, then.\n10:07\tKim unsent a message.\n";
    assertEquals(
        List.of(
            "TURN The swap moves.",
            "TURN I can bring plants.",
            "TURN \"It opens at nine\nand closes at one.\"",
            "TURN Fine, then."),
        blocks(line).stream().filter(block -> block.startsWith("TURN")).toList());
  }

  @Test
  void whoSpeaksMayStandBehindTheTimeOrInBrackets() {
    String chat =
        "[10:11 AM] Ida Berg\nThe rope is due on Friday.\n[10:14 AM] Kit Moe\nBy noon.\n"
            + "[10:15 AM] Ida Berg\nGreat.\n[10:16 AM] Kit Moe\nIt is wet.\n";
    for (String each : List.of(chat, chat.replaceAll("\\[(.{8})\\] (.*)", "[$2] 10:11:12"))) {
      assertEquals(
          List.of(
              "TURN The rope is due on Friday.", "TURN By noon.", "TURN Great.", "TURN It is wet."),
          blocks(each).stream().filter(block -> !block.startsWith("PAGE")).toList());
    }
  }

  @Test
  void whoSpeaksMayBeANameInSmallLettersBeforeADash() {
    assertEquals(
        List.of(
            "TURN the rope is wet again",
            "TURN I look at it at noon.",
            "TURN it is thin, I think",
            "TURN Cut it."),
        blocks(
                "ida — 03/04/2025 10:11 AM\nthe rope is wet again\nkit — 03/04/2025 10:12 AM\nI look at"
                    + " it at noon.\nida — Today at 10:30 AM\nit is thin, I think\nkit — Today at 10:31"
                    + " AM\nCut it.\n")
            .stream()
            .filter(block -> !block.startsWith("PAGE"))
            .toList());
  }
}
