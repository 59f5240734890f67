/**
 * {@code precis summarize}: the run, its log, its metrics, the table at its end.
 *
 * <p>Public: {@link SummarizeCommand}.
 */
package io.precis.cli.summarize;
