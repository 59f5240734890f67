package io.precis.batch;

import io.precis.document.Sha256;
import io.precis.pipeline.statistics.StatisticsSource;
import io.precis.rank.SentenceScorers;
import io.precis.rewrite.StudentSpec;
import io.precis.write.Json;
import java.io.File;
import java.util.List;

/** All that a document's record depends on besides its bytes, as one hash. */
final class RunFingerprint {
  private RunFingerprint() {}

  private record Ingredients(
      String program,
      Object summary,
      String ranking,
      String extract,
      String student,
      int samples,
      boolean ownWords,
      List<String> statistics,
      boolean keepText) {}

  /** SHA-256 of what {@code spec} says; equal recipes give equal records. */
  static String fingerprint(BatchSpec spec) {
    return Sha256.of(
        Json.line(
            new Ingredients(
                spec.program(),
                spec.summary(),
                SentenceScorers.fingerprint(spec.summary()),
                extract(spec),
                spec.student().map(student -> student.fingerprint()).orElse(""),
                spec.student().map(StudentSpec::samples).orElse(0),
                spec.student().map(StudentSpec::ownWords).orElse(false),
                spec.statistics().stream().map(StatisticsSource::fingerprint).toList(),
                spec.keepText())));
  }

  /**
   * SHA-256 of the program and of all that bears on how a file is read: with another one it may
   * fare otherwise.
   *
   * <p>Of the passwords it has the file's path and when that was changed, nothing that is in it.
   */
  static String reading(BatchSpec spec) {
    return Sha256.of(Json.line(List.of(spec.program(), extract(spec), passwords(spec))));
  }

  private static String extract(BatchSpec spec) {
    return spec.extract().withSpoolDirectory("").withForks(1).withPasswordFile("").toString();
  }

  private static String passwords(BatchSpec spec) {
    String file = spec.extract().passwordFile();
    return file.isEmpty() ? "" : file + " " + new File(file).lastModified();
  }
}
