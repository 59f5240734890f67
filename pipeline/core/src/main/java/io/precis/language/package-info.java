/** What differs by language: abbreviations, function words, openings, antonyms. */
package io.precis.language;
