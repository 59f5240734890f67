/**
 * The line that says what a document is: its kind and date. {@link
 * io.precis.summary.about.AboutFinder} is the door, {@link io.precis.summary.about.KindFinder}
 * tells the kind.
 */
package io.precis.summary.about;
