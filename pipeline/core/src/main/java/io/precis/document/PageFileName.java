package io.precis.document;

/** File names, without an ending, that people know a document's pages by. */
final class PageFileName {
  private static final int MOST_NAME = 60;

  private PageFileName() {}

  /**
   * What is safe of the file's own name on every file system and in every URL, at most {@value
   * #MOST_NAME} characters, a dash, and the first {@value DuplicateFiles#ID_DIGITS} digits of the
   * id.
   *
   * @param id SHA-256 of the document's bytes, in hexadecimal digits
   * @param name path of the document, parted by slashes
   */
  static String of(String id, String name) {
    return safe(name) + "-" + DuplicateFiles.togetherBy(id);
  }

  /**
   * The same with the whole id. No document has this for its short name, since no safe name has two
   * dashes in a row.
   */
  static String whole(String id, String name) {
    return safe(name) + "--" + id;
  }

  private static String safe(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    String safe = stem.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-|-$", "");
    String cut = safe.substring(0, Math.min(MOST_NAME, safe.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "document" : cut;
  }
}
