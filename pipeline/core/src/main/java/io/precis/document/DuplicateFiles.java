package io.precis.document;

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
public record DuplicateFiles(String sha256, List<SourceFile> files) implements Serializable {
  public DuplicateFiles {
    List<SourceFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(SourceFile::name).thenComparing(SourceFile::uri));
    files = List.copyOf(sorted);
  }

  /** The file that is read for all of them. */
  public SourceFile first() {
    return files.get(0);
  }

  public List<String> names() {
    return files.stream().map(SourceFile::name).toList();
  }
}
