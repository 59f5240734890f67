package io.precis.summary.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markdown.MarkdownReader;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.text.role.SectionRoles;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceHeadingsTest {
  @Test
  void aSectionIsNamedWhereItsHeadingTellsSomething() {
    assertEquals(
        List.of(" > The mill ran.", "Pumps > Three pumps failed.", " > All is well."),
        bodies(
            "# Mill report\n\nThe mill ran.\n\n## Pumps\n\nThree pumps failed.\n\n## Overview\n\n"
                + "All is well.",
            "Mill report"));
  }

  @Test
  void aHeadingThatComesAgainAndAgainGivesWayToTheOneAboveIt() {
    String finding = "### %s\n\n#### Impact\n\nThe dam may break.\n\n";
    assertEquals(
        List.of(
            "First crack > The dam may break.",
            "Second > The dam may break.",
            "Third > The dam may break."),
        bodies(
            "# Dam\n\n## Cracks\n\n"
                + String.format(finding, "First crack")
                + String.format(finding, "Second")
                + String.format(finding, "Third"),
            "Dam"));
  }

  @Test
  void theFirstLineOfATitleIsNoHeading() {
    assertEquals(
        List.of(" > 水库有两台水泵。", "二、水闸 > 水闸坏了。"),
        bodies("# 县水利局关于加强水库管理\n\n水库有两台水泵。\n\n## 二、水闸\n\n水闸坏了。", "县水利局关于加强水库管理的通知"));
  }

  @Test
  void referencesTagsAndCommandsAreNoHeadings() {
    for (String line :
        List.of("[9] Quay, A. Mills of old", "<dependency>", "ib]$ mv one two", "---o---o---A")) {
      assertEquals(
          List.of("Pumps > The mill ran."),
          bodies("# Mill\n\n## Pumps\n\n### " + line + "\n\nThe mill ran.\n", "Mill"),
          line);
    }
  }

  @Test
  void aFindersNameIsNoHeading() {
    assertEquals(
        List.of("Crack 1 > The dam may break.", "Crack 2 > The pump may fail."),
        bodies(
            "# Dam\n\n"
                + "## Crack 1\n\n"
                + "### Found by\n\n"
                + "## QUAYMASTER\n\n"
                + "### Impact\n\n"
                + "The dam may break.\n\n"
                + "## Crack 2\n\n"
                + "### Found by\n\n"
                + "## QUAYMASTER\n\n"
                + "### Impact\n\n"
                + "The pump may fail.\n",
            "Dam"));
  }

  @Test
  void anItemWithPointsNamesThemAndNoOthers() {
    assertEquals(
        List.of(
            "New pumps #12 > Agreed to buy two.",
            "New pumps #12 > Ada will write to the maker.",
            "Agenda for May > The dam was not discussed."),
        items(
            "# Minutes\n\n## Agenda for May\n\n* New pumps #12\n  * Agreed to buy two.\n"
                + "    * Ada will write to the maker.\n* The dam was not discussed.\n",
            "Minutes"));
  }

  @Test
  void anItemThatIsLedInIsNoNameOfWhatFollows() {
    String led =
        "# Mill\n\n## Decisions\n\nPromotion:\n\n- Ada is the new keeper\n\nThe dam holds.\n";
    assertEquals(List.of("Decisions > The dam holds."), bodies(led, "Mill").subList(1, 2));
    String ticket = "# Mill\n\n## Decisions\n\n* dam: add a gate #430\n  * It was agreed.\n";
    assertEquals(List.of("dam: add a gate #430 > It was agreed."), items(ticket, "Mill"));
  }

  /** Points mean little without what they are points of. */
  @Test
  void aListIsNamedByTheLineThatLeadsItIn() {
    assertEquals(
        List.of(
            "The council's members must > Pay the fee.",
            "The council's members must > Within a week:",
            "Within a week > Shut the gates.",
            "Within a week > Call the mill.",
            "The council's members must > Read the notes."),
        items(
            "# Mill\n\n## Duties\n\nThe council's members must:\n\n* Pay the fee.\n* Within a"
                + " week:\n  * Shut the gates.\n  * Call the mill.\n* Read the notes.\n",
            "Mill"));
  }

  /** A line right above an example leads that in, and not the points behind it. */
  @Test
  void whatLeadsInCodeNamesNoListBehindIt() {
    assertEquals(
        List.of("Gates > The gate opens.", "Gates > The gate shuts."),
        items(
            "# Mill\n\n## Gates\n\nWith the given call of the mill:\n\n```\nopen(gate)\n```\n\n"
                + "- The gate opens.\n- The gate shuts.\n",
            "Mill"));
    assertEquals(
        List.of("The keeper must > Open it.", "The keeper must > Shut it."),
        items(
            "# Mill\n\n## Gates\n\nThe keeper must:\n\n- Open it.\n\n  ```\n  open(gate)\n  ```\n\n"
                + "- Shut it.\n",
            "Mill"));
  }

  /** Nor does a line help that needs another one, or that is no more than a note. */
  @Test
  void aLeadInThatTellsNothingGivesWayToTheHeading() {
    for (String leadIn : List.of("They must:", "Notes:", "x:", "This includes:")) {
      assertEquals(
          List.of("Duties > Pay the fee."),
          items("# Mill\n\n## Duties\n\n" + leadIn + "\n\n* Pay the fee.\n", "Mill"),
          leadIn);
    }
  }

  @Test
  void aLeadInMayPointAtItsListAndNeedNoColon() {
    assertEquals(
        List.of("The following features are out of scope > New pumps for the mill."),
        items(
            "# Mill\n\n## Plan\n\nThe following features are out of scope.\n\n* New pumps for the"
                + " mill.\n",
            "Mill"));
    assertEquals(
        List.of("Users shall not use IT to > Open the gates."),
        items("# Mill\n\n## Plan\n\nUsers shall not use IT to:\n\n* Open the gates.\n", "Mill"));
  }

  /** What connects a lead-in with the text before it is left out. */
  @Test
  void aLeadInLosesItsConnective() {
    assertEquals(
        List.of("The members may not > Open the gates.", "Gates > The miller looks after them."),
        items(
            "# Mill\n\n## Gates\n\nAdditionally, the members may not:\n\n* Open the gates. The"
                + " miller looks after them.\n",
            "Mill"));
  }

  @Test
  void theNameOfAnItemStandsOverWhatItSays() {
    assertEquals(
        List.of(" > （四）公报。", "公报 > 适用于公布重要决定或者重大事项。"), bodies("（四）公报。适用于公布重要决定或者重大事项。\n", "周刊"));
  }

  @Test
  void whoSpeaksIsNamed() {
    assertEquals(
        List.of(
            "Ada Ford > The dam leaks since May.",
            "Bob Hill, Ph.D > We closed it.",
            "Ada Ford > Who paid for that?",
            "Bob Hill, Ph.D > The council did."),
        lines(
            "**Ada Ford:** The dam leaks since May.\n\n**Bob Hill, Ph.D:** We closed it.\n\n**Ada"
                + " Ford:** Who paid for that?\n\n**Bob Hill, Ph.D:** The council did.\n",
            "Mill",
            Role.TURN));
  }

  /** {@code AI:} marks an action item, which nobody says. */
  @Test
  void aMarkOfAnActionIsNoSpeaker() {
    assertEquals(
        List.of(
            "Pumps > Ada Ford: The dam leaks.",
            "Pumps – Ada Ford > It has leaked since May.",
            "Pumps > Bob Hill: We closed it.",
            "Pumps > Ada Ford: Who paid?",
            "Pumps > Bob Hill: The council.",
            "Pumps > AI: write to the maker.",
            "Pumps > AI: buy new pumps."),
        items(
            "# Mill\n\n## Pumps\n\n* Ada Ford: The dam leaks. It has leaked since May.\n* Bob Hill:"
                + " We closed it.\n* Ada Ford: Who paid?\n* Bob Hill: The council.\n"
                + "* AI: write to the maker.\n* AI: buy new pumps.\n",
            "Mill"));
  }

  @Test
  void aLaterLabelInOneParagraphEndsTheFirst() {
    assertEquals(
        List.of(
            " > Ada Ford: The dam leaks.",
            " > Bob Hill: We closed it.",
            "Bob Hill > The road is dry.",
            " > Ada Ford: Good.",
            " > Bob Hill: The council paid.",
            " > Bob Hill: Ask them."),
        items(
            "* Ada Ford: The dam leaks. Bob Hill: We closed it. The road is dry.\n"
                + "* Ada Ford: Good.\n"
                + "* Bob Hill: The council paid.\n* Bob Hill: Ask them.\n",
            "Mill"));
  }

  @Test
  void aHandleAloneNamesWhoReportsBelowIt() {
    assertEquals(
        List.of("Pumps – @ada > We mended the dam.", "Roads > The road is closed."),
        items(
            "# Mill\n\n## Pumps\n\n@ada\n\n* We mended the dam.\n\n## Roads\n\n* The road is"
                + " closed.\n",
            "Mill"));
  }

  @Test
  void aPleaIsNamedByItsParty() {
    String plea = "本院于2023年9月14日立案。\n\n甲公司辩称，1.原告不是本案主体。\n\n2.被告没有使用该软件。\n\n本院认为，被告使用了该软件。\n";
    assertEquals(
        List.of(" > 本院于2023年9月14日立案。", " > 甲公司辩称，1.原告不是本案主体。", " > 本院认为，被告使用了该软件。"),
        bodies(plea, "周刊"));
    assertEquals(List.of("甲公司辩称 > 被告没有使用该软件。"), items(plea, "周刊"));
  }

  @Test
  void aNumberedLineNamesTheParagraphsBelowIt() {
    assertEquals(
        List.of("新水泵 > 水泵每小时抽水三吨。", "新水泵 > 它在五月安装。", "旧水坝 > 水坝有一百年历史。"),
        bodies("# 周刊\n\n## 新闻动态\n\n1、新水泵\n\n水泵每小时抽水三吨。\n\n它在五月安装。\n\n2、旧水坝\n\n水坝有一百年历史。\n", "周刊"));
  }

  @Test
  void whatSomebodySaidIsNoNameOfWhatStandsBelow() {
    String minutes = "# Minutes\n\n## Pumps\n\n* %s\n  * Agreed to buy two.\n";
    for (String said : List.of("You may not have that before", "e.g. the dam")) {
      assertEquals(
          List.of("Pumps > Agreed to buy two."),
          items(String.format(minutes, said), "Minutes"),
          said);
    }
  }

  private static List<String> bodies(String markdown, String title) {
    return lines(markdown, title, Role.BODY);
  }

  private static List<String> items(String markdown, String title) {
    return lines(markdown, title, Role.LIST_ITEM);
  }

  private static List<String> lines(String markdown, String title, Role role) {
    DocumentBuilder read = new DocumentBuilder();
    MarkdownReader.read(markdown, read);
    Document document =
        new Document(
            new DocumentId("0".repeat(64)),
            "file",
            0,
            new Metadata("", "", List.of(), List.of(), "", "text/markdown", 0),
            title,
            "",
            title.equals("周刊") ? "zh" : "en",
            read.text(),
            read.sections(),
            SectionRoles.assign(read.text(), read.sections(), read.blocks()),
            List.of(),
            List.of());
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(480), new WordTokenCounter());
    ChunkedDocument chunked = chunker.chunk(document);
    List<String> headings = SentenceHeadings.of(chunked);
    return chunked.sentences().stream()
        .filter(each -> each.role() == role)
        .map(each -> headings.get(each.ordinal()) + " > " + each.text())
        .toList();
  }
}
