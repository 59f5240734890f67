package io.precis.output.report;

/**
 * A name on a page and what introduces it.
 *
 * @param place where the document does
 */
public record PageGloss(String name, String introduction, Place place) {}
