package io.precis.text.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.testing.StepCounter;
import io.precis.testing.Steps;
import io.precis.text.TextDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class SectionRolesTest {
  private static final String BODY =
      "The committee closed the bridge for lorries, and asked for a second report before May.";

  @Test
  void aRunOfPageFurnitureIsLookedThroughOnce() throws Exception {
    Class<?> type = new StepCounter().loadClass(FurnitureRun.class.getName());
    IntConsumer run = (IntConsumer) type.getDeclaredConstructor().newInstance();
    long steps = steps(run, 4_000);
    long twice = steps(run, 8_000);
    assertTrue(twice < 2.2 * steps, twice + " steps for twice as many as " + steps);
  }

  private static long steps(IntConsumer run, int lines) {
    Steps.take();
    run.accept(lines);
    return Steps.take();
  }

  @Test
  void theHeadOfMinutesIsFrontMatter() {
    String head =
        "Works Committee\nLocation: Room 4\nDial-in: +1 555 010 0199, code 445\nRegistered attendees:"
            + " Ada Moor,\nBert Low\nScribe: Cleo Hart";
    assertEquals(
        List.of(
            "BODY Works Committee",
            "FRONT_MATTER " + head.substring(head.indexOf("Location")),
            "BODY " + BODY),
        roles(List.of(head, BODY)));
    assertEquals(
        List.of(
            "FRONT_MATTER 会议时间：3月2日\n主持人：王海\n出席：李明、", "BODY 会议决定关闭旧桥，并要求在五月之前提交第二份报告，费用由市政府承担。"),
        roles(List.of("会议时间：3月2日\n主持人：王海\n出席：李明、", "会议决定关闭旧桥，并要求在五月之前提交第二份报告，费用由市政府承担。")));
  }

  @Test
  void labelsBelowTheTextOrAloneAreText() {
    String fields = "Location: Room 4\nChair: Ada Moor";
    assertEquals(List.of("BODY " + fields, "BODY " + BODY), roles(List.of(fields, BODY)));
    String late = fields + "\nScribe: Bert Low";
    assertEquals(List.of("BODY " + BODY, "BODY " + late), roles(List.of(BODY, late)));
    String said = "Location: the bridge stands where the old mill once stood and it is safe.";
    assertEquals(
        List.of("BODY " + said, "BODY " + fields, "BODY " + BODY),
        roles(List.of(said, fields, BODY)));
  }

  @Test
  void whatOnlySaysTheStateOfATextIsNone() {
    for (String notice :
        List.of(
            "NOTE: This document is obsolete and has been replaced by B-77.",
            "This page has been archived and is no longer updated.",
            "NOTE: Where it is feasible, a syllabus (headnote) will be released.",
            "NOTICE: This opinion is subject to formal revision before publication in the reports.",
            "Unofficial translation")) {
      assertEquals(
          List.of("BOILERPLATE " + notice, "BODY " + BODY), roles(List.of(notice, BODY)), notice);
    }
    String story = "This report was written after the bridge had been archived in drawings.";
    assertEquals(List.of("BODY " + story, "BODY " + BODY), roles(List.of(story, BODY)));
  }

  @Test
  void linesThatNameWriterSourceAndPicturesAreNoText() {
    String said = "The bridge was closed in March, and the town has rented a ferry since.";
    assertEquals(
        List.of(
            "FRONT_MATTER By Ada Moor | 3 May 2020",
            "CAPTION Photo by Bert Low on Unsplash",
            "BODY " + said,
            "BOILERPLATE via: https://example.org/bridge",
            "BOILERPLATE The End"),
        roles(
            List.of(
                "By Ada Moor | 3 May 2020",
                "Photo by Bert Low on Unsplash",
                said,
                "via: https://example.org/bridge",
                "The End")));
    String chinese = "旧桥在三月关闭，镇里租了一条渡船，每二十分钟一班。";
    assertEquals(
        List.of(
            "FRONT_MATTER 原创 李小满 渡口生活 2023-05-06 21:30 发表于江苏",
            "BOILERPLATE 在小说阅读器读本章",
            "BODY " + chinese,
            "BOILERPLATE 长按二维码扫描关注",
            "BOILERPLATE 作者：李小满",
            "BOILERPLATE 译者：王海",
            "BOILERPLATE 本文由渡口译社翻译，渡口网荣誉推出"),
        roles(
            List.of(
                "原创 李小满 渡口生活 2023-05-06 21:30 发表于江苏\n在小说阅读器读本章",
                chinese,
                "长按二维码扫描关注",
                "作者：李小满\n译者：王海",
                "本文由渡口译社翻译，渡口网荣誉推出")));
  }

  @Test
  void sentencesThatOpenLikeCreditsAreText() {
    for (String said :
        List.of(
            "By night the ferry does not sail, because nobody lights the landing.",
            "The end of the bridge was near.",
            "作者：我没有见过这座桥。它在三月关闭。",
            "来源不明的水泥不得使用。")) {
      assertEquals(List.of("BODY " + said, "BODY " + BODY), roles(List.of(said, BODY)));
    }
    assertEquals(List.of("BODY 作者：李小满"), roles(List.of("作者：李小满")), "nothing else is said");
  }

  @Test
  void namesOfOtherTextsBelowTheTextAreNoneOfIt() {
    assertEquals(
        List.of(
            "FRONT_MATTER 2023年05月06日 08:12　来源：林州日报　作者：王芳",
            "BODY 旧桥在三月关闭，镇里租了一条渡船，每二十分钟一班。",
            "BODY 班次不变。",
            "BOILERPLATE 相关新闻",
            "BOILERPLATE 林州大桥封闭检修",
            "BOILERPLATE 渡船增加班次"),
        roles(
            List.of(
                "2023年05月06日 08:12　来源：林州日报　作者：王芳",
                "旧桥在三月关闭，镇里租了一条渡船，每二十分钟一班。",
                "班次不变。",
                "相关新闻",
                "林州大桥封闭检修",
                "渡船增加班次")));
  }

  @Test
  void creditsOfOtherLanguagesAreKnown() {
    for (List<String> lines :
        List.of(
            List.of("Par Anne Leroy, le 3 mai 2020", "Photo : Bertrand Bas"),
            List.of("Text: Hans Weber", "Foto: Ida Klein"),
            List.of("Autora: Ana Gil", "Foto: Blas Ruiz"),
            List.of("Автор: Анна Иванова", "Фото: Пётр Смирнов"),
            List.of("2020年5月3日　渡船新聞　記者・山田花子", "（写真：鈴木一郎撮影）"),
            List.of("김철수 기자 kim@example.kr", "[사진=이영희 기자]"))) {
      assertEquals(
          List.of("FRONT_MATTER " + lines.get(0), "CAPTION " + lines.get(1), "BODY " + BODY),
          roles(List.of(lines.get(0), lines.get(1), BODY)));
    }
    assertEquals(
        List.of("BODY " + BODY, "BOILERPLATE Mit freundlichen Grüßen", "BOILERPLATE Hans Weber"),
        roles(List.of(BODY, "Mit freundlichen Grüßen", "Hans Weber")));
  }

  @Test
  void wrappedCreditsAreOne() {
    String words = "关键词：水位预测；渡船；调度；桥墩检测；裂缝；枯水期；班次安排；";
    assertEquals(
        List.of("FRONT_MATTER " + words, "FRONT_MATTER 客车", "BODY " + BODY),
        roles(List.of(words + "\n客车", BODY)));
  }

  @Test
  void creditsAmidATextNameWhatItSpeaksOf() {
    List<String> books = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      books.add("这是第" + i + "本书，它写的是一条渡船和一位老船长的故事。");
    }
    books.add("作者：李小满");
    books.addAll(books.subList(0, 15));
    assertEquals(books.stream().map(each -> "BODY " + each).toList(), roles(books));
  }

  @Test
  void namesAndTheDayAtTheEndAreASignature() {
    assertEquals(
        List.of("BODY " + BODY, "BOILERPLATE Ada Moor", "BOILERPLATE Oster, 5 May 2020"),
        roles(List.of(BODY, "Ada Moor", "Oster, 5 May 2020")));
    assertEquals(
        List.of("BODY " + BODY, "BODY 附件：渡船清单", "BOILERPLATE 林州市人民政府", "BOILERPLATE 二〇一九年三月一日"),
        roles(List.of(BODY, "附件：渡船清单", "林州市人民政府", "二〇一九年三月一日")));
    assertEquals(List.of("BODY " + BODY, "BODY Ada Moor"), roles(List.of(BODY, "Ada Moor")));
  }

  @Test
  void worksBelowALineThatNamesThemAreBackMatter() {
    assertEquals(
        List.of(
            "BODY " + BODY,
            "BACK_MATTER 参考资料",
            "BACK_MATTER [1] 王海. 渡船与桥[J]. 林州水运, 2019, 12(3): 14-19.",
            "BACK_MATTER [2] Low B. Bridges. 2018."),
        roles(
            List.of(
                BODY,
                "参考资料",
                "[1] 王海. 渡船与桥[J]. 林州水运, 2019, 12(3): 14-19.",
                "[2] Low B. Bridges. 2018.")));
    assertEquals(
        List.of("BODY " + BODY, "BACK_MATTER [1]王海.渡船[D].林州大学", "BACK_MATTER [2]李明.旧桥[EB/OL].桥网"),
        roles(List.of(BODY, "[1]王海.渡船[D].林州大学", "[2]李明.旧桥[EB/OL].桥网")));
    List<String> judgment =
        List.of(BODY, "[1] The bridge was closed in 2015.", "[2] It was built in 1956.");
    assertEquals(judgment.stream().map(each -> "BODY " + each).toList(), roles(judgment));
  }

  @Test
  void namesOfClausesArePartedFromWhatStandsBehindThem() {
    assertEquals(
        List.of(
            "HEADING 一、合同标的",
            "BODY 1.乙方为甲方建造一条渡船。2.渡船在五月交付。",
            "HEADING 二、IT与违约责任",
            "BODY 乙方逾期交付的，每日支付“违约金。”"),
        roles(List.of("一、合同标的 1.乙方为甲方建造一条渡船。2.渡船在五月交付。", "二、IT与违约责任 乙方逾期交付的，每日支付“违约金。”")));
    String alone = "一、旧桥 必须在冬天以前关闭，费用由市里承担。";
    assertEquals(List.of("BODY " + alone, "BODY " + BODY), roles(List.of(alone, BODY)));
    List<String> articles = List.of("第一条 为了加强渡口管理，制定本办法。", "第二条 渡口的经营和管理，适用本办法。");
    assertEquals(articles.stream().map(each -> "BODY " + each).toList(), roles(articles));
    List<String> named =
        List.of("第一条 国务院农业农村 (畜牧兽医)主管部门主管全国的防疫工作。", "第二条 县级农业农村 (畜牧兽医)主管部门主管本县的防疫工作。");
    assertEquals(named.stream().map(each -> "BODY " + each).toList(), roles(named));
  }

  @Test
  void aChoiceIsAFieldOfAForm() {
    assertEquals(List.of("BODY " + BODY, "FORM_FIELD □适用 √不适用"), roles(List.of(BODY, "□适用 √不适用")));
    String root = "√2 is no fraction.";
    assertEquals(List.of("BODY " + BODY, "BODY " + root), roles(List.of(BODY, root)));
  }

  @Test
  void questionsBelowALabelHeadTheirAnswers() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE 问",
            "HEADING 渡船还开吗？",
            "PAGE_FURNITURE 答",
            "BODY 五月以前不开。",
            "BODY 冬天水浅。",
            "PAGE_FURNITURE 问",
            "HEADING 旧桥呢？",
            "PAGE_FURNITURE 答",
            "BODY 已经关了。"),
        roles(List.of("问", "渡船还开吗？", "答", "五月以前不开。", "冬天水浅。", "问", "旧桥呢？", "答", "已经关了。")));
    List<String> formula = List.of("A", BODY, "A", BODY, "a", BODY, "a", BODY);
    assertEquals(formula.stream().map(each -> "BODY " + each).toList(), roles(formula));
  }

  @Test
  void bareNumbersThatCountUpFromOneAreFurniture() {
    List<String> numbered = new ArrayList<>();
    List<String> parted = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      numbered.add(i + " The court heard witness " + i + ".");
      numbered.add("He saw the bridge.");
      parted.add("PAGE_FURNITURE " + i);
      parted.add("BODY The court heard witness " + i + ".");
      parted.add("BODY He saw the bridge.");
    }
    assertEquals(parted, roles(numbered));
    List<String> few = numbered.subList(0, 10);
    assertEquals(few.stream().map(each -> "BODY " + each).toList(), roles(few));
    List<String> later = numbered.subList(4, numbered.size());
    assertEquals(later.stream().map(each -> "BODY " + each).toList(), roles(later), "from 3 on");
  }

  @Test
  void numbersThatCountParagraphsAreFurniture() {
    List<String> said = List.of("Cracks grow.", "They are measured.", "A rod slides.", "It stops.");
    List<String> numbered = new ArrayList<>();
    List<String> parted = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      numbered.add("[000" + (i + 1) + "] " + said.get(i));
      parted.add("PAGE_FURNITURE [000" + (i + 1) + "]");
      parted.add("BODY " + said.get(i));
    }
    assertEquals(parted, roles(numbered));
    List<String> article = new ArrayList<>(numbered);
    for (int i = 0; i < 8; i++) {
      article.add(0, BODY);
    }
    assertTrue(roles(article).contains("BODY [0001] Cracks grow."), "notes at the end");
    String reference = "[12] Low, B. Bridges of the north.";
    assertEquals(List.of("BODY " + reference, "BODY " + BODY), roles(List.of(reference, BODY)));
  }

  @Test
  void paragraphsBelowTheWordContentsThatNameSectionsAreTheContents() {
    List<String> paragraphs = List.of("目  录", "第一章 总则", "第二章 经营", "第三章 附则", BODY);
    assertEquals(
        List.of(
            "CONTENTS 目  录",
            "CONTENTS 第一章 总则",
            "CONTENTS 第二章 经营",
            "CONTENTS 第三章 附则",
            "BODY " + BODY),
        roles(paragraphs, List.of("第一章　总则", "第二章　经营", "第三章　附则")));
    assertEquals(
        paragraphs.stream().map(each -> "BODY " + each).toList(),
        roles(paragraphs, List.of("渡口", "旧桥", "客车")));
  }

  @Test
  void whoSpeaksInAParagraphOfItsOwnOpensATurn() {
    List<String> hearing = new ArrayList<>(List.of(BODY));
    List<String> expected = new ArrayList<>(List.of("BODY " + BODY));
    for (int i = 0; i < 3; i++) {
      String question = "Did you close the bridge for lorries in week " + i + "?";
      String answer = "We closed it on the first day of week " + i + ".";
      hearing.addAll(List.of("Ms. MOOR", question, "Robert Low:", answer, "It rained."));
      expected.addAll(
          List.of("PAGE_FURNITURE Ms. MOOR", "TURN " + question, "PAGE_FURNITURE Robert Low:"));
      expected.addAll(List.of("TURN " + answer, "TURN It rained."));
    }
    assertEquals(expected, roles(hearing));
  }

  @Test
  void namesThatDoNotComeBackAreAListOfPeople() {
    List<String> people = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String name : List.of("James", "Robert", "David", "Thomas", "Mark", "Paul", "Brian")) {
      people.addAll(List.of(name + " Moor", name + " has mended the bridge for many years."));
      expected.add("BODY " + name + " has mended the bridge for many years.");
    }
    List<String> roles = roles(people).stream().filter(each -> each.endsWith(".")).toList();
    assertEquals(expected, roles);
  }

  @Test
  void theNameOfAnAbstractIsNoWordOfItsSentence() {
    assertEquals(
        List.of("PAGE_FURNITURE Abstract—", "BODY " + BODY), roles(List.of("Abstract—" + BODY)));
    String dash = "Summary judgment – if granted – ends the case before the bridge is mended.";
    assertEquals(List.of("BODY " + dash), roles(List.of(dash)));
  }

  @Test
  void belowThoseWhoWerePresentAParagraphIsText() {
    String names = "Ada Moor, Bert Low, Cleo Hart, Dan Ross, Eve Nash, Finn Mead and Gus Lane.";
    assertEquals(
        List.of("BOILERPLATE " + names, "BODY " + BODY),
        below("Members Present:", List.of(names, BODY)));
    assertEquals(List.of("BOILERPLATE " + BODY), below("Contact us", List.of(BODY)));
  }

  @Test
  void theFirstItemOfAMeetingEndsTheListOfThoseAbsent() {
    String item = "1. DISPOSITION OF MINUTES:";
    String motion = "Motion: Ada Moor moved, Bert Low seconded. Vote: Yes (7).";
    assertEquals(
        List.of("BOILERPLATE Bert Low", "BODY " + item, "BODY " + motion),
        below("Absent:", List.of("Bert Low", item, motion)));
  }

  @Test
  void belowContentsWhatHasTwoSentencesIsText() {
    String clause = "1. Dues: They are $20.00 for a mill. For two wheels they are $30.00 (part 3)";
    assertEquals(
        List.of("CONTENTS 1. Dues", "BODY " + clause),
        below("Table of contents", List.of("1. Dues", clause)));
  }

  /** Of paragraphs below a heading. */
  private static List<String> below(String heading, List<String> paragraphs) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder(BODY);
    blocks.add(new Block(Role.BODY, 0, new Span(0, text.length())));
    int start = text.length();
    for (String paragraph : paragraphs) {
      text.append("\n\n").append(paragraph);
      blocks.add(
          new Block(Role.BODY, 1, new Span(text.length() - paragraph.length(), text.length())));
    }
    List<Section> sections =
        List.of(
            new Section(0, -1, List.of(), new Span(0, start), false),
            new Section(1, -1, List.of(heading), new Span(start, text.length()), false));
    return SectionRoles.assign(text.toString(), sections, blocks).stream()
        .skip(1)
        .map(block -> block.role() + " " + block.span().of(text.toString()))
        .toList();
  }

  private static List<String> roles(List<String> paragraphs) {
    return roles(paragraphs, List.of());
  }

  /** Of paragraphs of a first section, with empty ones of these names behind it. */
  private static List<String> roles(List<String> paragraphs, List<String> names) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(text.isEmpty() ? "" : "\n\n");
      Span span = new Span(text.length(), text.length() + paragraph.length());
      blocks.add(new Block(Role.BODY, 0, span));
      text.append(paragraph);
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(0, -1, List.of(), new Span(0, text.length()), false));
    for (String name : names) {
      Span end = new Span(text.length(), text.length());
      sections.add(new Section(sections.size(), -1, List.of(name), end, false));
    }
    return SectionRoles.assign(text.toString(), sections, blocks).stream()
        .map(block -> block.role() + " " + block.span().of(text.toString()))
        .toList();
  }

  @Test
  void aNumberedDisclaimerAmongClausesIsAClause() {
    String advice = "The ferry company does not answer for goods that are lost on the river.";
    String clauses =
        "# 1. Fares\n\nA fare is paid on board.\n\n# 2. Goods\n\nGoods stay on deck.\n\n# 3."
            + " Disclaimer\n\n"
            + advice
            + "\n\n# 4. Law\n\nThe law of the river applies.\n";
    assertEquals(Role.BODY, roleOf(advice, clauses));
    assertEquals(Role.BOILERPLATE, roleOf(advice, clauses.replaceAll("# \\d\\. ", "# ")));
    assertEquals(Role.BOILERPLATE, roleOf(advice, clauses.replace("Disclaimer", "Contact us")));
  }

  private static Role roleOf(String paragraph, String markdown) {
    Document document = TextDocuments.of("terms.md", markdown, "en");
    return document.blocks().stream()
        .filter(block -> block.span().of(document.text()).strip().equals(paragraph))
        .findFirst()
        .orElseThrow()
        .role();
  }

  @Test
  void aNumberedClauseIsNoImprint() {
    String clause =
        "All rights reserved by the copyright holder under © 2020 are granted for the term of copyright.";
    assertEquals(List.of("FRONT_MATTER " + clause), below("Rights and more", List.of(clause)));
    assertEquals(List.of("BODY " + clause), below("2. Basic Rights.", List.of(clause)));
  }
}
