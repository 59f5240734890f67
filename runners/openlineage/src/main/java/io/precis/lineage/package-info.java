/**
 * Tells of runs by events of OpenLineage: which inputs became which output, and whether.
 *
 * <p>Public: {@link LineageFactory}.
 */
package io.precis.lineage;
