/** What the steps of a pipeline count of their own work. Knows of no step. */
package io.precis.metrics;
