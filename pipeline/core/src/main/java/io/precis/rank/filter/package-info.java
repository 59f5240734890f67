/**
 * Which sentences may be printed, whatever they are worth. {@link
 * io.precis.rank.filter.SentenceFilter} asks of each what it says ({@code ContentCheck}) and
 * whether it is whole ({@code FormCheck}), by the rules of its language ({@code FilterRules}), and
 * lets through what of tables says something ({@code TableSentences}).
 *
 * <p>Also public: {@link RefusalReason}.
 */
package io.precis.rank.filter;
