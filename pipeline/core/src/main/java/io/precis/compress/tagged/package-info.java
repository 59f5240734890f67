/** Sentences as words with parts of speech, for the rules that cut. */
package io.precis.compress.tagged;
