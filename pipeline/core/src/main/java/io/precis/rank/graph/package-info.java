/**
 * TextRank: sentences as a graph of shared words, weighed by Lucene's statistics of terms. {@link
 * io.precis.rank.graph.SentenceRanker} is the door.
 *
 * <p>Also public: {@link RankInput}, {@link RankSpec}, {@link SentenceFormSpec}, {@link
 * SentenceGraph}.
 */
package io.precis.rank.graph;
