package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.rank.RankInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "See Note 9 to our audited financial statements for further details.",
        "For more information refer to the handbook.",
        "I have reviewed the _____ program and certify that it meets the standards.",
        "You may copy it, give it away or re-use it under the terms of the licence.",
        "This eBook is for the use of anyone anywhere at no cost.",
        "If you are not located in the United States, you'll have to check the laws.",
        "From: Slava Sent: Tuesday, July 15 To: Tamir Subject: an appeal",
        "WINTER SPORTS IN SWITZERLAND BY E. F. BENSON WITH 12 PLATES",
        "WINTER SPORTS IN SWITZERLAND BY BENSON LONDON 1913 For resorts are a kind of trick.",
        "CULTURAL EXCHANGE BY KEITH LAUMER It was a simple student exchange, but",
        "[Transcriber's Note: This etext was produced from Worlds of If, July 1962.",
        "Produced by Greg Weeks and the Online Distributed Proofreading Team.",
        "A Simple Approach To Building Ensembles Of Naive Bayesian Classifiers",
        "Introduction ........ 12"
      })
  void isReadForItsTermsOnly(String text) {
    assertEquals(RankInput.Use.CONTEXT, role(text, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See to it that the pumps are off before anybody opens the hatch.",
        "See how the level rose in spring, and compare it with the gauge.",
        "THE CONTRACTOR SHALL DELIVER THE PUMPS BY MAY.",
        "The WHO and the EU agreed with the USA on the NATO plan.",
        "THE BRIDGE WAS BUILT BY KEITH LAUMER AND PAID FOR BY THE PARISH.",
        "The bridge was built by Keith Laumer and paid for by the parish.",
        "Wheat is produced by four farms in the valley.",
        "Harrow Valley Water Company Limited Bought Stonebeck.",
        "the pump failed in spring and nobody in the valley had another one",
        "Leakage fell for the third year in a row."
      })
  void canBeQuoted(String text) {
    assertEquals(RankInput.Use.CANDIDATE, role(text, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"水库蓄水情况良好，水位上升了九米。", "二〇二五年公共交通客运量继续增长。"})
  void chineseHasNoCapitals(String text) {
    assertEquals(RankInput.Use.CANDIDATE, role(text, "zh"));
  }

  private static RankInput.Use role(String text, String language) {
    Sentence sentence = new Sentence(0, 0, 0, Role.BODY, new Span(0, text.length()), text);
    return Quotable.rankInput(sentence, language).use();
  }
}
