/** Coders, batching, and the file systems that Beam knows. */
package io.precis.beam;
