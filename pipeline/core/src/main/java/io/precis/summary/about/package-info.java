/**
 * The line that says what a document is: its kind and date. {@link
 * io.precis.summary.about.AboutFinder} is the door, {@link io.precis.summary.about.KindFinder}
 * tells the kind.
 *
 * <p>Also public: {@link About}, {@link DocumentKind}, {@link KindFeatures}.
 */
package io.precis.summary.about;
