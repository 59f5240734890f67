/**
 * From the sentences chosen at a node to its summary, with a student: cut into passages ({@link
 * io.precis.pipeline.node.NodePlanner}), rewritten in batches ({@link
 * io.precis.pipeline.node.BatchRewriter}) and grounded. {@link
 * io.precis.pipeline.node.SummarizeNodes} is the same as a Beam transform, and does the nodes that
 * no student rewrites too.
 *
 * <p>Also public: {@link DocumentTimes}, {@link EstimateRewriting}, {@link RewriteNodes}, {@link
 * SharedRewritings}.
 */
package io.precis.pipeline.node;
