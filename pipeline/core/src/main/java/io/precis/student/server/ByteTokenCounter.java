package io.precis.student.server;

import io.precis.document.TokenCounter;

/**
 * How many tokens a text has at most, or nearly so, for a model whose tokenizer is not at hand: one
 * for each three ASCII letters and signs, one for every digit and every other character. Byte-pair
 * vocabularies of today take about four characters of English a token, and 0.6 to 1.5 tokens a
 * Chinese character; scripts that they hardly know may have more tokens than this says, which the
 * server's own count shows.
 */
final class ByteTokenCounter implements TokenCounter {
  private static final long serialVersionUID = 1L;
  private static final int ASCII_PER_TOKEN = 3;

  @Override
  public int count(String text) {
    int ascii = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      char c = text.charAt(i);
      if (c < 128 && (c < '0' || c > '9')) {
        ascii++;
      } else {
        others++;
      }
    }
    return (ascii + ASCII_PER_TOKEN - 1) / ASCII_PER_TOKEN + others;
  }
}
