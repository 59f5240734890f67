/**
 * What runs in the fork: from glyphs of a page, their look and place, to runs of text, with ink and
 * notes. {@link io.precis.read.pdf.glyph.PageRuns} is the door.
 *
 * <p>Also public: {@link PageInk}, {@link PageLayers}, {@link PageNotes}, {@link StandardWidths}.
 */
package io.precis.read.pdf.glyph;
