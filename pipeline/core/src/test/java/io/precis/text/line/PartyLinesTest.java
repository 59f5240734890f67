package io.precis.text.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyLinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"甲方（用人单位）：青河水务有限公司", "乙 方：", "出租方（甲方）： 身份证号码：", "買方：青河水務公司", "供方: 宋水"})
  void aLabelledNameIsAPartysLine(String line) {
    assertTrue(PartyLines.isParty(line), line);
  }

  @Test
  void oneLabelAloneHeadsAFieldOfAnyForm() {
    assertEquals(
        BitSet.valueOf(new long[] {0b1010}), PartyLines.of(List.of("合同", "甲方：青河水务", "", "乙方：")));
    assertTrue(PartyLines.of(List.of("项目", "合作方：青河水务", "水库", "合作方：宋水")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲方应当按月付款。", "甲方的义务：按月付款。", "方案：水库", "甲方：按月付款；逾期加倍。"})
  void whatAPartyDoesIsNone(String line) {
    assertFalse(PartyLines.isParty(line), line);
  }

  @Test
  void namesStandBehindTheirLabels() {
    assertEquals(
        List.of("青河水务有限公司", "宋水"),
        PartyLines.names("劳动合同\n甲方（用人单位）：青河水务有限公司（以下简称甲方）\n\n乙方：宋水  身份证号码：\n"));
    assertEquals(List.of("宋水", "王海"), PartyLines.names("出租方：宋水　　承租方：王海\n"));
  }

  /** One name alone, or blanks to fill, tell no parties. */
  @Test
  void blanksAreNoNames() {
    assertEquals(List.of(), PartyLines.names("甲方：____________\n乙方：\n"));
    assertEquals(List.of(), PartyLines.names("甲方：青河水务有限公司\n乙方：\n"));
    assertEquals(List.of(), PartyLines.names(""));
  }

  @Test
  void oneWhoAnswersWithoutAStopIsNoListOfNames() {
    assertFalse(CreditLines.isCredit("主任：好的，明白，知道"));
    assertTrue(CreditLines.isCredit("副組長：陳大文、宋水"));
  }
}
