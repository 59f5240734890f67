package io.precis.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletionAlignmentTest {
  private static final String SOURCE =
      "However, the trust (founded in 1974) has agreed to pay for a lift, which Tom did n't want.";

  @Test
  void knowsWhatWasLeftOut() {
    assertTrue(shortening(SOURCE).leavesNothingOut());
    assertTrue(shortening(SOURCE.replace(" n't", "n\u2019t").replace("(", "")).leavesNothingOut());
    assertEquals(
        List.of("however", "founded", "in", "1974"),
        shortening("The trust has agreed to pay for a lift, which Tom didn't want.").leftOut());
    assertEquals(17, shortening("").leftOut().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It has agreed to pay for a lift.",
        "The trust has agreed to pay for lifts.",
        "A lift has agreed to pay for the trust.",
        "The trust was founded in 1974.",
        "However, the trust has agreed to pay for a lift, which Tom did want. Tom."
      })
  void anotherWordIsNone(String text) {
    assertTrue(Shortening.of(text, SOURCE).isEmpty());
  }

  @Test
  void anyWordsOfAnyTextMayBeLeftOutAndNoneBeAdded() {
    Random random = Seeds.randomFor(DeletionAlignmentTest.class);
    for (int round = 0; round < 500; round++) {
      List<String> source = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        source.add(List.of("ab", "with", ",", "f", "and", "字").get(random.nextInt(6)));
      }
      List<String> kept = new ArrayList<>(source);
      kept.removeIf(word -> random.nextBoolean());
      String text = String.join(" ", source);
      long words = source.stream().filter(w -> !w.equals(",")).count();
      long stayed = kept.stream().filter(w -> !w.equals(",")).count();
      assertEquals(
          words - stayed,
          Shortening.of(String.join(" ", kept), text).orElseThrow().leftOut().size(),
          () -> kept + " of " + source);
      kept.add(random.nextInt(kept.size() + 1), "other");
      assertTrue(Shortening.of(String.join(" ", kept), text).isEmpty());
    }
  }

  @Test
  void whatLimitsMustStay() {
    assertTrue(limited("Tom fits it.", "Tom fits it, if he is willing."));
    assertTrue(limited("All boats came.", "Almost all boats came."));
    assertTrue(limited("The clues work.", "The clues usually work."));
    assertFalse(limited("Only boats came.", "Only the boats came."));
    assertFalse(limited("A boat came.", "Then a boat came."));
  }

  @Test
  void anEndIsTheSameEnd() {
    String source = "The students take it up, which drives it.";
    assertTrue(shortening("The students take it up.", source).isSound());
    assertFalse(shortening("The students take it up?", source).isSound());
  }

  @Test
  void namesMustStayButInBrackets() {
    assertTrue(
        shortening("The officers met.", "The officers met, with Cob at his side.")
            .leavesOutAName());
    assertFalse(
        shortening("It was seen.", "It was seen before (Baker and Hale, 1996).").leavesOutAName());
    assertFalse(shortening("We met.", "Grad B: However, so I think we met.").leavesOutAName());
    assertFalse(shortening("The mill was sold.", "However, the mill was sold.").leavesOutAName());
  }

  /** Brackets: what goes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[However,] the valve was bought.",
        "Tom: [Let 's go back to th] let's go back to the slide.",
        "For [that mmm uh] that reason we bought it.",
        "[So I think] we bought it.",
        "If it is bound in May, it leaks[, as all do].",
        "[An hour later,] the envoy came.",
        "[By the spring of that very year,] the envoy came.",
        "[So, um, I mean,] the valve was [really] bought.",
        "Grad B: [So , you know ,] the [the] valve was bought [, uh ,] in [ma] March .",
        "The mill [(built in 1901)] was sold[, which surprised the town].",
        "The mill[, built in 1901,] was sold [in May].",
        "The mill was sold[; nobody had asked].",
        "The dam would be raised [because the town grew], and a weir be built.",
        "We expect income of 87.1 million pounds [and costs of 62.9 million pounds] in 2026.",
        "Strike sank into a chair [in front of the red seal]."
      })
  void cutsPartsOfTheirOwn(String marked) {
    assertTrue(sound(marked), marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Harrow Valley Water treats] the waste water of 268,000 people.",
        "The winter of [2024 to] 2025 was the fourth driest.",
        "By the end [nine] of the fourteen had been carried out.",
        "The household was reached [within] three hours.",
        "The sewer was built between 1860 [and 1910] in the town.",
        "The fund has offered 60 per cent on condition [that the town pays].",
        "The officers of the T.R.S[. Aphrodite were there when Cob] and the girl came.",
        "It may be needed to remove someone from the core [team against their] will.",
        "[Grad B:] we bought the valve.",
        "They report better catches than [in the] 1990s.",
        "The rules are common in Algol[-like languages].",
        "We hand-examined a random [sample of] sentences.",
        "The numbers rose from 12 [and 14] to 15.",
        "The sewer was built between 1860 [and 1910, and leaks].",
        "If the name is bound in a class[, it is one of the object].",
        "In a few weeks, I should imagine, if[, as you say, they come].",
        "[The envoy glowered across his polished,] broad desk.",
        "It is used as a [better] alternative.",
        "I do not know if [you know] the Nokia telephone.",
        "It is marked at the level of words, of lines[, and of pages].",
        "We move them to the chart, say[, in the order given].",
        "It is a [very] old alternative.",
        "The model of [(Yamada, 2001)] came first.",
        "We spoke, then to ten[, uh]-huh.",
        "She danced[, and he never saw it,] nor did they.",
        "The leader, a man with a beard[, took his rifle].",
        "He was tall, with the large[, fine hands of a trader].",
        "They met when Cob and the girl [at his side came in].",
        "Viewing the format as a standard[, there are issues].",
        "A tuple may hold one name (which is called a star[, while others are not)].",
        "It goes to free fall while Tom[, the pilot, and the crew repair it].",
        "We make them from structures that exist [within the program].",
        "This is what they can be specified [at].",
        "The first is 2 and the second is [3.3 for Python] 3.",
        "\"There is one way[,\" Tom told me]."
      })
  void doesNotCutIntoThem(String marked) {
    assertFalse(sound(marked), marked);
  }

  /** The first "on Monday" could be reached by no sound cut, the second by one. */
  @Test
  void aWordIsTakenFromWhereTheCutIsSound() {
    String source = "The pump failed, when on Monday it rained, on Monday and in May.";
    assertTrue(shortening("The pump failed on Monday.", source).isSound());
    assertFalse(shortening("The pump failed when Monday.", source).isSound());
  }

  private static boolean sound(String marked) {
    String text = marked.replaceAll("\\[[^]]*\\]", "");
    return shortening(text, marked.replace("[", "").replace("]", "")).isSound();
  }

  private static boolean limited(String text, String source) {
    return shortening(text, source).leavesOutALimit();
  }

  private static Shortening shortening(String text) {
    return shortening(text, SOURCE);
  }

  private static Shortening shortening(String text, String source) {
    return Shortening.of(text, source).orElseThrow();
  }
}
