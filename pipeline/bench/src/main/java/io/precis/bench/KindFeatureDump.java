package io.precis.bench;

import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.summary.about.About;
import io.precis.summary.about.AboutFinder;
import io.precis.summary.about.KindFeatures;
import io.precis.write.Json;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what is measured of documents to tell their kind, to learn from.
 *
 * <p>{@code KindFeatureDump OUT FILE...} writes JSON Lines, a line a document that can be read:
 * {@code name}, {@code language}, {@code title}, the {@code kind} that the program says today and
 * {@code features} by name, those of value 0 left out.
 */
public final class KindFeatureDump {
  private static final int WINDOW_TOKENS = 480;

  private KindFeatureDump() {}

  /** Takes the file to write and those to read. */
  public static void main(String[] args) throws IOException, InterruptedException {
    FilesRead.each(args, (document, out) -> out.write(Json.line(row(document)) + "\n"));
  }

  private static Map<String, Object> row(Document document) {
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(WINDOW_TOKENS), new WordTokenCounter());
    ChunkedDocument chunked = chunker.chunk(document);
    About about = AboutFinder.find(chunked);
    Map<String, Object> row = new TreeMap<>();
    row.put("name", document.name());
    row.put("language", document.language());
    row.put("title", about.title());
    row.put("kind", about.kind());
    row.put("features", KindFeatures.of(chunked, about.title()));
    return row;
  }
}
