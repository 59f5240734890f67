package io.precis.write;

/** Where a document's files lie below a run's directory. */
public final class RunPaths {
  /** What only the run itself needs; removed before the run is published. */
  public static final String WORK = "work";

  /** Below {@link #WORK}: records that wait to be put together, one file a document. */
  public static final String RECORDS = "records";

  /** Extracted texts, where they are kept, one file a document. */
  public static final String TEXTS = "text";

  private static final int MOST_NAME = 60;
  private static final int ID_DIGITS = 16;

  private RunPaths() {}

  /** A document's readable page; see {@link #readable}. */
  public static String html(String id, String name) {
    return "html/" + readable(id, name) + ".html";
  }

  /** The same as Markdown. */
  public static String markdown(String id, String name) {
    return "markdown/" + readable(id, name) + ".md";
  }

  /** The same as a Word document. */
  public static String word(String id, String name) {
    return "docx/" + readable(id, name) + ".docx";
  }

  /** The same as PDF. */
  public static String pdf(String id, String name) {
    return "pdf/" + readable(id, name) + ".pdf";
  }

  /**
   * A file name that people know the document by: what is safe of its own name's last part on every
   * file system and in every URL, at most {@value #MOST_NAME} characters, a dash, and the first
   * {@value #ID_DIGITS} digits of its id. The same night after night while bytes and name are.
   *
   * @param name path of the document, parted by slashes
   */
  static String readable(String id, String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    String safe = stem.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-|-$", "");
    String cut = safe.substring(0, Math.min(MOST_NAME, safe.length())).replaceAll("-$", "");
    return (cut.isEmpty() ? "document" : cut)
        + "-"
        + id.substring(0, Math.min(ID_DIGITS, id.length()));
  }

  /** The record of a document, below {@link #WORK}. */
  public static String record(String id) {
    return RECORDS + "/" + id + ".json";
  }

  /** What the student made for a document, below {@link #WORK}. */
  public static String rewritings(String id) {
    return "rewritings/" + id + ".jsonl";
  }

  /** A document's extracted text, where it is kept. */
  public static String text(String id) {
    return TEXTS + "/" + id + ".txt";
  }
}
