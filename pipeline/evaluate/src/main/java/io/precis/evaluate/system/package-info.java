/**
 * What is measured: baselines, oracle, predictions from a file, by name in the catalog.
 *
 * <p>Public: {@link BaselineTextRank}, {@link Lead}, {@link Lengths}, {@link Oracle}, {@link
 * Predictions}, {@link RandomSentences}, {@link SummarySystem}, {@link SystemCatalog}.
 */
package io.precis.evaluate.system;
