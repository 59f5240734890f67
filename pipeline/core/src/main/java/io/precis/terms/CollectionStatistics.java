package io.precis.terms;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * In how many documents of a collection each term stands: a snapshot, built once by {@code
 * CountDocumentFrequencies} and then only read, so that ranking never waits for a whole collection.
 *
 * <p>Written as a file it is the same bytes whatever order the documents came in; {@link
 * #fingerprint()} is the SHA-256 of them.
 */
public final class CollectionStatistics implements Serializable {
  private static final long serialVersionUID = 1;

  private final String language;
  private final long documents;
  private final TreeMap<String, Long> frequencies;

  /**
   * A snapshot.
   *
   * @param language BCP 47 primary language whose analyzer gave the terms
   * @param documents number of documents counted, at least 0
   * @param frequencies documents by term, each in 1..{@code documents}
   */
  public CollectionStatistics(String language, long documents, Map<String, Long> frequencies) {
    this.language = requireNonNull(language, "language is null");
    this.documents = documents;
    this.frequencies = new TreeMap<>(frequencies);
    if (documents < 0) {
      throw new IllegalArgumentException("want 0 or more documents, got " + documents);
    }
    for (long frequency : frequencies.values()) {
      if (frequency < 1 || frequency > documents) {
        throw new IllegalArgumentException(
            "want frequencies in 1.." + documents + ", got " + frequency);
      }
    }
  }

  public String language() {
    return language;
  }

  public long documents() {
    return documents;
  }

  /** Documents by term, terms in the order of their UTF-16 code units. */
  public NavigableMap<String, Long> frequencies() {
    return Collections.unmodifiableNavigableMap(frequencies);
  }

  /** How rare a term is in the collection, above 0; highest for one that it does not hold. */
  public double inverseFrequency(String term) {
    return TermStatistics.inverseFrequency(frequencies.getOrDefault(term, 0L), documents);
  }

  /** SHA-256 of the snapshot's bytes, 64 lower-case hexadecimal digits. */
  public String fingerprint() {
    return CollectionStatisticsFile.fingerprint(this);
  }

  /** Writes the snapshot; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    CollectionStatisticsFile.write(this, out);
  }

  /**
   * Reads a snapshot that {@link #write} wrote; the stream stays open.
   *
   * @param name what to call the stream in errors
   * @throws IOException where it is no snapshot, of another version, cut short or damaged
   */
  public static CollectionStatistics read(InputStream in, String name) throws IOException {
    return CollectionStatisticsFile.read(in, name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CollectionStatistics that
        && language.equals(that.language)
        && documents == that.documents
        && frequencies.equals(that.frequencies);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * language.hashCode() + Long.hashCode(documents)) + frequencies.hashCode();
  }

  @Override
  public String toString() {
    return frequencies.size() + " terms of " + documents + " documents in " + language;
  }
}
