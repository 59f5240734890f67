package io.precis.write;

import io.precis.summary.DocumentRecord;

/** Where a document's files lie below a run's directory. */
public final class RunPaths {
  /** What only the run itself needs; removed before the run is published. */
  public static final String WORK = "work";

  /** Below {@link #WORK}: records that wait to be put together, one file a document. */
  public static final String RECORDS = "records";

  /** Extracted texts, where they are kept, one file a document. */
  public static final String TEXTS = "text";

  private RunPaths() {}

  /** A document's readable page. */
  public static String html(DocumentRecord record) {
    return "html/" + record.page() + ".html";
  }

  /** The same as Markdown. */
  public static String markdown(DocumentRecord record) {
    return "markdown/" + record.page() + ".md";
  }

  /** The same as a Word document. */
  public static String word(DocumentRecord record) {
    return "docx/" + record.page() + ".docx";
  }

  /** The same as PDF. */
  public static String pdf(DocumentRecord record) {
    return "pdf/" + record.page() + ".pdf";
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
