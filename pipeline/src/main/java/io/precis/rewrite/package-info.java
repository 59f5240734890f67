/**
 * From chosen source sentences to a node's summary by way of the student: cut into passages that
 * fit its window, rewritten in batches, each sentence grounded in the passage's own source
 * sentences.
 *
 * <p>A rewriting is known by its fingerprint, the hash of all that it depends on; one that an
 * earlier run saved is taken as it is.
 */
package io.precis.rewrite;
