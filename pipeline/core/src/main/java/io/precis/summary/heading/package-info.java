/**
 * Under which heading a sentence is printed: {@link io.precis.summary.heading.SentenceHeadings} is
 * the door.
 */
package io.precis.summary.heading;
