/**
 * Ties every summary sentence to the source sentences that support it, and replaces what they do
 * not support.
 *
 * <p>{@link io.precis.ground.Grounder} is the door: it aligns generated sentences with the node's
 * own source sentences, checks numbers, names, negation, quotations and links against that
 * evidence, and puts a source sentence in the place of one that fails. {@link
 * io.precis.ground.EntityLedger} carries the first descriptions of names up the merge tree.
 *
 * <p>Plain classes: no Beam, no model. Everything is decided by the texts alone, so that the same
 * input gives the same result on any machine.
 */
package io.precis.ground;
