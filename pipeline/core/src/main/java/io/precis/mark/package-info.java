/**
 * Copies of PDFs in which the cited sentences are marked, with the summary in front. All of it runs
 * in forks: the files are other people's.
 *
 * <p>Public: {@link MarkedPdf}, {@link MarkedSummary}.
 */
package io.precis.mark;
