/**
 * What earlier runs made and later ones need not make again.
 *
 * <p>A rewriting is known by the fingerprint of all that it depends on. Those of a finished run lie
 * in its {@value io.precis.output.RunReader#REWRITINGS}; those of a run that goes on are saved
 * batch by batch, so that a run that was killed leaves to the next what it had done. Both are read
 * as a collection and joined by fingerprint: at any scale, on any runner.
 */
package io.precis.reuse;
