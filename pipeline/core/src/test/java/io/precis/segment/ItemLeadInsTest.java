package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Sentence;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankInput;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markdown.MarkdownReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemLeadInsTest {
  private static final String ITEM = "Open the gates to strangers at night.";

  @Test
  void whatForbidsIsToldFromWhatCommands() {
    Map<String, Boolean> turning = new TreeMap<>();
    turning.put("Users shall not:", true);
    turning.put("The following are prohibited:", true);
    turning.put("Membership ends if:", true);
    turning.put("The miller doesn't:", true);
    turning.put("Exceptions:", true);
    turning.put("Members must:", false);
    turning.put("The plan has three aims:", false);
    turning.forEach(
        (line, turns) -> {
          Document document = read("# Mill\n\n" + line + "\n\n* " + ITEM + "\n");
          List<Sentence> sentences = SentenceSplitter.split(document);
          LeadIn leadIn =
              ItemLeadIns.of(document, sentences).get(sentences.size() - 1).orElseThrow();
          assertEquals(turns, leadIn.turns(), line);
        });
  }

  /** A line that needs the text before it cannot be printed over its items. */
  @Test
  void anItemWhoseLeadInCannotBePrintedIsNotPrinted() {
    assertEquals(List.of(), printed("They must not:\n\n* The gates are opened at night.\n"));
    assertEquals(List.of(), printed("They must:\n\n* " + ITEM + "\n"));
    assertEquals(
        List.of("The gates are opened at night."),
        printed("This means that:\n\n* The gates are opened at night.\n"));
    assertEquals(List.of(ITEM), printed("Members must not:\n\n* " + ITEM + "\n"));
  }

  /** A dash, a semicolon or a word that goes on stands where a colon could. */
  @Test
  void whatEndsOpenlyLeadsInTheListBelowIt() {
    String item = "By mending the gates at night";
    for (String line : List.of("Members help the mill --", "Members help;", "Members must")) {
      Document document = read("# Mill\n\n" + line + "\n\n* " + item + "\n* Open\n");
      List<Sentence> sentences = SentenceSplitter.split(document);
      assertTrue(ItemLeadIns.of(document, sentences).get(2).isPresent(), line);
    }
    assertEquals(List.of(), printed("Yet these are the ways;\n\n* " + item + "\n* By day\n"));
    Document prose = read("# Mill\n\nMembers help the mill.\n\n* " + item + "\n* Open\n");
    List<Sentence> sentences = SentenceSplitter.split(prose);
    assertTrue(ItemLeadIns.of(prose, sentences).stream().allMatch(Optional::isEmpty));
  }

  @Test
  void aParagraphInsideAnItemEndsNoList() {
    Document document =
        read(
            "# Mill\n\n"
                + "Members may not:\n\n"
                + "* Open the gates.\n\n"
                + "  The miller does.\n\n"
                + "* Call him.\n");
    List<Sentence> sentences = SentenceSplitter.split(document);
    List<String> leadIns =
        ItemLeadIns.of(document, sentences).stream()
            .map(leadIn -> leadIn.map(LeadIn::text).orElse(""))
            .toList();
    assertEquals(
        List.of("", "", "Members may not", "", "Members may not"), leadIns, sentences.toString());
  }

  @Test
  void itemsOfTwoLevelsAreNotJoined() {
    assertEquals(
        List.of(
            "Mill",
            "Reasons for the delay:",
            "No water",
            "Still to do: Call the miller; Ask about pumps."),
        texts(
            "# Mill\n\nReasons for the delay:\n\n* No water\n* Still to do:\n"
                + "  * Call the miller\n  * Ask about pumps\n"));
  }

  @Test
  void whatStandsBeforeALeadInDoesNotKeepItsItemsFromIt() {
    String before = "We looked at all the games of the year and at those of the year before. ";
    assertEquals(
        List.of(
            "Mill",
            before.strip(),
            before.strip(),
            before.strip(),
            before.strip(),
            before.strip(),
            before.strip(),
            "We found: 82% win a game; The rest give up."),
        texts(
            "# Mill\n\n"
                + before.repeat(6)
                + "We found:\n\n* 82% win a game\n* The rest give up\n"));
  }

  /** The last item's stop is the list's. */
  @Test
  void theItemThatEndsTheSentenceBelongsToIt() {
    assertEquals(
        List.of("Mill", "The plan has phases: To warn the village; To move; Return home."),
        texts(
            "# Mill\n\n"
                + "The plan has phases:\n\n"
                + "* To warn the village\n"
                + "* To move\n"
                + "* Return home.\n"));
  }

  private static List<String> texts(String markdown) {
    return SentenceSplitter.split(read(markdown)).stream().map(Sentence::text).toList();
  }

  private static List<String> printed(String list) {
    Document document = read("# Mill\n\nThe dam holds back the river.\n\n" + list);
    List<Sentence> sentences = SentenceSplitter.split(document);
    return SentenceFilter.of("en").inputs(document, sentences).stream()
        .filter(RankInput::candidate)
        .map(RankInput::text)
        .filter(text -> !text.startsWith("The dam"))
        .toList();
  }

  private static Document read(String markdown) {
    DocumentBuilder read = new DocumentBuilder();
    MarkdownReader.read(markdown, read);
    return new Document(
        new DocumentId("0".repeat(64)),
        "file",
        0,
        new Metadata("", "", List.of(), List.of(), "", "text/markdown", 0),
        "Mill",
        "",
        "en",
        read.text(),
        read.sections(),
        read.blocks(),
        List.of(),
        List.of());
  }
}
