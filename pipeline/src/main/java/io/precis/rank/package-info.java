/**
 * Which sentences matter: Lucene term statistics, a sparse sentence graph, TextRank, selection.
 *
 * <p>The way: {@link io.precis.rank.TermStatistics} counts the terms of a list of sentences with a
 * transient Lucene index; {@link io.precis.rank.SentenceGraph} links sentences that share terms,
 * from postings and never over all pairs; {@link io.precis.rank.TextRank} finds the stationary
 * distribution of a walk over it; {@link io.precis.rank.SentenceRanker} does all three and weighs
 * in what a reader would (place, headings, length, openings that point backwards); {@link
 * io.precis.rank.Selector} picks a summary of a given length without repeating itself.
 *
 * <p>Only {@link io.precis.rank.RankSentences} and {@link io.precis.rank.CountDocumentFrequencies}
 * know Beam. Everything is deterministic: the same sentences give the same bits, whatever the
 * number of threads.
 */
package io.precis.rank;
