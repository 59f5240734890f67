package io.precis.student.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The students that are part of this library. */
public enum EmbeddedStudent {
  /** An encoder-decoder that joins and rewrites, for abstractive mode. */
  WRITER("embedded/"),
  /** A tagger that leaves words out of sentences, for hybrid mode. */
  TAGGER("tagger/");

  private final String folder;

  EmbeddedStudent(String folder) {
    this.folder = folder;
  }

  /** Name and version as its card says, such as "precis-tagger 1"; empty in a build without it. */
  public Optional<String> nameAndVersion() {
    return EmbeddedBundle.nameAndVersion(this);
  }

  String folder() {
    return folder;
  }

  /** What stands for its directory; no path. */
  String source() {
    return "embedded " + name().toLowerCase(Locale.ROOT);
  }

  /** The one that {@code source} stands for; empty for a directory. */
  static Optional<EmbeddedStudent> of(String source) {
    return Arrays.stream(values()).filter(each -> each.source().equals(source)).findFirst();
  }
}
