/**
 * A sentence with words left out: what may be cut, and proof that nothing else was changed. {@link
 * io.precis.compress.LightEditor} makes the cuts that change nothing, {@link
 * io.precis.compress.SentenceShortener} all that the rules in {@code compress.rule} allow; {@link
 * io.precis.compress.RuleCompressor} asks them, {@link io.precis.compress.CutGuard} keeps the
 * sentence from harm, and {@link io.precis.compress.DeletionAlignment} proves a shortened one.
 *
 * <p>Also public: {@link LeadingStatement}, {@link LeaningSentences}, {@link SentenceCompressor},
 * {@link SentenceEditor}.
 */
package io.precis.compress;
