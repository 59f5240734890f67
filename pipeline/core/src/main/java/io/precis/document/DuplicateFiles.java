package io.precis.document;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.precis.document.Extraction.Rejected;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files with the same content.
 *
 * @param sha256 of that content, in hexadecimal digits
 * @param files at least one, sorted by name, then by URI
 * @param page file name of the document's pages, without an ending: what is safe of the first
 *     file's name, and as much of {@code sha256} as tells it from the others of its run
 */
public record DuplicateFiles(String sha256, List<SourceFile> files, String page)
    implements Serializable {
  /** So many digits of a content's hash stand in the names of its pages. */
  static final int ID_DIGITS = 8;

  public DuplicateFiles {
    requireNonNull(page, "page is null");
    files = sorted(files);
  }

  /** Files of a content beside which there is no other whose pages could have the same name. */
  public static DuplicateFiles of(String sha256, List<SourceFile> files) {
    return new DuplicateFiles(sha256, files, PageFileName.of(sha256, sorted(files).get(0).name()));
  }

  /** What files have in common that {@link #all} must be given together. */
  public static String togetherBy(String sha256) {
    return sha256.substring(0, Math.min(ID_DIGITS, sha256.length()));
  }

  /**
   * Files by their content, in the order of their hashes. Contents whose pages would have the same
   * name (which can be made on purpose) have their whole hash in it, all of them: so names do not
   * depend on an order.
   *
   * @param contents files by the hash of their content; all of a run's that {@link #togetherBy} has
   *     in common
   */
  public static List<DuplicateFiles> all(Map<String, List<SourceFile>> contents) {
    List<DuplicateFiles> groups =
        new TreeMap<>(contents)
            .entrySet().stream().map(same -> of(same.getKey(), same.getValue())).toList();
    Map<String, Long> names =
        groups.stream().collect(groupingBy(DuplicateFiles::foldedPage, counting()));
    return groups.stream()
        .map(group -> names.get(group.foldedPage()) == 1 ? group : group.withWholePage())
        .toList();
  }

  private static List<SourceFile> sorted(List<SourceFile> files) {
    List<SourceFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(SourceFile::name).thenComparing(SourceFile::uri));
    return List.copyOf(sorted);
  }

  /** What is the same where a file system takes two pages for one. */
  private String foldedPage() {
    return page.toLowerCase(Locale.ROOT);
  }

  private DuplicateFiles withWholePage() {
    return new DuplicateFiles(sha256, files, PageFileName.whole(sha256, first().name()));
  }

  /** The file that is read for all of them. */
  public SourceFile first() {
    return files.get(0);
  }

  public List<String> names() {
    return files.stream().map(SourceFile::name).toList();
  }

  /** Why their content is not summarized. */
  public Rejected rejected(RejectCause cause, String detail) {
    return new Rejected(first(), sha256, cause, detail);
  }
}
