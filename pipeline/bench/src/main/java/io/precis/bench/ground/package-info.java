/**
 * Grounding: corrupted sentences, true ones, speed, share of introductions.
 *
 * <p>Public: {@link GroundGate}, {@link GroundSpeed}, {@link SupportReliability}.
 */
package io.precis.bench.ground;
