/**
 * How records travel between the steps of a pipeline: as compact bytes, the same for equal records.
 */
package io.precis.coders;
