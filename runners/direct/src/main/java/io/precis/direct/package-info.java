/** Runs the pipeline on one machine. */
package io.precis.direct;
