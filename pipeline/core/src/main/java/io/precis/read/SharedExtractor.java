package io.precis.read;

import io.precis.read.fork.ExtractSpec;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One {@link Extractor} a process and spec, which lives until the JVM ends: workers make and drop
 * DoFns at will, and a fork is too expensive to start for each.
 */
public final class SharedExtractor {
  private static final Logger LOG = LoggerFactory.getLogger(SharedExtractor.class);
  private static final Map<ExtractSpec, Extractor> OPEN = new HashMap<>();

  private SharedExtractor() {}

  public static synchronized Extractor get(ExtractSpec spec) throws IOException {
    Extractor open = OPEN.get(spec);
    if (open != null) {
      return open;
    }
    Extractor opened = Extractor.open(spec);
    OPEN.put(spec, opened);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(opened), "close-extractor"));
    return opened;
  }

  private static void close(Extractor extractor) {
    try {
      extractor.close();
    } catch (IOException e) {
      LOG.warn("could not remove the extractor's temporary files: {}", e.getClass().getName());
    }
  }
}
