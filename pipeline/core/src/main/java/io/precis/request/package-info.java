/**
 * What is asked for: length, mode, style, language.
 *
 * <p>Public: {@link Example}, {@link Length}, {@link Mode}, {@link Ranking}, {@link Style}, {@link
 * SummarySpec}, {@link TextUnits}.
 */
package io.precis.request;
