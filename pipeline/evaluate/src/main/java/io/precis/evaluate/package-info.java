/**
 * Summaries measured: scores beside ROUGE, bootstrap intervals, tables. {@link
 * io.precis.evaluate.Evaluation} is the door; {@code data} is what is measured on, {@code system}
 * what is measured.
 */
package io.precis.evaluate;
