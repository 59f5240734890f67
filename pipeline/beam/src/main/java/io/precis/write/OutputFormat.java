package io.precis.write;

/** What is written of a run beside its manifest. */
public enum OutputFormat {
  /** {@code summaries.jsonl}: always written, since later runs read it. */
  JSONL,
  /** {@code markdown/<id>.md} and {@code index.md}. */
  MD,
  /** {@code html/<id>.html} and {@code index.html}. */
  HTML,
  /** {@code summaries.avro}: the records, for tables. */
  AVRO,
  /** {@code documents.csv}: a row for each document, for spreadsheets. */
  CSV
}
