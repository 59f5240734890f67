/**
 * What of the parts of a presentation is seen on its slides.
 *
 * <p>Public: {@link PackageParts}, {@link Place}, {@link ShapeOrder}, {@link SlideBullets}, {@link
 * SlideMasterFilter}, {@link SlidePartFilter}, {@link SlideSize}.
 */
package io.precis.read.fork.office.slide;
