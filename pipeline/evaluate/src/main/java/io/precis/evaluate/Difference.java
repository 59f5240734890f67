package io.precis.evaluate;

/**
 * How two systems differ on the same documents.
 *
 * @param interval mean difference, the first less the second, and its interval
 * @param p how often resampling would reverse or undo the sign, two-sided, in 0..1; small where the
 *     difference is no accident of these documents
 */
public record Difference(Interval interval, double p) {}
