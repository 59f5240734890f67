/**
 * The directory of a run: records, index, manifest, written once and read back with checks.
 *
 * <p>Public: {@link CorruptRunException}, {@link HashedFile}, {@link Json}, {@link Manifest},
 * {@link MarkdownEscaper}, {@link MarkdownReport}, {@link OutputFormat}, {@link RecordPlace},
 * {@link RunPaths}, {@link RunReadLock}, {@link RunReader}, {@link RunStore}, {@link
 * SchemaMismatchException}, {@link SetAside}, {@link SourceLink}.
 */
package io.precis.write;
