package io.precis.evaluate.rouge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Stems of words longer than three characters as ROUGE-1.5.5 has them: the base form of an
 * irregular word, else Porter's stem. Shorter words stay as they are.
 */
final class PorterStems {
  /** Words up to this many characters are not stemmed, as in ROUGE-1.5.5. */
  private static final int KEPT_CHARACTERS = 3;

  private PorterStems() {}

  static List<String> of(List<String> words) {
    List<String> stems = new ArrayList<>(words.size());
    try (TokenStream stream = new PorterStemFilter(new WordStream(words))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("words in memory cannot fail to be read", e);
    }
    return stems;
  }

  /** A list of words as Lucene's filters want it. */
  private static final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute kept = addAttribute(KeywordAttribute.class);
    private final Iterator<String> words;

    WordStream(List<String> words) {
      this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!words.hasNext()) {
        return false;
      }
      String word = words.next();
      Optional<String> base =
          word.length() > KEPT_CHARACTERS ? IrregularForms.baseOf(word) : Optional.of(word);
      term.append(base.orElse(word));
      kept.setKeyword(base.isPresent());
      return true;
    }
  }
}
