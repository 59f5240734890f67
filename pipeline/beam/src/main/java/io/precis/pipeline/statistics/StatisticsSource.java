package io.precis.pipeline.statistics;

import static java.util.Objects.requireNonNull;

import io.precis.summarize.LanguageStatistics;
import io.precis.terms.CollectionStatistics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Where a collection's statistics come from, small enough to travel; every process reads them once
 * and checks that they are the same ones.
 *
 * @param uri path or URI that every worker can read
 * @param language BCP 47 primary language of the collection
 * @param fingerprint of the statistics when the pipeline was built
 */
public record StatisticsSource(String uri, String language, String fingerprint)
    implements LanguageStatistics {
  private static final Map<StatisticsSource, CollectionStatistics> OPENED =
      new ConcurrentHashMap<>();

  public StatisticsSource {
    requireNonNull(uri, "uri is null");
    requireNonNull(language, "language is null");
    requireNonNull(fingerprint, "fingerprint is null");
  }

  /**
   * The source at a path or URI.
   *
   * @throws IOException where it cannot be read, or is no file of statistics
   */
  public static StatisticsSource of(String uri) throws IOException {
    CollectionStatistics read = read(uri);
    StatisticsSource source = new StatisticsSource(uri, read.language(), read.fingerprint());
    OPENED.putIfAbsent(source, read);
    return source;
  }

  /**
   * The statistics; read once per process.
   *
   * @throws IllegalStateException where they are not the ones that the pipeline was built with
   */
  @Override
  public CollectionStatistics open() {
    return OPENED.computeIfAbsent(this, StatisticsSource::readChecked);
  }

  private CollectionStatistics readChecked() {
    try {
      CollectionStatistics read = read(uri);
      if (!read.fingerprint().equals(fingerprint)) {
        throw new IllegalStateException(
            uri
                + " is "
                + read.fingerprint()
                + " here, the pipeline was built with "
                + fingerprint);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(uri, e);
    }
  }

  private static CollectionStatistics read(String uri) throws IOException {
    try (InputStream in =
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchSingleFileSpec(uri).resourceId()))) {
      return CollectionStatistics.read(in, uri);
    }
  }
}
