/**
 * What a run tells of itself: counts, cost, its report as a record, as text, for Prometheus.
 *
 * <p>Public: {@link OutcomeTally}, {@link PrometheusText}, {@link ReportText}, {@link RunCost},
 * {@link RunReport}.
 */
package io.precis.batch.report;
