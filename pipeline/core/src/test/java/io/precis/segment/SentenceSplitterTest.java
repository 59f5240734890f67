package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.text.TextDocuments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  /** Sentences are parted by bars. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It ended.|Then Mr. J. Smith of Acme Inc. paid $3.5 million.|He left.",
        "See Fig. 3 and Eq. (4), e.g. Tables 1 vs. 2, i.e. all.|That was No. 5.",
        "He said no.|The dog barked.",
        "In the U.S. Army he served.|He came from the U.S.|The rest is known.",
        "Smith et al. (2005) agree, cf. Jones.|We do not.",
        "It begins at 5 p.m. Monday.|It ends at 6 a.m.|They sleep.",
        "\"Who?\" he asked.|\"Me!\"|She laughed.",
        "Wait...|What?!|Version 2.0 is out.",
        "A claim.[12]|Another [3].|(A third one.)|The end (2007).|With this.",
        "So do I.|Yes, you do.",
        "He has a Ph.D. from Yale.|It was long ago etc.|The end."
      })
  void english(String parted) {
    assertEquals(
        List.of(parted.split("\\|")), SentenceSplitter.split(parted.replace("|", " "), "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天下雨。|我们不去了！|真的吗？|真的。",
        "他说：“你好。”|然后走了（真的。）。|再见。",
        "“是吗？”，他问。|不是。",
        "今天我们讨论三个重要的问题；第二个问题是关于城市交通的发展；其余不谈。",
        "好；不好。",
        "版本3.5发布了。|OK！|请看图2。",
        "说话人1：好的，谢谢主持人。|我先说。"
      })
  void chinese(String parted) {
    assertEquals(
        List.of(parted.split("\\|")), SentenceSplitter.split(parted.replace("|", ""), "zh"));
  }

  @Test
  void figuresAndIdeographsAreJoinedAsTheTextHasThem() {
    assertEquals(
        List.of("总投资约3.2亿元，共214个村庄。"), SentenceSplitter.split("总投资约\n3.2亿元，共214\n个村庄。", "zh"));
    assertEquals(
        List.of("总投资约 3.2 亿元，共 214 个村庄。"),
        SentenceSplitter.split("总投资约\n3.2 亿元，共 214\n个村庄。", "zh"));
  }

  @Test
  void aBoxToBeTickedStandsBeforeWhatItIsAbout() {
    assertEquals(
        List.of("☒ I have read the rules.", "☐ I want to join the list."),
        SentenceSplitter.split("☒ I have read the rules. ☐ I want to join the list.", "en"));
  }

  @Test
  void aSemicolonEndsAChineseSentenceThatWouldBeOverLong() {
    String clause = "水库蓄水情况良好并且稳定，".repeat(9) + "水位上升；";
    String rest = "第二个问题是关于城市交通的发展；其余不谈。";
    assertEquals(List.of(clause, rest), SentenceSplitter.split(clause + rest, "zh"));
  }

  @Test
  void aCountBehindAColonOfEitherWidthOpensAChineseClause() {
    assertEquals(
        List.of("本院认为:1.水泵已经修好。", "2.水库没有损失。"),
        SentenceSplitter.split("本院认为:1.水泵已经修好。2.水库没有损失。", "zh"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das ist z.B. gut.|Es kostet 3,50 Euro.",
        "هل هذا صحيح؟|نعم.",
        "यह पहला है।|यह दूसरा है।"
      })
  void otherLanguages(String parted) {
    String language = parted.startsWith("D") ? "de" : parted.startsWith("ه") ? "ar" : "hi";
    assertEquals(
        List.of(parted.split("\\|")), SentenceSplitter.split(parted.replace("|", " "), language));
  }

  @Test
  void anEmojiMayStandForAStop() {
    assertEquals(
        List.of(
            "We add an oven in May \uD83C\uDF89",
            "Thank you all!",
            "I met \uD83D\uDE0A Alice today."),
        SentenceSplitter.split(
            "We add an oven in May \uD83C\uDF89 Thank you all! I met \uD83D\uDE0A Alice today.",
            "en"));
    assertEquals(
        List.of("They sell bread \uD83C\uDF5E", "Cakes are sold out"),
        SentenceSplitter.split("They sell bread \uD83C\uDF5E\nCakes are sold out", "en"));
  }

  @Test
  void raisedNumbersOfNotesFollowAStopAndGo() {
    assertEquals(
        List.of("The mill closed.", "The owner left.", "Its area is (a + b)²"),
        SentenceSplitter.split("The mill closed.³ The owner left.⁸,⁹ Its area is (a + b)²", "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a. The mill is old.|The mill is old.",
        "(2) The mill is old.|The mill is old.",
        "2.1 The mill is old, but it was built by people of the valley whom nobody remembers.|"
            + "The mill is old, but it was built by people of the valley whom nobody remembers.",
        "2.1 million people came.|2.1 million people came."
      })
  void aClausesNumberIsNoPartOfItsSentence(String parted) {
    String[] parts = parted.split("\\|");
    String text = "So it stands in the deed of the mill.\n\n" + parts[0];
    List<String> sentences = SentenceSplitter.split(text, "en");
    assertEquals(parts[1], sentences.get(sentences.size() - 1));
  }

  @Test
  void aDayAtTheBeginningIsNoItemsNumber() {
    assertEquals(
        List.of("25. Mai war der Tag.", "Es regnete."),
        SentenceSplitter.split("25. Mai war der Tag. Es regnete.", "de"));
  }

  @Test
  void aStopWithoutASpaceMayEndASentence() {
    assertEquals(
        List.of("The paper opened in May.", "Readers may write until noon.", "The hall is shut."),
        SentenceSplitter.split(
            "The paper opened in May.Readers may write until noon.The hall is shut.", "en"));
  }

  @Test
  void aNameInAProgramThatIsWrittenAgainIsNotParted() {
    String text =
        "The day is read by calendar.Today can show it wrong. We propose that calendar.Today say"
            + " more.";
    assertEquals(
        List.of(
            "The day is read by calendar.Today can show it wrong.",
            "We propose that calendar.Today say more."),
        SentenceSplitter.split(text, "en"));
  }

  @Test
  void eachParagraphIsPartedByItsOwnLanguage() {
    String text =
        "Die Mühle ist am 3. Mai von der Stadt gekauft worden und sie steht seit 1901.\n\n"
            + "The mill was bought in May. The town is the owner of No. 5 and of the dam.\n\n"
            + "水车是三年前修好的。现在可以使用。\n";
    assertEquals(
        List.of(
            "Die Mühle ist am 3. Mai von der Stadt gekauft worden und sie steht seit 1901.",
            "The mill was bought in May.",
            "The town is the owner of No. 5 and of the dam.",
            "水车是三年前修好的。",
            "现在可以使用。"),
        SentenceSplitter.split(text, "de"));
  }

  @Test
  void aLeadInIsReadWithItsItems() {
    String text = "You need:\n\n- a pump\n- a hose,\n- and a lamp.\n\nBring them.";
    assertEquals(
        List.of("You need: a pump; a hose, and a lamp.", "Bring them."),
        SentenceSplitter.split(text, "en"));
    String clauses = "You pay:\n\n(a) by card; or\n\n(b) in cash.\n\n(c) Other ways";
    assertEquals(
        List.of("You pay: (a) by card; or (b) in cash.", "Other ways"),
        SentenceSplitter.split(clauses, "en"));
    String links = "See:\n\n- the plan http://a.example\n- the bill http://b.example\n";
    assertEquals(
        List.of("See:", "the plan http://a.example", "the bill http://b.example"),
        SentenceSplitter.split(links, "en"));
  }

  @Test
  void aHeadingInCapitalsIsNoPartOfTheSentenceBehindIt() {
    assertEquals(
        List.of(
            "It is so.", "TAXES AND DEBT", "The aim is to pay less.", "UNESCO Director Lee came."),
        SentenceSplitter.split(
            "It is so. TAXES AND DEBT The aim is to pay less. UNESCO Director Lee came.", "en"));
    assertEquals(
        List.of("THE SELLER MAY END THIS CONTRACT AT ANY TIME."),
        SentenceSplitter.split("THE SELLER MAY END THIS CONTRACT AT ANY TIME.", "en"));
  }

  @Test
  void clausesOfAnArticleAreReadWithTheirLeadIn() {
    String text = "第三条 水费的标准：\n\n（一）居民用水，每吨三元；\n\n（二）其他用水，每吨五元。\n\n（三）下一条另说。\n";
    assertEquals(
        List.of("第三条 水费的标准：（一）居民用水，每吨三元；（二）其他用水，每吨五元。", "（三）下一条另说。"),
        SentenceSplitter.split(text, "zh"));
  }

  /** Each has a stop of its own; where one of them says more, none is part of the lead-in. */
  @Test
  void pointsOfAFewWordsAreReadWithTheirLeadIn() {
    String text = "水庫之獎勵方式如左：\n\n一、發給獎狀。\n\n二、發給獎金。\n\n前項獎勵每年一次。\n";
    assertEquals(
        List.of("水庫之獎勵方式如左：一、發給獎狀；二、發給獎金。", "前項獎勵每年一次。"), SentenceSplitter.split(text, "zh"));
    String longer = text.replace("發給獎金", "發給獎金，每人一次，以新臺幣為限");
    assertEquals(
        List.of("水庫之獎勵方式如左：", "一、發給獎狀。", "二、發給獎金，每人一次，以新臺幣為限。", "前項獎勵每年一次。"),
        SentenceSplitter.split(longer, "zh"));
    String told = text.replace("獎勵方式如左", "主管說");
    assertEquals(4, SentenceSplitter.split(told, "zh").size());
  }

  @Test
  void anItemIsReadWithoutItsMark() {
    String text = "1. Open the valve.\n2. Close the hatch.\n";
    List<Sentence> sentences = SentenceSplitter.split(TextDocuments.of("x", text, "en"));
    assertEquals(
        List.of("Open the valve.", "Close the hatch."),
        sentences.stream().map(Sentence::text).toList());
    assertEquals(0, sentences.get(0).span().start());
    String options = "- -v, --verbose: Say more.\n- -5 degrees is cold.\n";
    assertEquals(
        List.of("-v, --verbose: Say more.", "-5 degrees is cold."),
        SentenceSplitter.split(TextDocuments.of("x", options, "en")).stream()
            .map(Sentence::text)
            .toList());
  }

  @Test
  void aTextWithoutStopsIsCutAtPausesAndLines() {
    String line = "今天我们来谈一谈水库的安全管理 ".repeat(3) + "\n";
    List<String> sentences = SentenceSplitter.split(line.repeat(4), "zh");
    assertTrue(sentences.size() >= 4, sentences.toString());
    sentences.forEach(sentence -> assertTrue(sentence.length() <= 80, sentence));
    String unbroken = "今天我们来谈一谈水库的安全管理".repeat(20);
    SentenceSplitter.split(unbroken, "zh")
        .forEach(sentence -> assertTrue(sentence.length() <= 92, sentence));
  }

  /** Of a stretch that is hardly too long nothing is cut off. */
  @Test
  void aTextWithoutStopsLosesNoWordAtItsEnd() {
    String unmarked =
        "根据水库管理委员会第三十五次会议通过的关于修改大坝安全检查和水泵运行维护管理办法以及库区道路桥梁隧道养护工程预算决算审计监督工作暂行规定的决定并经过全体会议表决之后第一次修正";
    assertTrue(unmarked.length() > 80 && unmarked.length() < 98);
    assertEquals(List.of(unmarked), SentenceSplitter.split(unmarked, "zh"));
  }

  /** A border in a wide bracket that a narrow one closes would part what belongs together. */
  @Test
  void bracketsOfTwoWidthsAreAPair() {
    String order = "被告应当付款（利息自判决之日起计算。逾期加倍支付)，并承担费用。";
    assertEquals(List.of(order), SentenceSplitter.split(order, "zh"));
    String own = "水泵有两种（包括 a) 大泵 b) 小泵。都要检修），三月完成。";
    assertEquals(List.of(own), SentenceSplitter.split(own, "zh"));
  }

  @Test
  void linesAreJoinedAndHyphenationIsUndone() {
    String text =
        "An exam-\nple of a well-\nknown fact, as well-known\nas any. The Anglo-\nSaxon  one.";
    assertEquals(
        List.of("An example of a well-known fact, as well-known as any.", "The Anglo-Saxon one."),
        SentenceSplitter.split(text, "en"));
    assertEquals(List.of("城市交通发展。"), SentenceSplitter.split("城市交\n通发展。", "zh"));
  }

  @Test
  void dashesAndAddressesGoOnWhereALineBreaksThem() {
    assertEquals(
        List.of("Rule FAA–2020–0686 stands on https://example.org/a-b/c-d of 1999–2001."),
        SentenceSplitter.split(
            "Rule FAA–2020–\n0686 stands on https://\nexample.org/a-\nb/c-d of 1999–\n2001.",
            "en"));
    assertEquals(
        List.of("A d-dimensional book – the old one – is at https://example.org/ The end."),
        SentenceSplitter.split(
            "A d-\ndimensional book –\nthe old one – is at https://example.org/\nThe end.", "en"));
  }

  @Test
  void wrappedLinesWithACommaAreNoList() {
    assertEquals(
        List.of("모델은 학습 자료로 사기의 유형을 배우고, 이를 새로운 자료에 적용한다.", "은행은 이를 미리 안다."),
        SentenceSplitter.split("모델은 학습 자료로 사기의 유형을 배우고, 이를 새로운\n자료에 적용한다. 은행은\n이를 미리 안다.", "ko"));
  }

  @Test
  void paragraphsOfALineEachAreOne() {
    String sentence = "这座水库建于一九五八年，为下游三个县的农田供水，也为城里的居民供水，从未干涸过。";
    String text = sentence.repeat(8);
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < text.length(); from += 25) {
      lines.append(text, from, Math.min(text.length(), from + 25)).append("\n\n");
    }
    assertEquals(Collections.nCopies(8, sentence), SentenceSplitter.split(lines.toString(), "zh"));
  }

  @Test
  void aDatelineIsPartOfItsSentence() {
    assertEquals(
        List.of("SAN DIEGO, Calif. – The court reversed a sentence.", "It was late."),
        SentenceSplitter.split(
            "SAN DIEGO, Calif. – The court reversed a sentence. It was late.", "en"));
  }

  @Test
  void aStatutesClausesGoOnWithNoLineOfItsHistory() {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= 6; n++) {
      text.append("201" + n + "年8月31日 第十三届常务委员会会议关于修改本法的决定第" + n + "次修正\n\n");
    }
    text.append("第一条 在本省有住所的个人，依照本法规定缴纳税款。\n\n第二条 税款按月计算。\n");
    List<String> sentences = SentenceSplitter.split(text.toString(), "zh");
    assertTrue(sentences.contains("第一条 在本省有住所的个人，依照本法规定缴纳税款。"), sentences.toString());
  }

  @Test
  void capitalsAreJoinedWhereTheDocumentWritesThemSo() {
    assertEquals(
        List.of("TEXTRUNNER and TEXTRUNNER stay.", "The Anglo-Saxon too."),
        SentenceSplitter.split("TEXT-\nRUNNER and TEXTRUNNER stay. The Anglo-\nSaxon too.", "en"));
  }

  @Test
  void wordsThatTheLanguageHyphenatesKeepTheirHyphen() {
    assertEquals(
        List.of("A long-term plan, sent by e-mail, for self-service and over-the-counter sales."),
        SentenceSplitter.split(
            "A long-\n"
                + "term plan, sent by e-\n"
                + "mail, for self-\n"
                + "service and over-the-\n"
                + "counter sales.",
            "en"));
  }

  @Test
  void spansAreThoseOfTheText() {
    String text = "  First one.\n\n Second\none. ";
    List<Span> spans = SentenceSplitter.spans(text, "en");
    assertEquals(
        List.of("First one.", "Second\none."), spans.stream().map(s -> s.of(text)).toList());
    assertEquals(List.of(), SentenceSplitter.spans(" \n", "en"));
    assertEquals(List.of(), SentenceSplitter.spans("", "en"));
  }

  @Test
  void aSentenceRunsOnOverThePageBorderAndItsFurniture() {
    String[] parts = {
      "The gauges were read twice a day by the exam-",
      "Report 2026 | Page 7",
      "iners of the town. Then it rained."
    };
    Document document = paged(parts, Role.BODY, Role.PAGE_FURNITURE, Role.BODY);
    List<Sentence> sentences = SentenceSplitter.split(document);
    assertEquals(2, sentences.size());
    assertEquals(
        "The gauges were read twice a day by the examiners of the town.", sentences.get(0).text());
    assertEquals(1, sentences.get(0).page());
    assertEquals(2, sentences.get(1).page());
  }

  @Test
  void aSentenceThatEndedDoesNotRunOn() {
    String[] parts = {"The gauges were read twice a day.", "Page 7", "then it rained."};
    Document document = paged(parts, Role.BODY, Role.PAGE_FURNITURE, Role.BODY);
    assertEquals(2, SentenceSplitter.split(document).size());
  }

  @Test
  void headingsRowsAndItemsStandAlone() {
    String text = "# Growth\n\nIt grew\n\n- one. Two\n- three\n\na\tb\tc\nd\te\tf\n";
    List<Sentence> sentences = SentenceSplitter.split(TextDocuments.of("x", text, "en"));
    assertEquals(
        List.of("Growth", "It grew", "one.", "Two", "three", "a; b; c", "d; e; f"),
        sentences.stream().map(Sentence::text).toList());
    assertEquals(Role.TITLE, sentences.get(0).role());
    assertEquals(Role.TABLE, sentences.get(6).role());
  }

  /** Parts on pages that change after the first part's furniture. */
  private static Document paged(String[] parts, Role... kinds) {
    Document plain = TextDocuments.of("paged", String.join("\n", parts), "en");
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      blocks.add(new Block(kinds[i], 0, new Span(at, at + parts[i].length())));
      at += parts[i].length() + 1;
    }
    int border =
        parts.length > 2 ? parts[0].length() + parts[1].length() + 2 : plain.text().length();
    List<Span> pages = List.of(new Span(0, border), new Span(border, plain.text().length()));
    return new Document(
        plain.id(),
        plain.name(),
        plain.bytes(),
        plain.metadata(),
        "en",
        plain.text(),
        List.of(
            new io.precis.document.Section(
                0, -1, List.of(), new Span(0, plain.text().length()), false)),
        blocks,
        pages);
  }

  @Test
  void namesInProgramsAreNotCutAtTheirStops() {
    assertEquals(
        List.of("Give it a pandas.DataFrame of counts.", "See verde.BlockMean for the means."),
        SentenceSplitter.split(
            "Give it a pandas.DataFrame of counts. See verde.BlockMean for the means.", "en"));
    assertEquals(
        List.of("It ended in march.", "Visitors came late."),
        SentenceSplitter.split("It ended in march.Visitors came late.", "en"));
  }

  @Test
  void fullWidthNumbersOfItemsEndNoSentence() {
    assertEquals(
        List.of("１．甲方应当按月付款。", "２．乙方应当按月交货。"),
        SentenceSplitter.split("１．甲方应当按月付款。２．乙方应当按月交货。", "zh"));
  }

  @Test
  void aSentenceMayBeginWithAProgramsNameInSmallLetters() {
    assertEquals(
        List.of("Mills need a model.", "mill-power (Mill Power) is one.", "It runs daily."),
        SentenceSplitter.split(
            "Mills need a model. mill-power (Mill Power) is one. It runs daily.", "en"));
    assertEquals(
        List.of("They need models.", "mill-power uses the flow."),
        SentenceSplitter.split("They need models. mill-power uses the flow.", "en"));
    assertEquals(
        List.of("It holds for empty (resp. non-empty) sets."),
        SentenceSplitter.split("It holds for empty (resp. non-empty) sets.", "en"));
  }

  @Test
  void anAddressThatOpensAParagraphIsNoPartOfItsSentence() {
    assertEquals(
        List.of("https://example.org/lu", "看到一个路线图，可以一看。"),
        SentenceSplitter.split("https://example.org/lu 看到一个路线图，可以一看。", "zh"));
  }

  @Test
  void linesOfAFewCharactersAreTerms() {
    List<String> terms = List.of("妨害公务", "寻衅滋事", "盗窃、侮辱尸体", "非法采矿", "组织、强迫、引诱他人", "合同诈骗");
    assertEquals(terms, SentenceSplitter.split(String.join("\n", terms), "zh"));
    String prose = "水库今年蓄水比去年少了一半，下游的三个村庄\n因此限制用水，直到九月下了大雨为止，村民\n们才恢复灌溉。";
    assertEquals(1, SentenceSplitter.split(prose, "zh").size());
  }
}
