/** What is measured: baselines, oracle, predictions from a file, by name in the catalog. */
package io.precis.evaluate.system;
