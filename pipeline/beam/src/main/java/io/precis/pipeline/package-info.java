/** The whole as Beam transforms. Start with {@link io.precis.pipeline.SummarizeDocuments}. */
package io.precis.pipeline;
