/** What a run tells of itself: counts, cost, its report as a record, as text, for Prometheus. */
package io.precis.batch.report;
