/**
 * How much each sentence that may be printed ({@link io.precis.rank.filter}) matters. {@link
 * io.precis.rank.SentenceScorers} gives the {@link io.precis.rank.SentenceScorer}: {@link
 * io.precis.rank.LearnedScorer}, trees over the {@code …Features} of a sentence times the factors
 * of {@link io.precis.rank.LearnedSpec}, or {@link io.precis.rank.TextRankScorer} for the graph
 * alone. {@link io.precis.rank.graph.SentenceGraph} links sentences that share terms, from postings
 * and never over all pairs; {@link io.precis.rank.graph.TextRank} finds the stationary distribution
 * of a walk over it; {@link io.precis.rank.graph.SentenceRanker} does both and weighs in place,
 * headings, length and openings that point backwards. The same sentences give the same bits,
 * whatever the number of threads.
 *
 * <p>Also public: {@link FocusedScorer}, {@link Genre}, {@link OpeningSpec}, {@link ReaderFactors},
 * {@link SectionFactors}, {@link SemanticFactors}, {@link SemanticScorer}, {@link SentenceScores},
 * {@link StatementFactors}.
 */
package io.precis.rank;
