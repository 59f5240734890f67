/** From Tika's view of a PDF to blocks: lines, styles, running heads, captions. */
package io.precis.read.pdf;
