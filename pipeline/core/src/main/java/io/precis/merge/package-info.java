/**
 * The tree of a document and choosing for each of its nodes.
 *
 * <p>Public: {@link LengthAllocation}, {@link MergeTree}, {@link MergeTreeBuilder}, {@link
 * NodeBudget}, {@link NodeKind}, {@link NodeSelection}, {@link NodeSelector}, {@link
 * ScoredSentence}, {@link TreeNode}.
 */
package io.precis.merge;
