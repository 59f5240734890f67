/**
 * {@code precis evaluate}: systems by name, and quoted sentences measured.
 *
 * <p>Public: {@link EvaluateCommand}.
 */
package io.precis.cli.evaluate;
