package io.precis.rank.filter;

import static io.precis.rank.filter.Refusals.reason;
import static io.precis.rank.filter.Refusals.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points and clauses that are no sentences by themselves. */
class ItemsAloneTest {
  @Test
  void aCountedParagraphWithItsOwnSubjectIsNoClauseOfTheLineAboveIt() {
    assertEquals(
        List.of("lead_in", "", "", "lead_in", "item_alone"),
        reasons(
            "en",
            "Judgment of the county court, Moor J.:",
            "1. The question is whether the mill had to be closed in May.",
            "2. The council closed the mill after the flood.",
            "The council shall do the following:",
            "1. Keep the road to the mill open in winter."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read the meter before you open the valve",
        "Sales were higher than in any earlier year",
        "Users can pay by card in all shops",
        "Need to clarify the dates of the repair"
      })
  void bulletsThatSaySomethingNeedNoStop(String text) {
    assertEquals(Optional.empty(), reason(text, Role.LIST_ITEM, "en"));
    assertEquals(Optional.of("no_end_mark"), reason(text, Role.BODY, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Impact on genetic improvement of herds",
        "a copy of the book of the mill;",
        "and a letter in which he says what is broken.",
        "Access to support for all members",
        "protect the level of the water, which has been falling"
      })
  void itemsThatAreNoSentencesDoNotCompete(String text) {
    assertEquals(false, reason(text, Role.LIST_ITEM, "en").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh|北京某某国际文化交流中心大酒店",
        "zh|协议价格：每晚六百二十八元，含单人早餐一份",
        "de|Äthanol enthalten und zur inneren Anwendung bei Menschen vorgesehen",
        "ru|Игровая консоль с прошивкой новее пятой версии для всех стран",
        "pl|Dostarczenie typu pierwszego i drugiego w kodzie tej biblioteki od wiosny"
      })
  void itemsWithoutVerbAndStopDoNotCompete(String text) {
    String[] parts = text.split("\\|");
    assertEquals(false, reason(parts[1], Role.LIST_ITEM, parts[0]).isEmpty());
  }

  @Test
  void anItemThatIsAWholeSentenceStandsAlone() {
    List<String> reasons =
        reasons(
            "zh",
            "应纳税所得额的计算：",
            "（一）经营所得，适用百分之五的税率；",
            "（二）居民个人的综合所得，以每一纳税年度的收入额减除费用六万元后的余额，为应纳税所得额。");
    assertEquals(List.of("lead_in", "item_alone", ""), reasons);
  }

  @Test
  void theSecondHalfOfACountedListIsNoSentence() {
    List<String> reasons =
        reasons(
            "zh",
            "有下列情形之一的，撤销许可：（一）提交虚假材料的；（二）不履行合同义务的；",
            "（三）未经同意，转让勘探、开发合同的权利、义务或者对勘探、开发合同作出重大变更的。");
    assertEquals("item_alone", reasons.get(1));
  }

  @Test
  void theNameOfAStepIsNoSentence() {
    for (String name : List.of("环节1：展示交流。", "（四）公报。", "（2）业务管理智能化。", "公文种类主要有： （一）决议。")) {
      assertEquals(List.of("item_alone"), reasons("zh", name), name);
    }
  }

  @Test
  void partOfAQuestionIsNoItem() {
    assertEquals(
        Optional.of("no_verb"), reason("What the maintainers will work on", Role.LIST_ITEM, "en"));
  }

  @Test
  void theFirstClausesOfALongChineseSentenceStandForThemselves() {
    assertEquals(
        List.of("", "no_end_mark", ""),
        reasons("zh", "研究发现：东部的效率高于西部，差距正在扩大；", "中部的效率居中；", "西部的效率提高得最快。"));
    assertEquals(List.of("no_end_mark", ""), reasons("zh", "东部的效率高于西部，差距正在扩大；", "但是西部的效率提高得最快。"));
    assertEquals(
        List.of("no_end_mark", "cut"), reasons("zh", "平台与社区有丰富的经验，", "成为第一个专注于减产矿业的综合服务生态。"));
    assertEquals(List.of("", "cut"), reasons("zh", "医疗机构应当设置监控部门，配备专职人员；", "负责检查本单位的管理制度和工作情况。"));
  }

  @Test
  void whatATextIsForStandsBeforeItsArticles() {
    String purpose = "为规范水库的管理，根据有关法律的规定，结合本地实际，现就蓄水和放水的若干问题解释如下：";
    assertEquals(List.of("", ""), reasons("zh", purpose, "水库管理人应当每日记录水位。"));
    assertEquals(List.of("lead_in"), reasons("zh", "水库的三个主要问题分别是："));
    assertEquals(List.of("lead_in"), reasons("zh", "您同意不把水库作以下使用∶"));
  }

  @Test
  void whatAMeetingDecidedStandsWithoutItsLabel() {
    assertEquals(List.of("lead_in", ""), reasons("zh", "会议结论：", "1、同意修建水库，暂不采购水泵。"));
    String judged = "依照水利法第九条的规定，判决如下：";
    assertEquals(List.of("lead_in", ""), reasons("zh", judged, "二、驳回原告的其他诉讼请求。"));
    String listed = "本法所称水利人员，其范围如下：";
    assertEquals(List.of("lead_in", "item_alone"), reasons("zh", listed, "三、水库的管理人员。"));
    assertEquals(List.of("lead_in", ""), reasons("zh", listed, "四、水库的管理人员，应当每年参加两次培训。"));
    assertEquals(List.of("lead_in", ""), reasons("zh", listed, "二、本文件自开标之日起120日内有效。"));
    assertEquals(List.of("lead_in", "item_alone"), reasons("zh", "不得有下列行为：", "1、同意修建水库，暂不采购水泵。"));
  }
}
