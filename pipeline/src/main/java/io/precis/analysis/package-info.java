/**
 * From text to terms, by language: the one place that chooses a Lucene analyzer.
 *
 * <p>Topic segmentation, ranking and grounding all count the same terms, so that they agree on what
 * a word is. English is stemmed with Porter's rules, Chinese is segmented by Lucene's smartcn (a
 * hierarchical hidden Markov model), other languages use Lucene's analyzer of that language, and
 * the rest ICU's word rules with case and accents folded.
 */
package io.precis.analysis;
