/**
 * Records with a component changed ({@link Components}), what their numbers must be ({@link
 * Bounds}), and how they are written ({@link RecordMapping}).
 */
package io.precis.record;
