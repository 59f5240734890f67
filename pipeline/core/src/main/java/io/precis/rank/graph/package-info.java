/**
 * TextRank: sentences as a graph of shared words, weighed by Lucene's statistics of terms. {@link
 * io.precis.rank.graph.SentenceRanker} is the door.
 */
package io.precis.rank.graph;
