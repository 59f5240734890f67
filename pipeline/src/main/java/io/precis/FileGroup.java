package io.precis;

import io.precis.document.SourceFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files with the same content.
 *
 * @param sha256 of that content
 * @param files at least one, sorted by name, then by URI
 */
record FileGroup(String sha256, List<SourceFile> files) implements Serializable {
  FileGroup {
    List<SourceFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(SourceFile::name).thenComparing(SourceFile::uri));
    files = List.copyOf(sorted);
  }

  /** The file that is read for all of them. */
  SourceFile first() {
    return files.get(0);
  }

  List<String> names() {
    return files.stream().map(SourceFile::name).toList();
  }
}
