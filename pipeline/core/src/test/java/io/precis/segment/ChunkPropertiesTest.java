package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.document.TokenCounter;
import io.precis.segment.border.Characters;
import io.precis.segment.border.SentenceLimiter;
import io.precis.testing.Seeds;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for every document, on random ones. */
class ChunkPropertiesTest {
  private static final TokenCounter COUNTER = new WordTokenCounter();

  @Test
  void everyVisibleCharacterIsInExactlyOneSentence() {
    forRandomDocuments(
        (document, random) -> {
          List<Sentence> sentences = SentenceSplitter.split(document);
          int[] covered = new int[document.text().length()];
          for (Sentence s : sentences) {
            for (int i = s.span().start(); i < s.span().end(); i++) {
              covered[i]++;
            }
          }
          for (Block block : document.blocks()) {
            if (!block.role().isNumbered()) {
              for (int i = block.span().start(); i < block.span().end(); i++) {
                covered[i] = 1;
              }
            }
          }
          for (int i = 0; i < covered.length; i++) {
            char c = document.text().charAt(i);
            if (!Characters.isSpace(c) && c != '\u00AD') {
              assertEquals(1, covered[i], "character " + i + " is in so many sentences");
            }
          }
        });
  }

  @Test
  void sentencesAreInOrderAndTheirTextIsThatOfTheirSpan() {
    forRandomDocuments(
        (document, random) -> {
          int end = 0;
          int ordinal = 0;
          for (Sentence s : SentenceSplitter.split(document)) {
            assertEquals(ordinal++, s.ordinal());
            assertTrue(s.span().start() >= end, "spans overlap");
            end = s.span().end();
            assertEquals(document.pageAt(s.span().start()), s.page());
            assertEquals(s.text(), s.text().strip());
            assertFalse(s.text().contains("\n") || s.text().contains("  "));
            assertFalse(s.span().of(document.text()).isBlank());
            boolean row = s.role() == Role.TABLE; // it may name its columns
            assertTrue(row || isSubsequence(s.text(), s.span().of(document.text())), s.text());
          }
        });
  }

  @Test
  void furnitureIsInNoSentence() {
    forRandomDocuments(
        (document, random) -> {
          Set<Integer> furniture = new TreeSet<>();
          for (Block block : document.blocks()) {
            if (block.role() == Role.PAGE_FURNITURE) {
              furniture.add(block.span().start());
            }
          }
          for (Sentence s : SentenceSplitter.split(document)) {
            assertFalse(furniture.contains(s.span().start()));
          }
        });
  }

  @Test
  void chunksHoldEverySentenceOnceAndFitTheWindow() {
    forRandomDocuments(
        (document, random) -> {
          ChunkSpec spec = spec(random);
          ChunkedDocument chunked = new Chunker(spec, COUNTER).chunk(document);
          int next = 0;
          for (Chunk chunk : chunked.chunks()) {
            assertEquals(next, chunk.firstSentence());
            next = chunk.endSentence();
            int tokens =
                chunked.sentencesOf(chunk).stream().mapToInt(s -> COUNTER.count(s.text())).sum();
            assertEquals(tokens, chunk.tokens());
            assertTrue(
                tokens <= spec.maxTokens(), tokens + " tokens in a window of " + spec.maxTokens());
          }
          assertEquals(chunked.sentences().size(), next);
        });
  }

  @Test
  void aChunkCrossesOnlyTinySections() {
    forRandomDocuments(
        (document, random) -> {
          ChunkSpec spec = spec(random);
          ChunkedDocument chunked = new Chunker(spec, COUNTER).chunk(document);
          long[] tokens = new long[document.sections().size()];
          chunked.sentences().forEach(s -> tokens[s.section()] += COUNTER.count(s.text()));
          for (Chunk chunk : chunked.chunks()) {
            Set<Integer> sections = new TreeSet<>();
            chunked.sentencesOf(chunk).forEach(s -> sections.add(s.section()));
            long large =
                sections.stream().filter(s -> tokens[s] >= spec.tinySectionTokens()).count();
            assertTrue(sections.size() == 1 || large <= 1, "sections " + sections);
            assertTrue(sections.contains(chunk.section()));
          }
        });
  }

  @Test
  void theSameDocumentGivesTheSameChunks() {
    forRandomDocuments(
        (document, random) -> {
          Chunker chunker = new Chunker(spec(random), COUNTER);
          assertEquals(chunker.chunk(document), chunker.chunk(document));
        });
  }

  @Test
  void cuttingLongSentencesLosesNothing() {
    forRandomDocuments(
        (document, random) -> {
          SentenceLimiter cutter = new SentenceLimiter(COUNTER, 8 + random.nextInt(20));
          StringBuilder whole = new StringBuilder();
          SentenceSplitter.split(document).stream()
              .filter(s -> s.role() != Role.TABLE)
              .forEach(s -> whole.append(s.text().replace(" ", "")));
          StringBuilder cut = new StringBuilder();
          SentenceSplitter.split(document, cutter::ends).stream()
              .filter(s -> s.role() != Role.TABLE)
              .forEach(s -> cut.append(s.text().replace(" ", "")));
          assertEquals(whole.toString(), cut.toString());
        });
  }

  private static ChunkSpec spec(Random random) {
    int max = 16 + random.nextInt(200);
    return new ChunkSpec(
        max, random.nextInt(max), random.nextInt(max), 8 + random.nextInt(max - 8));
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) != ' ') {
        at = whole.indexOf(part.charAt(i), at) + 1;
        if (at == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private interface Check {
    void of(Document document, Random random);
  }

  private static void forRandomDocuments(Check check) {
    Random random = Seeds.randomFor(ChunkPropertiesTest.class);
    for (int i = 0; i < 150; i++) {
      Document document = RandomDocuments.next(random);
      assertTrue(document.sections().stream().map(Section::ordinal).allMatch(o -> o >= 0));
      check.of(document, random);
    }
  }
}
