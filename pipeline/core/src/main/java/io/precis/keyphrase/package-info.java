/**
 * Key phrases of sections and documents.
 *
 * <p>Public: {@link KeyPhrase}, {@link KeyPhrases}, {@link SectionKeyphrases}, {@link Topics}.
 */
package io.precis.keyphrase;
