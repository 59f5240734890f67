package io.precis.evaluate.rouge;

import java.util.List;
import java.util.function.Function;

/**
 * A text as ROUGE sees it.
 *
 * @param sentences words of each sentence, in order; sentences without words are left out
 */
public record RougeText(List<List<String>> sentences) {
  public RougeText {
    sentences = sentences.stream().filter(words -> !words.isEmpty()).map(List::copyOf).toList();
  }

  /** The sentences as they are given, split into words by {@code tokenizer}. */
  public static RougeText ofSentences(List<String> sentences, RougeTokenizer tokenizer) {
    return new RougeText(sentences.stream().map(tokenizer::words).toList());
  }

  /** {@code text} split into sentences by {@code splitter} and into words by {@code tokenizer}. */
  public static RougeText of(
      String text, Function<String, List<String>> splitter, RougeTokenizer tokenizer) {
    return ofSentences(splitter.apply(text), tokenizer);
  }

  /** All words in order; empty where there are none. */
  public List<String> words() {
    return sentences.stream().flatMap(List::stream).toList();
  }
}
