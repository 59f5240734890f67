package io.precis.terms;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Turns text into the terms that are counted, by the rules of one language.
 *
 * <p>Safe for use by several threads at once. One instance a language is kept for the life of the
 * process; it holds no document's text.
 */
public final class TermAnalyzer {
  private static final ConcurrentMap<String, TermAnalyzer> INSTANCES = new ConcurrentHashMap<>();

  private final String language;
  private final Analyzer analyzer;

  private TermAnalyzer(String language) {
    this.language = language;
    this.analyzer = Analyzers.create(language);
  }

  /**
   * The analyzer of a language.
   *
   * @param language BCP 47 primary language; any other text, {@code und} too, gets ICU's word rules
   */
  public static TermAnalyzer of(String language) {
    return INSTANCES.computeIfAbsent(language, TermAnalyzer::new);
  }

  public String language() {
    return language;
  }

  /** The Lucene analyzer itself, for indexing. It belongs to this object and must not be closed. */
  public Analyzer lucene() {
    return analyzer;
  }

  /**
   * The terms of {@code text} in text order, stop words left out; empty where it has no words.
   *
   * @param text any text
   */
  public List<Term> analyze(String text) {
    List<Term> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string reader failed", e);
    }
    return terms;
  }

  /** As {@link #analyze}, of a text that may be asked for again: see {@link TermCache}. */
  public List<Term> analyzeSentence(String sentence) {
    return TermCache.terms(this, sentence);
  }

  /** The texts of the terms of a sentence, in its order. */
  public List<String> terms(String sentence) {
    return analyzeSentence(sentence).stream().map(Term::text).toList();
  }
}
