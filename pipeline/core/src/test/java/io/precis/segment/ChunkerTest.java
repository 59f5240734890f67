package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.testing.Seeds;
import io.precis.text.TextDocuments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ChunkerTest {
  private static final Chunker CHUNKER =
      new Chunker(ChunkSpec.ofWindow(400), new WordTokenCounter());

  @Test
  void sectionsThatFitAreChunksAndTinyOnesAreJoined() {
    String body = "The gauge at the bridge was read twice on every day of the year. ".repeat(12);
    String text =
        "# A\n\n" + body + "\n\n# B\n\n" + body + "\n\n# C\n\nShort.\n\n# D\n\nShort too.\n";
    ChunkedDocument chunked = chunk(text);
    assertEquals(List.of(0, 1, 2), chunked.chunks().stream().map(Chunk::section).toList());
    assertEquals(4, chunked.chunks().get(2).sentences());
  }

  @Test
  void aChineseSentenceOfTwoHundredCharactersStaysWhole() {
    String goal = "今年的主要目标是，" + "水库的水位提高百分之五左右，".repeat(13) + "没有事故。";
    Document document = TextDocuments.of("file", goal, "zh");
    assertEquals(1, CHUNKER.chunk(document).sentences().size());
    Document longer = TextDocuments.of("file", goal.replace("。", "，") + goal, "zh");
    assertTrue(CHUNKER.chunk(longer).sentences().size() > 1);
  }

  @Test
  void aHeadingAloneGoesWithItsSubsection() {
    String body = "The gauge at the bridge was read twice on every day of the year. ".repeat(12);
    ChunkedDocument chunked = chunk("# A\n\n## B\n\n" + body + "\n\n## C\n\n" + body);
    assertEquals(List.of(1, 2), chunked.chunks().stream().map(Chunk::section).toList());
  }

  @Test
  void bordersFallWhereTheTopicChanges() {
    Random random = Seeds.randomFor(ChunkerTest.class);
    StringBuilder text = new StringBuilder();
    int[] firsts = new int[3];
    for (int topic = 0; topic < 3; topic++) {
      firsts[topic] = topic * 20;
      for (int p = 0; p < 10; p++) {
        text.append(sentence(random, topic)).append(sentence(random, topic)).append("\n\n");
      }
    }
    Set<Integer> starts =
        chunk(text.toString()).chunks().stream()
            .map(Chunk::firstSentence)
            .collect(Collectors.toSet());
    for (int first : firsts) {
      assertTrue(starts.contains(first), "no border before sentence " + first + " in " + starts);
    }
  }

  @Test
  void aSentenceLongerThanTheWindowIsSplitAtClauses() {
    String clause = "the water of the river rose by a hand in the night, ";
    ChunkedDocument chunked = chunk(clause.repeat(300) + "and fell.");
    assertTrue(chunked.sentences().size() > 10);
    assertTrue(chunked.sentences().get(0).text().endsWith(","));
    String joined =
        chunked.sentences().stream().map(Sentence::text).collect(Collectors.joining(" "));
    assertEquals(clause.repeat(300) + "and fell.", joined);
    ChunkedDocument solid = chunk("x".repeat(5000));
    assertEquals(5000, solid.sentences().stream().mapToInt(s -> s.text().length()).sum());
  }

  /**
   * A page in 300: how many chunks have a text that was not there before, on the mean of several
   * documents, since one change may fall on a border that many others hang on.
   */
  @Test
  void anInsertedPageChangesFewChunks() {
    Random random = Seeds.randomFor(ChunkerTest.class);
    double front = 0;
    double inside = 0;
    int documents = 4;
    for (int i = 0; i < documents; i++) {
      String document = pages(random, 300);
      int middle = document.indexOf("\n\n", document.length() / 2) + 2;
      String page = pages(random, 1);
      String changed = document.substring(0, middle) + page + document.substring(middle);
      Set<String> known = new HashSet<>(texts(chunk(document)));
      front += shareUnknown(known, page + document) / documents;
      inside += shareUnknown(known, changed) / documents;
    }
    assertTrue(front < 0.02, "in front: " + front);
    assertTrue(inside < 0.02, "in the middle: " + inside);
  }

  @Test
  void aChangedParagraphChangesFewChunks() {
    Random random = Seeds.randomFor(ChunkerTest.class);
    double changed = 0;
    int documents = 30;
    for (int i = 0; i < documents; i++) {
      String before = pages(random, 60);
      int middle = before.indexOf("\n\n", before.length() / 2) + 2;
      int end = before.indexOf("\n\n", middle);
      String after = before.substring(0, middle) + sentence(random, 99) + before.substring(end);
      changed += shareUnknown(new HashSet<>(texts(chunk(before))), after) / documents;
    }
    assertTrue(changed < 0.05, "changed: " + changed);
  }

  @Test
  void specsAreCheckedByName() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new ChunkSpec(100, 200, 0, 50));
    assertEquals("minTokens must be in 0..100, got 200", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> ChunkSpec.ofWindow(0));
  }

  @Test
  void wordsCountAboutAsSubwords() {
    WordTokenCounter counter = new WordTokenCounter();
    assertEquals(0, counter.count(" \n"));
    assertEquals(4, counter.count("The river rose."));
    assertEquals(3, counter.count("internationalization".substring(0, 14)));
    assertEquals(5, counter.count("城市交通。"));
    assertEquals(2, counter.count("2026"));
  }

  private static double shareUnknown(Set<String> known, String after) {
    List<String> now = texts(chunk(after));
    return (double) now.stream().filter(t -> !known.contains(t)).count() / now.size();
  }

  private static List<String> texts(ChunkedDocument chunked) {
    return chunked.chunks().stream()
        .map(
            c ->
                chunked.sentencesOf(c).stream()
                    .map(Sentence::text)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Pages of four paragraphs without a heading, a topic for every seven paragraphs or so. */
  private static String pages(Random random, int pages) {
    StringBuilder text = new StringBuilder();
    int topic = random.nextInt(1000);
    for (int paragraph = 0; paragraph < 4 * pages; paragraph++) {
      topic = random.nextInt(7) == 0 ? random.nextInt(1000) : topic;
      for (int s = 2 + random.nextInt(5); s > 0; s--) {
        text.append(sentence(random, topic));
      }
      text.append("\n\n");
    }
    return text.toString();
  }

  private static String sentence(Random random, int topic) {
    List<String> words = new ArrayList<>();
    for (int w = 8 + random.nextInt(12); w > 0; w--) {
      words.add(
          random.nextBoolean()
              ? word(topic * 31 + random.nextInt(15))
              : word(50_000 + random.nextInt(300)));
    }
    String sentence = String.join(" ", words);
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ". ";
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int n = number + 40; n > 0; n /= 14) {
      word.append("bcdfgklmnprstv".charAt(n % 14)).append("aeiou".charAt(n % 5));
    }
    return word.toString();
  }

  private static ChunkedDocument chunk(String text) {
    Document document = TextDocuments.of("x", text, "en");
    return CHUNKER.chunk(document);
  }
}
