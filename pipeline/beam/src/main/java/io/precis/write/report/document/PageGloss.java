package io.precis.write.report.document;

/**
 * A name on a page and what introduces it.
 *
 * @param place where the document does
 */
public record PageGloss(String name, String introduction, CitationLink place) {}
