package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Forms that were filled in, and those that were not. */
class FilledBlanksTest {
  @Test
  void whatWasFilledInIsShown() {
    assertEquals("租期从2019年5月11日起。", FilledBlanks.shown("租期从___2019__年__5___月___11__日起。"));
    assertEquals(
        "租金人民币1500元整，房屋管理费由甲方负责。", FilledBlanks.shown("租金人民币_1500___元整，房屋管理费由_____甲_方负责。"));
    assertEquals(
        "between John Smith and Acme Ltd for $1,500 a month.",
        FilledBlanks.shown("between ___John Smith___ and __Acme Ltd___ for ___$1,500__ a month."));
  }

  @Test
  void emptyOnesInBracketsGoWhereOthersAreFilledIn() {
    assertEquals("从2019年至2021年止。", FilledBlanks.shown("从__2019__年至__2021___年止(即：_____年_____月)。"));
    String mostly = "从__2019___年____月____日至____年____月____日止。";
    assertEquals(mostly, FilledBlanks.shown(mostly));
  }

  @Test
  void whatIsEmptyOrNoFormStays() {
    for (String text :
        new String[] {
          "租期从____年____月____日起至____年____月____日止。",
          "Signature: ________ Date: ________",
          "地址：______ 电话：______",
          "Call __init__ and snake_case_name.",
          "____",
          "",
          "a___"
        }) {
      assertEquals(text, FilledBlanks.shown(text));
    }
  }

  /** However many blanks there are, each is looked at a few times. */
  @Test
  void manyBlanksAreReadInOnePass() {
    String form = "___5___年".repeat(20_000);
    assertEquals("5年".repeat(20_000), FilledBlanks.shown(form));
  }
}
