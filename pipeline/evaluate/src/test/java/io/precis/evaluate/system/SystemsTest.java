package io.precis.evaluate.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.evaluate.TargetLength;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.request.Length;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SystemsTest {
  private static final SummaryLanguage ENGLISH = SummaryLanguage.of("en", true);
  private final Random random = Seeds.randomFor(SystemsTest.class);

  @Test
  void takesThePrefixNearestToTheLength() {
    for (int round = 0; round < 500; round++) {
      List<String> sentences =
          IntStream.range(0, random.nextInt(8))
              .mapToObj(i -> "x".repeat(random.nextInt(6)))
              .toList();
      int target = 1 + random.nextInt(20);
      List<String> got = Lengths.closest(sentences, target, String::length);
      int nearest =
          IntStream.rangeClosed(1, sentences.size())
              .map(n -> Math.abs(lengthOf(sentences.subList(0, n)) - target))
              .min()
              .orElse(target);
      assertEquals(sentences.subList(0, got.size()), got);
      assertEquals(nearest, Math.abs(lengthOf(got) - target), () -> sentences + " to " + target);
    }
  }

  @Test
  void leadTakesTheBeginning() {
    EvaluationItem item = item("a", "One two three. Four five.\n---\nSix seven eight nine.");
    assertEquals("One two three.", new Lead(ENGLISH).summarize(item, 1));
    assertEquals("One two three.\nFour five.", new Lead(ENGLISH).summarize(item, 5));
  }

  @Test
  void randomDependsOnSeedAndDocumentAlone() {
    String source =
        IntStream.range(0, 40)
            .mapToObj(i -> "Sentence " + i + " here.")
            .collect(Collectors.joining(" "));
    RandomSentences one = new RandomSentences(ENGLISH, 5);
    String first = one.summarize(item("a", source), 30);
    assertNotEquals(first, one.summarize(item("b", source), 30));
    assertEquals(first, one.summarize(item("a", source), 30));
    assertNotEquals(first, new RandomSentences(ENGLISH, 6).summarize(item("a", source), 30));
    List<Integer> order = first.lines().map(line -> Integer.valueOf(line.split(" ")[1])).toList();
    assertEquals(order.stream().sorted().toList(), order);
    assertEquals(10, order.size());
  }

  @Test
  void oracleChoosesWhatTheSlowSearchChooses() {
    for (int round = 0; round < 150; round++) {
      List<List<String>> sentences = new ArrayList<>();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        sentences.add(words(1 + random.nextInt(6)));
      }
      List<String> reference = words(1 + random.nextInt(15));
      int[] lengths = sentences.stream().mapToInt(List::size).toArray();
      int target = 1 + random.nextInt(20);
      OracleSearch search = new OracleSearch(sentences, reference);
      search.run(lengths, target);
      BitSet slow = SlowOracle.choose(sentences, reference, lengths, target);
      assertEquals(slow, search.chosen(), () -> sentences + " for " + reference);
      assertEquals(SlowOracle.score(slow, sentences, reference), search.score(), 1e-12);
    }
  }

  @Test
  void oracleKeepsToTheLengthAndAimsAtTheBestReference() {
    String source = "The cat sat. A dog ran home. Birds sing here. Rain fell.";
    EvaluationItem item =
        new EvaluationItem("a", source, List.of("Fish swim.", "Birds sing; a dog ran home."));
    Oracle oracle = new Oracle(ENGLISH);
    assertEquals("A dog ran home.\nBirds sing here.", oracle.summarize(item, 7));
    assertEquals("A dog ran home.", oracle.summarize(item, 5));
    assertEquals("A dog ran home.", oracle.summarize(item, 1));
    EvaluationItem alien = new EvaluationItem("b", source, List.of("Quux."));
    assertEquals("The cat sat.", oracle.summarize(alien, 9));
  }

  @Test
  void catalogMakesSystemsByName() {
    SystemCatalog catalog =
        SystemCatalog.baselines().with("echo", (language, seed) -> new Lead(language));
    assertEquals(List.of("lead", "random", "oracle", "echo"), catalog.names());
    assertTrue(catalog.create("oracle", ENGLISH, 1) instanceof Oracle);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> catalog.create("best", ENGLISH, 1));
    assertEquals("system must be one of lead, random, oracle, echo, got 'best'", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> catalog.with("lead", (l, s) -> new Lead(l)));
  }

  @Test
  void readsLengths() {
    EvaluationItem item = new EvaluationItem("a", "x", List.of("one two", "one two three"));
    assertEquals(3, TargetLength.parse("reference", "en").wordsFor(item, ENGLISH));
    assertEquals(12, TargetLength.parse("12", "en").wordsFor(item, ENGLISH));
    assertEquals(Length.LONG.words(), TargetLength.parse("long", "en").wordsFor(item, ENGLISH));
    assertEquals(Length.LONG.characters(), TargetLength.parse("long", "zh").words().getAsInt());
    for (String wrong : List.of("0", "-1", "", "longest", "1.5")) {
      assertThrows(IllegalArgumentException.class, () -> TargetLength.parse(wrong, "en"), wrong);
    }
  }

  @Test
  void joinsWrappedLines() {
    assertEquals(
        List.of("A line that goes on below.", "Next one.", "Heading", "Text."),
        ENGLISH.splitter().apply("A line that goes\n  on below. Next one.\nHeading\n\nText.\n"));
    assertEquals(
        List.of("今天下雨。", "我们在家吗？", "是的"),
        SummaryLanguage.of("zh", false).splitter().apply("今天下雨。我们在家吗？是的"));
    assertThrows(IllegalArgumentException.class, () -> SummaryLanguage.of("?", true));
  }

  private List<String> words(int count) {
    return random.ints(count, 0, 6).mapToObj(c -> String.valueOf((char) ('a' + c))).toList();
  }

  private static int lengthOf(List<String> sentences) {
    return sentences.stream().mapToInt(String::length).sum();
  }

  private static EvaluationItem item(String id, String source) {
    return new EvaluationItem(id, source, List.of("Target."));
  }
}
