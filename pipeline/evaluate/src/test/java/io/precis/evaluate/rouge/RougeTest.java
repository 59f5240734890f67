package io.precis.evaluate.rouge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RougeTest {
  private static final double EXACT = 1e-12;
  private final Random random = Seeds.randomFor(RougeTest.class);

  @Test
  void scoresTheExampleOfThePaper() {
    // Lin 2004, section 3.1: "police kill the gunman" has two words in order, 3 of 4 words.
    RougeText reference = text("police killed the gunman");
    RougeText candidate = text("police kill the gunman");
    assertEquals(0.75, score(RougeVariant.ROUGE_L, candidate, reference).recall(), EXACT);
    assertEquals(
        0.5,
        score(RougeVariant.ROUGE_L, text("the gunman kill police"), reference).recall(),
        EXACT);
    assertEquals(1.0 / 3, score(RougeVariant.ROUGE_2, candidate, reference).recall(), EXACT);
  }

  @Test
  void unitesTheSubsequencesOfSentences() {
    // Lin 2004, section 3.2: w1 w2 and w1 w3 w5 unite to four of five words.
    RougeText reference = text("w1 w2 w3 w4 w5");
    RougeText candidate = text("w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5");
    assertEquals(0.8, score(RougeVariant.ROUGE_LSUM, candidate, reference).recall(), EXACT);
    assertEquals(0.4, score(RougeVariant.ROUGE_LSUM, candidate, reference).precision(), EXACT);
  }

  @Test
  void combinesReferences() {
    RougeText candidate = text("a b c d");
    List<RougeText> references = List.of(text("a"), text("a b c x y z"));
    RougeScore mean = Rouge.score(RougeVariant.ROUGE_1, References.MEAN, candidate, references);
    assertEquals(4.0 / 7, mean.recall(), EXACT);
    assertEquals(4.0 / 8, mean.precision(), EXACT);
    RougeScore recall =
        Rouge.score(RougeVariant.ROUGE_1, References.BEST_RECALL, candidate, references);
    assertEquals(new RougeScore(1, 0.25), recall);
    RougeScore f1 = Rouge.score(RougeVariant.ROUGE_1, References.BEST_F1, candidate, references);
    assertEquals(new RougeScore(0.5, 0.75), f1);
  }

  @Test
  void scoresNothingAsNothing() {
    for (RougeVariant variant : RougeVariant.values()) {
      assertEquals(new RougeScore(0, 0), score(variant, text(""), text("a b")));
      assertEquals(new RougeScore(0, 0), score(variant, text("a b"), text("")));
      assertEquals(0, score(variant, text(), text()).f1());
    }
  }

  @Test
  void wantsAReference() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Rouge.score(RougeVariant.ROUGE_1, References.MEAN, text("a"), List.of()));
    assertEquals("want at least 1 reference, got 0", e.getMessage());
  }

  @Test
  void agreesWithTheSlowWay() {
    for (int round = 0; round < 400; round++) {
      RougeText reference = randomText();
      RougeText candidate = randomText();
      for (RougeVariant variant : RougeVariant.values()) {
        assertEquals(
            SlowRouge.overlap(variant, reference, candidate),
            variant.overlap(reference, candidate),
            () -> variant + " of " + candidate + " against " + reference);
      }
    }
  }

  @Test
  void isWholeForTheSameTextAndMirroredForWords() {
    for (int round = 0; round < 200; round++) {
      RougeText left = randomText();
      RougeText right = randomText();
      for (RougeVariant variant : RougeVariant.values()) {
        Overlap same = variant.overlap(left, left);
        assertEquals(same.inReference(), same.hits(), variant + " of itself");
      }
      for (RougeVariant variant :
          List.of(RougeVariant.ROUGE_1, RougeVariant.ROUGE_2, RougeVariant.ROUGE_L)) {
        assertEquals(
            variant.overlap(left, right).hits(), variant.overlap(right, left).hits(), "mirrored");
      }
    }
  }

  private RougeText randomText() {
    List<List<String>> sentences = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      int length = random.nextInt(6);
      for (int j = 0; j < length; j++) {
        words.add(String.valueOf((char) ('a' + random.nextInt(4))));
      }
      sentences.add(words);
    }
    return new RougeText(sentences);
  }

  private static RougeScore score(RougeVariant variant, RougeText candidate, RougeText reference) {
    return Rouge.score(variant, References.MEAN, candidate, List.of(reference));
  }

  private static RougeText text(String... sentences) {
    return RougeText.ofSentences(List.of(sentences), RougeTokenizer.english(false));
  }
}
