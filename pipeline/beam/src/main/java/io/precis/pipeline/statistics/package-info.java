/** In how many documents of a collection a term stands, counted and found again. */
package io.precis.pipeline.statistics;
