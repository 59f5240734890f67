package io.precis.student;

import io.precis.onnx.Device;
import io.precis.student.bundle.Bundle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The students of this process: one per bundle, device and number of threads, however many workers
 * ask for it. They stay open until the process ends, since a worker's teardown says nothing of the
 * others.
 */
final class ModelCache {
  private static final Map<Key, TextGenerator> STUDENTS = new LinkedHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ModelCache::closeAll, "close students"));
  }

  private record Key(String fingerprint, Device device, int threads) {}

  private ModelCache() {}

  /** The student for these settings, opened at the first call; never close it. */
  public static synchronized TextGenerator get(Bundle bundle, Device device, int threads) {
    return STUDENTS.computeIfAbsent(
        new Key(bundle.fingerprint(), device, threads),
        k ->
            switch (bundle.layout()) {
              case TAG -> TagModel.open(bundle, device, threads);
              case CAUSAL -> CausalModel.open(bundle, device, threads);
              case MERGED, SPLIT, STEP, LOOP -> Seq2SeqModel.open(bundle, device, threads);
            });
  }

  /** Does not wait: what is still at work when the process ends is left to the system. */
  private static synchronized void closeAll() {
    STUDENTS.values().forEach(TextGenerator::closeIfIdle);
    STUDENTS.clear();
  }
}
