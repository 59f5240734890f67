/**
 * The pages, tables and search index of a run.
 *
 * <p>Public: {@link Chart}, {@link DocumentsCsv}, {@link IndexEntry}, {@link IndexPage}, {@link
 * MarkdownIndex}, {@link RunPage}, {@link RunRow}, {@link SearchShards}, {@link SummariesAvro}.
 */
package io.precis.write.report.run;
