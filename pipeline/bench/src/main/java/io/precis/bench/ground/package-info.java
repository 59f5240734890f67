/** Grounding: corrupted sentences, true ones, speed, share of introductions. */
package io.precis.bench.ground;
