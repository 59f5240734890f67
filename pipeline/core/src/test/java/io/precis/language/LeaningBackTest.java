package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaningBackTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "However, it failed.",
        "“They left.",
        "For example, a dam.",
        "Grad B: Uh, no.",
        "This was found in 1950 under the floor.",
        "These records fall in the same category as the others.",
        "Such pumps are no longer built.",
        "What is left is this mill: it is old.",
        "In 1822 he built the boat that made him known.",
        "In this section the pumps are described.",
        "Under this plan the town pays half of the cost.",
        "The following resources represent a sample.",
        "The requirements in this section give guidance.",
        "The pumps described above are no longer built.",
        "His wife, Ruth Vale, kept the book.",
        "To do this, open the valve.",
        "When they left, the pump stood still.",
        "It is made of oak.",
        "No, the mill was closed.",
        "Because of this the road was closed.",
        "This PR closes the road.",
        "Some people do so because of the long hours.",
        "To help address such problems, the mill was closed.",
        "The first comprises the books of the mill.",
        "The three options differ in price.",
        "That document describes where the mill stands.",
        "The town will also mend the road.",
        "After those are built, close the gates.",
        "Founded two years ago by the town, it runs the mill.",
        "Above used to be the road to the mill.",
        "Add following lines to the book.",
        "Approximately 83% was delivered before June 30.",
        "About half were repaired in May.",
        "First one is that nobody reads the book.",
        "Another reason is the price.",
        "In addition to this, the road was closed.",
        "No problem, we will mend the mill.",
        "These are the formal channels of the mill.",
        "In his view, the mill was never safe.",
        "With their help, he built the mill.",
        "It is software that counts mills.",
        "It is important to the town and its mills.",
        "It was like that when the mill closed.",
        "It was decided by the council.",
        "It is good for the road.",
        "It was useful to read and easy to keep.",
        "It is a rule for bees."
      })
  void leansInEnglish(String text) {
    assertTrue(LanguageRules.of("en").leaningBack().leans(text), text);
  }

  /** What is named again late in a sentence stands earlier in it. */
  @Test
  void whatWasNamedInTheSentenceIsNoLeaning() {
    LeaningBack chinese = LanguageRules.of("zh").leaningBack();
    assertTrue(chinese.leans("会议同意上述三项工程的预算。"));
    assertFalse(chinese.leans("宋水、王海、李明、赵江、周泉以及其他三名管理人员负责检查大坝和水泵，上述人员每月报告一次。"));
  }

  /** Conditions whose subject stands in the article before. */
  @ParameterizedTest
  @ValueSource(strings = {"逾期不改正的，处一万元罚款。", "情节严重的，吊销许可证。"})
  void leansInChinese(String text) {
    assertTrue(LanguageRules.of("zh").leaningBack().leans(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theory matters.",
        "Approximately 83% of the pumps were repaired.",
        "Half of the towns were flooded.",
        "Users shall not use IT for games.",
        "There will therefore be judgment for the town.",
        "This eRFC lays out a path to a new mill.",
        "This decision relates to an application for permission to appeal late.",
        "In this article, we present three studies of mills.",
        "For the reasons set out above the claim succeeds.",
        "49. For all these reasons, the appeal is dismissed.",
        "In light of the above conclusions and the answers to the issues, the present appeal is dismissed.",
        "It follows that I would refuse the application.",
        "That the mill was closed is well known.",
        "That we pass By-Law 7, being a by-law to mend the dam.",
        "The three mills of the valley were closed.",
        "The first mill was built in 1822.",
        "Butter is fat.",
        "",
        "--",
        "Item 3: Dams.",
        "This paper ends.",
        "This annual report covers three mills.",
        "The purpose of this poster is to present three mills.",
        "This is a dispute between two brothers about a mill.",
        "This is the eleventh newsletter of the valley.",
        "In this work, we count mills.",
        "In this study three mills were compared.",
        "This year three mills were closed.",
        "We claim no more than this: the mill is closed.",
        "This week we have two mills: one does what it says on the gate.",
        "Aldous Wren said that he had built the boat.",
        "When the council met, it heard the engineers.",
        "In 1822 Aldous Wren built his first boat.",
        "The company says that its sales rose.",
        "Mills such as Stonebeck were common.",
        "It is recommended that every mill keeps a book.",
        "It is the responsibility of the council to repair the dam.",
        "It is our firm belief that the dam will hold.",
        "It's important for every town to mend roads.",
        "It was also noticed that the gate, which is old, leaks.",
        "It is still unclear whether the dam will hold.",
        "It was decided to close the mill.",
        "It should be possible to see every book of the mill.",
        "It is too hard to open the gates in winter.",
        "It also turns out that the mill was sold in May.",
        "It was only after the flood that the council closed the road.",
        "There have been several changes in the mill.",
        "Either party may end the lease.",
        "No person shall keep bees near the mill.",
        "Because the dam leaked, the council closed the road.",
        "The court of Stonebeck will settle these Mill Terms.",
        "This self-assessment was written by the millers.",
        "This is the third post of a series on mills.",
        "This is a convention RFC for the names of mills.",
        "This is criminal revision under Section 439 against an order of the court.",
        "In this post we count mills.",
        "These are the by-laws of the mill.",
        "In addition to the dam, the council repaired the road.",
        "As a result of the flood, two mills were closed.",
        "No boats, rafts or nets may be left at the mill.",
        "It must be possible to close the mill within a day.",
        "After the flood it became clear that the dam leaked.",
        "The module scores the models made in the previous step of the workflow.",
        "Within 30 days of her appointment, Ms. Moor closed the mill."
      })
  void standsAloneInEnglish(String text) {
    assertFalse(LanguageRules.of("en").leaningBack().leans(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh|因此需要投资。",
        "zh|说话人1：但是我不同意。",
        "zh|前款第十项免税规定，由国务院报全国人民代表大会常务委员会备案。",
        "zh|这是三年来的第一次。",
        "de|Dieser Antrag wurde abgelehnt.",
        "de|Daher stieg der Preis.",
        "fr|Elle a été fermée en mars.",
        "fr|En effet, le prix a doublé.",
        "es|Esta medida fue rechazada.",
        "es|Sin embargo, el precio subió.",
        "it|Tuttavia il prezzo è salito.",
        "pt|Por isso o preço subiu.",
        "nl|Daarom steeg de prijs.",
        "ru|Поэтому цена выросла.",
        "ja|しかし価格は上がった。",
        "ko|그러나 가격은 올랐다.",
        "ar|لذلك ارتفع السعر."
      })
  void leansInItsLanguage(String text) {
    String[] parts = text.split("\\|");
    assertTrue(LanguageRules.of(parts[0]).leaningBack().leans(parts[1]), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh|城市需要投资。",
        "zh|再生资源回收企业应当登记。",
        "zh|以上海为例说明城市更新。",
        "de|But das ist ein Name.",
        "de|Die Satzung gilt für alle Mitglieder.",
        "fr|Cet article décrit une méthode.",
        "es|Este informe describe tres molinos.",
        "ko|도시는 투자가 필요하다.",
        "und|However it may be."
      })
  void standsAloneInItsLanguage(String text) {
    String[] parts = text.split("\\|");
    assertFalse(LanguageRules.of(parts[0]).leaningBack().leans(parts[1]), text);
  }

  @Test
  void aSpeakersNameIsNotWhatTheTurnOpensWith() {
    assertTrue(LanguageRules.of("en").leaningBack().leans("Project Manager: That one."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "传统方法需要三到五年，它只用了18个月。",
        "按照计划，该电厂可以满足20%的需求。",
        "结果，软件发生故障了。",
        "问题是这个模型的准确率只有95%。",
        "如果你仔细阅读上面这份公告，就会明白。"
      })
  void leansInChineseBehindAnOpening(String text) {
    assertTrue(LanguageRules.of("zh").leaningBack().leans(text), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"除水库外，其他工程由市政府管理。", "水库蓄水后，他人不得入内。", "本条例自2021年7月1日起施行。"})
  void standsAloneInChinese(String text) {
    assertFalse(LanguageRules.of("zh").leaningBack().leans(text), text);
  }
}
