package io.precis.write;

/** What is written of a run beside its manifest. */
public enum OutputFormat {
  /** {@code summaries.jsonl}: always written, since later runs read it. */
  JSONL,
  /** {@code markdown/<name>-<id8>.md}. */
  MD,
  /** {@code html/<name>-<id8>.html}, {@code index.html} and {@code run.html}. */
  HTML,
  /** {@code docx/<name>-<id8>.docx}: with footnotes, for Word and LibreOffice. */
  DOCX,
  /**
   * {@code pdf/<name>-<id8>.pdf}: the summary, and behind it a copy of a PDF with the cited
   * sentences marked.
   */
  PDF,
  /** {@code summaries.avro}: the records, for tables. */
  AVRO,
  /** {@code documents.csv}: a row for each document, for spreadsheets. */
  CSV
}
