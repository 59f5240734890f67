/**
 * Records of the result, and putting them together.
 *
 * <p>Public: {@link Citation}, {@link Coverage}, {@link DocumentHead}, {@link DocumentRecord},
 * {@link ExtractiveSummaries}, {@link Gloss}, {@link HeadedSentences}, {@link Introduction}, {@link
 * LengthFit}, {@link NodeSummary}, {@link Outcome}, {@link OutcomeFactory}, {@link Outline}, {@link
 * Printed}, {@link Provenance}, {@link ReadingRecord}, {@link RecordAssembler}, {@link Rewriting},
 * {@link SummarySentence}, {@link Written}.
 */
package io.precis.summary;
