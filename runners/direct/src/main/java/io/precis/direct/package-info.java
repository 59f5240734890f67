/**
 * Runs the pipeline on one machine.
 *
 * <p>Public: {@link BeamDirectBackend}, {@link DirectBackend}, {@link LocalRunner}, {@link Main}.
 */
package io.precis.direct;
