package io.precis.output;

/** What is written for each document beside its record. */
public enum OutputFormat {
  /** {@code summaries.jsonl}: always written, since later runs read it. */
  JSONL,
  /** {@code markdown/<id>.md}. */
  MD
}
