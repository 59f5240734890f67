package io.precis.student;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The students of this process: one per bundle, device and number of threads, however many workers
 * ask for it. They stay open until the process ends, since a worker's teardown says nothing of the
 * others.
 */
public final class StudentHolder {
  private static final Map<Key, Student> STUDENTS = new LinkedHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(StudentHolder::closeAll, "close students"));
  }

  private record Key(String fingerprint, Device device, int threads) {}

  private StudentHolder() {}

  /** The student for these settings, opened at the first call; never close it. */
  public static synchronized Student get(Bundle bundle, Device device, int threads) {
    return STUDENTS.computeIfAbsent(
        new Key(bundle.fingerprint(), device, threads), k -> Student.open(bundle, device, threads));
  }

  /** Waits for nobody: what is still at work when the process ends is left to the system. */
  private static synchronized void closeAll() {
    STUDENTS.values().forEach(Student::closeIfIdle);
    STUDENTS.clear();
  }
}
