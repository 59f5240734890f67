/**
 * Under which heading a sentence is printed: {@link io.precis.summary.heading.SentenceHeadings} is
 * the door.
 *
 * <p>Also public: {@link HeadingText}, {@link SectionHeads}.
 */
package io.precis.summary.heading;
