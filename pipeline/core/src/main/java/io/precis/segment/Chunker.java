package io.precis.segment;

import static java.util.Objects.requireNonNull;

import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.document.SentenceBlocks;
import io.precis.document.TokenCounter;
import io.precis.request.TextUnits;
import io.precis.segment.border.SentenceLimiter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Parts a document into chunks: consecutive sentences of one topic that fit a window.
 *
 * <p>A chunk lies in one section, unless sections are tiny ({@link ChunkSpec#tinySectionTokens()}).
 * Within a section borders fall where topics change, then between paragraphs. They are decided by
 * the text around them: a change to one paragraph moves the borders near it and leaves the rest.
 *
 * <p>The same document gives the same chunks. Safe for use by several threads where the counter is.
 */
public final class Chunker {
  private static final double IN_CHARACTERS = 1.5;

  private final ChunkSpec spec;
  private final TokenCounter counter;

  /**
   * A chunker.
   *
   * @param counter what the window is counted in; a chunk's tokens are the sum of its sentences'
   */
  public Chunker(ChunkSpec spec, TokenCounter counter) {
    this.spec = requireNonNull(spec, "spec is null");
    this.counter = requireNonNull(counter, "counter is null");
  }

  /** The document with its sentences and chunks; none of both where it holds only furniture. */
  public ChunkedDocument chunk(Document document) {
    SentenceLimiter cutter = new SentenceLimiter(counter, mostTokens(document.language()));
    List<Sentence> sentences = SentenceSplitter.split(document, cutter::ends);
    int[] tokens = sentences.stream().mapToInt(s -> counter.count(s.text())).toArray();
    SectionSizes sizes =
        new SectionSizes(document.sections(), sentences, tokens, spec.tinySectionTokens());
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    for (int end : ends(document, sentences, tokens, sizes)) {
      int section = sizes.owner(sentences.subList(start, end));
      int size = 0;
      for (int i = start; i < end; i++) {
        size = Math.addExact(size, tokens[i]);
      }
      chunks.add(new Chunk(chunks.size(), section, start, end, size));
      start = end;
    }
    return new ChunkedDocument(document, sentences, chunks);
  }

  /** A sentence that is counted in characters is longer in tokens than one in words. */
  private int mostTokens(String language) {
    int most = spec.maxSentenceTokens();
    boolean characters = TextUnits.countsCharacters(language);
    return characters ? (int) Math.min(spec.maxTokens(), most * IN_CHARACTERS) : most;
  }

  private List<Integer> ends(
      Document document, List<Sentence> sentences, int[] tokens, SectionSizes sizes) {
    BitSet blocks = blockStarts(document, sentences);
    BitSet topics = topicStarts(document.language(), sentences, blocks, tokens);
    BoundaryCosts costs = new BoundaryCosts(sentences, blocks, topics);
    ChunkBorders borders = new ChunkBorders(tokens, costs, spec);
    List<Integer> ends = new ArrayList<>();
    for (int from = 0; from < sentences.size(); from = ends.get(ends.size() - 1)) {
      int to = hardEnd(sentences, sizes, from);
      ends.addAll(
          borders.of(
              from,
              to,
              (start, end) -> sizes.mayHold(sentences.get(start), sentences.get(end - 1))));
    }
    return ends;
  }

  /** One past the last sentence that may be in a chunk or a chain of chunks with {@code from}. */
  private static int hardEnd(List<Sentence> sentences, SectionSizes sizes, int from) {
    int end = from + 1;
    while (end < sentences.size()) {
      int before = sentences.get(end - 1).section();
      int after = sentences.get(end).section();
      if (before != after && !sizes.mayShare(before, after)) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Topics are sought where a section does not fit one chunk. */
  private BitSet topicStarts(
      String language, List<Sentence> sentences, BitSet blocks, int[] tokens) {
    TopicSequence topics = new TopicSequence(language, sentences, blocks);
    BitSet starts = new BitSet(sentences.size());
    int from = 0;
    while (from < sentences.size()) {
      int to = from;
      long size = 0;
      while (to < sentences.size()
          && sentences.get(to).section() == sentences.get(from).section()) {
        size += tokens[to++];
      }
      if (size > spec.maxTokens()) {
        topics.mark(from, to, starts);
      }
      from = to;
    }
    return starts;
  }

  private static BitSet blockStarts(Document document, List<Sentence> sentences) {
    BitSet starts = new BitSet(sentences.size());
    int[] blockOf = SentenceBlocks.of(document.blocks(), sentences);
    for (int i = 0; i < blockOf.length; i++) {
      starts.set(sentences.get(i).ordinal(), i == 0 || blockOf[i] != blockOf[i - 1]);
    }
    return starts;
  }
}
