/**
 * What may be cut out of a sentence, a rule a class: {@link io.precis.compress.rule.CutRule} has
 * those over parts of speech, {@link io.precis.compress.rule.BracketRule}, {@link
 * io.precis.compress.rule.HanClauseRule} and {@link io.precis.compress.rule.TrimRule} work on
 * characters. They propose {@link io.precis.compress.rule.Operation}s by {@link
 * io.precis.compress.rule.CompressionLists}, words by language.
 *
 * <p>Also public: {@link ClauseRules}, {@link Figures}, {@link OperationKind}, {@link QuotedWords},
 * {@link RelativeLimits}, {@link SentenceForm}, {@link SupposedExample}.
 */
package io.precis.compress.rule;
