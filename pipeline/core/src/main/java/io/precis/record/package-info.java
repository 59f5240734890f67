/** Records with a component changed: {@link io.precis.record.Components}. */
package io.precis.record;
