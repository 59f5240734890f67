/**
 * Records with a component changed ({@link io.precis.record.Components}), and what their numbers
 * must be ({@link io.precis.record.Bounds}).
 */
package io.precis.record;
