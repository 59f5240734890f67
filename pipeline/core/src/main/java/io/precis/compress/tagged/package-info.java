/**
 * Sentences as words with parts of speech, for the rules that cut.
 *
 * <p>Public: {@link PartsOfSpeech}, {@link TaggedSentence}, {@link Token}.
 */
package io.precis.compress.tagged;
