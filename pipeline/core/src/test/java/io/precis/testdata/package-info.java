/**
 * Recipes of the documents in {@code testdata}: who wants them changed, changes the prose and runs
 * them.
 */
package io.precis.testdata;
