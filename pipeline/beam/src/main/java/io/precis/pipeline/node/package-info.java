/**
 * From the sentences chosen at a node to its summary: with a student cut into passages ({@link
 * io.precis.pipeline.node.NodePlanner}), rewritten in batches ({@link
 * io.precis.pipeline.node.BatchRewriter}) and printed ({@link
 * io.precis.pipeline.node.PassagePrinter}), without one printed at once ({@link
 * io.precis.pipeline.node.NodePrinter}). {@link io.precis.pipeline.node.SummarizeNodes} is the same
 * as a Beam transform.
 */
package io.precis.pipeline.node;
