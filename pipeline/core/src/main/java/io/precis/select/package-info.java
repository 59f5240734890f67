/**
 * Which sentences are chosen within a length: lazy greedy maximization of coverage, with quotas for
 * groups.
 *
 * <p>Public: {@link Candidate}, {@link Completion}, {@link Completions}, {@link GroupQuota}, {@link
 * LengthBudget}, {@link SelectSpec}, {@link Selection}, {@link Selector}.
 */
package io.precis.select;
