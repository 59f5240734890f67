/**
 * Counters and stages of a run.
 *
 * <p>Also public: {@link Counters}, {@link LocalMetrics}, {@link PlanCounters}, {@link Stage}.
 */
package io.precis.metrics;
