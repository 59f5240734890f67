package io.precis.write.report;

/**
 * Where a sentence's evidence stands.
 *
 * @param label such as {@code p. 12}
 * @param anchor id of the cited stretch on the page; empty string where the page does not show it
 */
public record CitationLink(String label, String anchor) {}
