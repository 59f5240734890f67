/**
 * {@code precis show}: summaries of a run, found and printed.
 *
 * <p>Public: {@link RunSelector}, {@link ShowCommand}.
 */
package io.precis.cli.show;
