/**
 * {@code precis summarize}: the run, its log, its metrics, the table at its end.
 *
 * <p>Public: {@link SummarizeCommand}, {@link OperatorOptions}, {@link NotReadText}, {@link
 * LeftOutView}, {@link ProgressGroup}.
 */
package io.precis.cli.summarize;
