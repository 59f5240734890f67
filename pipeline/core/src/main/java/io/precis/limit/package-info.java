/**
 * What one document may cost: a {@link io.precis.limit.Deadline} that work on it asks, and a {@link
 * io.precis.limit.Guard} that turns whatever such work throws into the document's own failure.
 */
package io.precis.limit;
