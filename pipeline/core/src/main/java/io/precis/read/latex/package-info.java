/**
 * From LaTeX to blocks.
 *
 * <p>Public: {@link LatexReader}.
 */
package io.precis.read.latex;
