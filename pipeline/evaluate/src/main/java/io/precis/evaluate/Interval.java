package io.precis.evaluate;

/**
 * A mean over documents and the interval that holds 95 of 100 means of documents drawn anew.
 *
 * @param mean of the documents as they are
 * @param low 2.5th percentile of the resampled means
 * @param high 97.5th percentile
 */
public record Interval(double mean, double low, double high) {}
