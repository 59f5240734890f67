/** ROUGE and other measures of summaries, baselines, bootstrap intervals. */
package io.precis.evaluate;
