package io.precis.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.language.LanguageRules;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyBoundaryCheckTest {
  private static boolean spliced(String summary, String... sources) {
    List<AnalyzedSentence> facts =
        Arrays.stream(sources)
            .map(text -> AnalyzedSentence.of(text, LanguageRules.of("en")))
            .toList();
    return new CopyBoundaryCheck(
            new EvidenceComparison(AnalyzedSentence.of(summary, LanguageRules.of("en")), facts, 0))
        .isSpliced();
  }

  @Test
  void stretchesThatRunIntoEachOtherAreSpliced() {
    assertEquals(
        true,
        spliced(
            "When the board met for the first time in January 2025 was the fourth driest since"
                + " records began at the gauge.",
            "When the board met for the first time in January 2025, the reservoir stood half"
                + " empty.",
            "The winter was the fourth driest since records began at the gauge."));
    assertEquals(
        true,
        spliced(
            "The old stone bridge was closed to carts last won a prize for its bread.",
            "The old stone bridge was closed to carts last winter.",
            "The bakery last won a prize for its bread."));
    assertEquals(
        true,
        spliced(
            "The sewers were built before 1910 and carry rain, in 54 seconds on average, and in"
                + " writing.",
            "The sewers were built before 1910 and carry rain and waste water in the same pipe.",
            "We answered 186,000 calls, in 54 seconds on average, and in writing."));
  }

  @Test
  void whatIsJoinedAtAClauseIsNot() {
    String first = "He was a pioneering abstract photographer and society portraitist.";
    String second = "He is also considered a pivotal figure in modern design.";
    assertEquals(
        false,
        spliced(
            "He was a pioneering abstract photographer and society portraitist who is also"
                + " considered a pivotal figure in modern design.",
            first,
            second));
    assertEquals(
        false,
        spliced(
            "He was a pioneering abstract photographer and is also considered a pivotal figure in"
                + " modern design.",
            first,
            second));
  }

  @Test
  void aNameForAPronounIsNot() {
    assertEquals(
        false,
        spliced(
            "Ada Lee, a keeper of the old mill, is a painter of the river and its gates.",
            "Ada Lee, a keeper of the old mill, is a widow.",
            "She is a painter of the river and its gates."));
    assertEquals(
        false,
        spliced(
            "A keeper of the mill, Ada Lee previously kept the gates of the river.",
            "A keeper of the mill, Ada Lee was born in the town.",
            "She previously kept the gates of the river."));
  }

  @Test
  void whatIsShortenedIsNot() {
    String source =
        "The county, which had owned the mill since 1931, sold it to a trust of its neighbours.";
    assertEquals(false, spliced("The county sold it to a trust of its neighbours.", source));
    assertEquals(
        false,
        spliced(
            "The mill was sold to a trust of its neighbours.",
            "The old mill was sold at last to a trust of its neighbours."));
    assertEquals(false, spliced(source, source));
    assertEquals(false, spliced("", source));
    assertEquals(false, spliced("Nothing of this stands there at all."));
  }

  @Test
  void chineseIsNotJudged() {
    assertEquals(false, spliced("桥下有河河水流向东方", "桥下有河。", "镇边河水流向东方。"));
  }
}
