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
 *
 * <h2>Quality</h2>
 *
 * ROUGE-1 / -2 / -L F1 (stemmed for English, best reference) on whole documents, same sentences and
 * lengths for all three, by {@code io.precis.bench.RankQuality}. Parameters were tuned on other
 * documents of the first four kinds; the length factor of long sentences was chosen with an eye on
 * the Chinese set too, which has no other documents.
 *
 * <pre>
 * set, words                      lead                    plain TextRank          this package
 * SQuALITY, 235                   32.08 /  5.42 / 13.87   35.65 /  6.37 / 15.86   37.39 /  7.09 / 16.30
 * SQuALITY, as references         40.16 /  7.06 / 15.07   42.44 /  7.92 / 17.09   43.80 /  8.40 / 17.31
 * ScisummNet, as references       45.27 / 22.54 / 30.89   38.06 / 10.17 / 18.97   47.84 / 18.95 / 27.24
 * QMSum meetings, as references   21.94 /  4.17 / 12.45   18.40 /  2.35 / 10.77   24.18 /  4.34 / 13.29
 * PEPs, as references             32.19 /  6.70 / 17.25   33.04 /  6.35 / 17.35   37.52 /  8.80 / 19.19
 * VCSum (Chinese), as references  27.65 /  8.25 / 13.05   31.26 /  9.72 / 14.71   33.10 / 11.17 / 15.81
 * </pre>
 *
 * A text of more than 1,500 sentences is ranked in windows. None of these is so long that it
 * matters; with windows a tenth as long SQuALITY (as references) has 44.08 / 8.34 / 17.19, QMSum
 * 23.30 / 3.88 / 13.08, PEPs 37.39 / 8.70 / 19.09 and VCSum 33.11 / 11.18 / 15.41 (2026-11-23):
 * what windows cost a book is little.
 *
 * <p>Lead keeps more pairs and longer sequences of words on papers, whose introductions repeat
 * their abstracts.
 *
 * <h2>Growth</h2>
 *
 * CPU seconds on one core in a heap of 1 GiB, by {@code io.precis.bench.RankDoubling}; selecting
 * takes 5 % of the words, without groups.
 *
 * <pre>
 * sentences    ordinary prose: rank, select   repeated pages: rank, select
 *     1,000    0.07   0.09                    0.02   0.03
 *     8,000    0.25   0.31                    0.21   0.28
 *    64,000    2.5    3.1                     1.5    2.2
 * growth       n^0.86                         n^1.00
 * </pre>
 */
package io.precis.rank;
