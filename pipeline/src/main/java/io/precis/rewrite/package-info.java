/**
 * From chosen source sentences to a node's summary by way of the student: cut into passages that
 * fit its window, rewritten in batches, each sentence grounded in the passage's own source
 * sentences.
 *
 * <p>A student whose card has {@code "passage_sentences": 1} shortens each chosen sentence for
 * itself in hybrid mode. What it writes is printed only where it is the sentence with words left
 * out ({@link io.precis.ground.Shortening}) and the gate lets it pass; the room that is gained goes
 * to further sentences, of which those that were chosen last are left out again where the summary
 * gets too long ({@link io.precis.output.Fit}).
 *
 * <p>A rewriting is known by its fingerprint, the hash of all that it depends on; one that an
 * earlier run saved is taken as it is.
 */
package io.precis.rewrite;
