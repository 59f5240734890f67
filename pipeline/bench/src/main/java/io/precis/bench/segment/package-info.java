/**
 * Topic borders: baselines, measures, speed, comparison.
 *
 * <p>Public: {@link SegmentSpeed}, {@link SegmentationComparison}.
 */
package io.precis.bench.segment;
