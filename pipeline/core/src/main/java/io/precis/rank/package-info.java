/**
 * Which sentences may be printed, and how much each matters. {@link io.precis.rank.SentenceFilter}
 * says the one; {@link io.precis.rank.SentenceScorers} gives the {@link
 * io.precis.rank.SentenceScorer} for the other: {@link io.precis.rank.LearnedScorer}, trees over
 * the {@code …Features} of a sentence, or {@link io.precis.rank.TextRankScorer} for the graph
 * alone. {@link io.precis.rank.SentenceGraph} links sentences that share terms, from postings and
 * never over all pairs; {@link io.precis.rank.TextRank} finds the stationary distribution of a walk
 * over it; {@link io.precis.rank.SentenceRanker} does both and weighs in place, headings, length
 * and openings that point backwards. The same sentences give the same bits, whatever the number of
 * threads.
 */
package io.precis.rank;
