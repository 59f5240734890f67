/**
 * The whole as Beam transforms. {@link io.precis.pipeline.SummarizeDocuments} is for pipelines of
 * others; a run has {@link io.precis.pipeline.SummarySettings}, and of them {@link
 * io.precis.pipeline.WriteSummaries} in a graph, {@link io.precis.pipeline.LocalBatch} on threads,
 * {@link io.precis.pipeline.PlanDocuments} for what it would do.
 */
package io.precis.pipeline;
