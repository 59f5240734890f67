package io.precis.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Builds a Lucene index of sentences in memory, reads its postings back and drops it. */
final class InMemoryTermIndex {
  /** The order of a Lucene term dictionary. */
  static final Comparator<String> BY_UTF8 = InMemoryTermIndex::compareByCodePoint;

  private static final String FIELD = "text";

  /** Longest term kept, in UTF-16 code units; Lucene refuses one of 32,767 bytes. */
  static final int LONGEST_TERM_CHARACTERS = 255;

  private static final FieldType COUNTED = counted();

  /** What the postings hold: terms in the order of {@link #BY_UTF8}, and sentences by term. */
  record Contents(String[] terms, SparseRows byTerm) {}

  private InMemoryTermIndex() {}

  static Contents read(List<String> texts, String language) {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(texts, language, directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return contents(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }

  private static void write(List<String> texts, String language, Directory directory)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new Bounded(TermAnalyzer.of(language).lucene()))
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(64)
            // Merges neighbours only, so that a sentence's number stays its place in the list.
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Field field = new Field(FIELD, "", COUNTED);
      Document document = new Document();
      document.add(field);
      for (String text : texts) {
        field.setStringValue(text);
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static Contents contents(DirectoryReader reader) throws IOException {
    if (reader.leaves().isEmpty()) {
      return new Contents(new String[0], new SparseRows(new int[1], new int[0], new int[0]));
    }
    LeafReader leaf = reader.leaves().get(0).reader();
    Terms terms = leaf.terms(FIELD);
    return terms == null
        ? new Contents(new String[0], new SparseRows(new int[1], new int[0], new int[0]))
        : contents(terms);
  }

  private static Contents contents(Terms dictionary) throws IOException {
    List<String> terms = new ArrayList<>();
    IntList starts = new IntList();
    IntList sentences = new IntList();
    IntList counts = new IntList();
    TermsEnum each = dictionary.iterator();
    PostingsEnum postings = null;
    for (var term = each.next(); term != null; term = each.next()) {
      terms.add(term.utf8ToString());
      starts.add(sentences.size());
      postings = each.postings(postings, PostingsEnum.FREQS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        sentences.add(postings.docID());
        counts.add(postings.freq());
      }
    }
    starts.add(sentences.size());
    return new Contents(
        terms.toArray(String[]::new),
        new SparseRows(starts.toArray(), sentences.toArray(), counts.toArray()));
  }

  /** UTF-8 sorts by code point; UTF-16 has the surrogates before what they should follow. */
  private static int compareByCodePoint(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        boolean bothHigh = one >= Character.MIN_SURROGATE && other >= Character.MIN_SURROGATE;
        boolean swapped = bothHigh && Character.isSurrogate(one) != Character.isSurrogate(other);
        return swapped ? Character.compare(other, one) : Character.compare(one, other);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** An analyzer whose terms are never too long for an index. */
  private static final class Bounded extends AnalyzerWrapper {
    private final Analyzer analyzer;

    Bounded(Analyzer analyzer) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.analyzer = analyzer;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return analyzer;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents inner) {
      return new TokenStreamComponents(
          inner.getSource(),
          new TruncateTokenFilter(inner.getTokenStream(), LONGEST_TERM_CHARACTERS));
    }
  }
}
