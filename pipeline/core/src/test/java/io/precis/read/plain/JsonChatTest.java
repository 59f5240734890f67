package io.precis.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonChatTest {
  private static DocumentBuilder read(String json) {
    DocumentBuilder out = new DocumentBuilder();
    assertTrue(JsonReader.read(json, out));
    return out;
  }

  private static List<String> blocks(String json) {
    DocumentBuilder out = read(json);
    return out.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(out.text()))
        .toList();
  }

  @Test
  void testMessagesAreTurnsWithSpeakerAndTime() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE 2021-03-01 10:00 U01:",
            "BOILERPLATE has joined the channel",
            "PAGE_FURNITURE 2021-03-01 10:01 Ruth Adler:",
            "TURN The weir & the sluice leak.",
            "PAGE_FURNITURE 2021-03-01 10:02 Omar:",
            "TURN I saw the plan.",
            "PAGE_FURNITURE 2021-03-01 10:03 U02:",
            "BOILERPLATE set the channel topic: Weir"),
        blocks(
            "[{\"subtype\":\"channel_join\",\"ts\":\"1614592800.1\",\"user\":\"U01\",\"text\":\"<@U01>"
                + " has joined the"
                + " channel\"},{\"ts\":\"1614592860.2\",\"user\":\"U01\",\"user_profile\":{\"real_name\":\"Ruth"
                + " Adler\"},\"text\":\"The weir &amp; the sluice"
                + " leak.\"},{\"ts\":\"1614592920.3\",\"username\":\"Omar\",\"text\":\"I saw"
                + " <https://a.example|the plan>.\",\"files\":[{\"title\":\"Plan of the weir of"
                + " May\"}]},{\"subtype\":\"channel_topic\",\"ts\":\"1614592980\",\"user\":\"U02\",\"text\":\"<@U02>"
                + " set the channel topic: Weir\"}]"));
  }

  @Test
  void testTextsOfPartsAreOneAndTheChatIsNamed() {
    DocumentBuilder out =
        read(
            "{\"name\":\"Mill\",\"messages\":[{\"type\":\"service\",\"actor\":\"R\",\"members\":[\"Lena"
                + " of the old"
                + " mill\"]},{\"date\":\"2021-05-03T10:01:01\",\"from\":\"Ruth\",\"text\":[\"See"
                + " \",{\"type\":\"link\",\"text\":\"a.example\"},\".\"]},{\"date\":\"2021-05-03T10:02:01\",\"from\":\"Omar\",\"text\":\"It"
                + " is shut.\"}]}");
    assertEquals("Mill", out.title());
    assertTrue(out.text().contains("2021-05-03 10:01 Ruth: See a.example."), out.text());
    assertTrue(!out.text().contains("Lena"), out.text());
  }

  @Test
  void testTheNewestFirstAreTurnedAndBytesWrittenAsCharactersAreLetters() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE 2021-03-01 10:01 José:",
            "TURN Ça va?",
            "PAGE_FURNITURE 2021-03-01 10:02 Ann:",
            "TURN Yes."),
        blocks(
            "{\"messages\":[{\"sender_name\":\"Ann\",\"timestamp_ms\":1614592920000,\"content\":\"Yes.\"},"
                + "{\"sender_name\":\"Jos\\u00c3\\u00a9\",\"timestamp_ms\":1614592860000,\"content\":\"\\u00c3\\u0087a"
                + " va?\"}]}"));
  }

  @Test
  void testPagesInMessagesAreText() {
    assertEquals(
        List.of("PAGE_FURNITURE Ruth:", "TURN It is shut.", "PAGE_FURNITURE Omar:", "TURN Why?"),
        blocks(
            "[{\"from\":{\"user\":{\"displayName\":\"Ruth\"}},\"body\":{\"content\":\"<p>It is"
                + " <b>shut</b>.</p>\"}},{\"from\":{\"user\":{\"displayName\":\"Omar\"}},\"body\":{\"content\":\"Why?\"}}]"));
  }

  @Test
  void testArticlesAreNoChat() {
    assertEquals(
        List.of(
            "HEADING Mill",
            "BODY The mill was shut in May.",
            "HEADING Weir",
            "BODY The weir was built in June."),
        blocks(
            "[{\"title\":\"Mill\",\"author\":\"Ann\",\"text\":\"The mill was shut in"
                + " May.\"},{\"title\":\"Weir\",\"author\":\"Ann\",\"text\":\"The weir was built in"
                + " June.\"}]"));
  }

  @Test
  void testEveryLineMayBeAValue() {
    assertEquals(
        List.of("BODY The mill was shut in May.", "BODY The weir was built in June."),
        blocks(
            "{\"text\":\"The mill was shut in May.\"}\n"
                + "{\"text\":\"The weir was built in June.\"}\n"));
  }

  @Test
  void testStringsThatArePagesOrMarkdownAreReadAsSuch() {
    DocumentBuilder out =
        read(
            "{\"title\":{\"rendered\":\"The mill &#8211; shut\"},\"content\":\"<p>It is"
                + " <b>shut</b> &#8211; for now.</p>\",\"description\":\"It has **two**"
                + " wheels.\\n\\n## Past\\n\\nIt was built in May.\"}");
    assertEquals("The mill – shut", out.title());
    assertEquals(
        List.of(
            "HEADING The mill – shut",
            "BODY It is shut – for now.",
            "BODY It has two wheels.",
            "HEADING Past",
            "BODY It was built in May."),
        out.blocks().stream()
            .map(block -> block.role() + " " + block.span().of(out.text()))
            .toList());
  }

  @Test
  void testAConversationKeptAsATreeIsAChat() {
    assertEquals(
        List.of("TURN How long?", "TURN At least **12 hours."),
        blocks(
                "{\"mapping\":{\"a\":{\"message\":{\"author\":{\"role\":\"user\"},\"content\":"
                    + "{\"parts\":[\"How long?\"]}}},\"b\":{\"message\":{\"author\":{\"role\":"
                    + "\"assistant\"},\"content\":{\"parts\":[\"At least **12 hours.\"]}}}}}")
            .stream()
            .filter(block -> block.startsWith("TURN"))
            .toList());
  }
}
