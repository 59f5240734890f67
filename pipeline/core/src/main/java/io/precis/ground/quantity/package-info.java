/**
 * Words of a sentence and the numbers in it, with their units, in digits and in words; {@link
 * io.precis.ground.quantity.AnalyzedSentence} holds both.
 *
 * <p>Also public: {@link AnalyzedToken}, {@link Quantity}, {@link QuantityWords}, {@link
 * TextNormalizer}, {@link WordTokenizer}.
 */
package io.precis.ground.quantity;
