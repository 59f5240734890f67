/** Topic borders: baselines, measures, speed, comparison. */
package io.precis.bench.segment;
