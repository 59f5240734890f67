/**
 * Words of a sentence and the numbers in it, with their units, in digits and in words; {@link
 * io.precis.ground.quantity.AnalyzedSentence} holds both.
 */
package io.precis.ground.quantity;
