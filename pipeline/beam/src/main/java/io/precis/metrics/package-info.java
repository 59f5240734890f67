/** Counters and stages of a run. */
package io.precis.metrics;
