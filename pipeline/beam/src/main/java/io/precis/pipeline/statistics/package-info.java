/**
 * In how many documents of a collection a term stands, counted and found again.
 *
 * <p>Public: {@link CollectionStatisticsCoder}, {@link CountDocumentFrequencies}, {@link
 * StatisticsSource}.
 */
package io.precis.pipeline.statistics;
