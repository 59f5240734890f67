package io.precis.document;

/**
 * Hashes of texts that choose borders: a border that depends on the text beside it stays with that
 * text when text far away changes.
 */
public final class ContentHash {
  /** 2^32 divided by the golden ratio, as in multiplicative hashing (Knuth, TAOCP 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private ContentHash() {}

  /** Spreads {@link String#hashCode()}, whose small values are short texts', over all ints. */
  public static int of(String text) {
    return text.hashCode() * SPREAD;
  }
}
