package io.precis.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Words that say nothing of a topic; Lucene's own defaults for these two languages are short. */
final class StopWords {
  private StopWords() {}

  /** Snowball's list, which ships with Lucene. */
  static CharArraySet english() {
    try (Reader list = open(SnowballFilter.class, "english_stop.txt")) {
      return WordlistLoader.getSnowballWordSet(list);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read Lucene's English stop words", e);
    }
  }

  /** Lucene's punctuation and our list of function words. */
  static CharArraySet chinese() {
    try (Reader list = open(StopWords.class, "stopwords_zh.txt")) {
      CharArraySet words =
          new CharArraySet(SmartChineseAnalyzer.getDefaultStopSet(), /* ignoreCase= */ false);
      words.addAll(WordlistLoader.getWordSet(list, "#"));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the Chinese stop words", e);
    }
  }

  private static Reader open(Class<?> owner, String name) {
    InputStream stream = owner.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing beside " + owner.getName());
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
