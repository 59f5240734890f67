/**
 * Cuts that a tagger proposes, by words and by structure, and a judge that says which are right:
 * {@link io.precis.compress.judge.JudgedCuts} is the door.
 */
package io.precis.compress.judge;
