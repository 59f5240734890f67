/**
 * What a terminal shows: safe and wrapped text, tables, progress, errors, exit codes.
 *
 * <p>Public: {@link AlignedCounts}, {@link ErrorMessages}, {@link ExitCode}, {@link ProgressView},
 * {@link SafeWriter}, {@link StandardOutput}, {@link Terminal}, {@link TextWrapper}.
 */
package io.precis.cli.terminal;
