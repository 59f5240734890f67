/**
 * Measures of summaries: ROUGE as the original script scores it, measures that need no reference,
 * intervals by bootstrap, and the baselines to compare with.
 *
 * <p>Scores are shares in 0..1 unless a name says otherwise. Lengths are words; of scripts written
 * without spaces, such as Chinese, every character is a word.
 */
package io.precis.evaluate;
