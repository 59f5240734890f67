/**
 * Private temporary directories, removed when the program ends.
 *
 * <p>Public: {@link ScratchDirectory}.
 */
package io.precis.scratch;
