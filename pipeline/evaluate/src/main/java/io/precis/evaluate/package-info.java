/**
 * Summaries measured: scores beside ROUGE, bootstrap intervals, tables. {@link
 * io.precis.evaluate.Evaluation} is the door; {@code data} is what is measured on, {@code system}
 * what is measured.
 *
 * <p>Also public: {@link Bootstrap}, {@link Difference}, {@link EvaluationScores}, {@link
 * EvaluationTable}, {@link EvidenceSupport}, {@link Interval}, {@link Measure}, {@link Novelty},
 * {@link PrintedSummary}, {@link QuoteScore}, {@link SourceCoverage}, {@link TargetLength}.
 */
package io.precis.evaluate;
