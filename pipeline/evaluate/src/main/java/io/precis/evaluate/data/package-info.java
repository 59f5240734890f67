/**
 * What is measured on: items with references, quoted documents, read from JSON lines.
 *
 * <p>Public: {@link EvaluationException}, {@link EvaluationItem}, {@link EvaluationSet}, {@link
 * JsonLine}, {@link JsonLines}, {@link QuotedDocument}, {@link SummaryLanguage}.
 */
package io.precis.evaluate.data;
