/**
 * The whole of Précis as Beam transforms: files in, summaries and rejects out.
 *
 * <p>Start reading at {@link io.precis.SummarizeDocuments}. Each step is a plain class in a package
 * of its own, and a thin {@code DoFn} that plugs it in.
 */
package io.precis;
