/** Benchmarks and measuring programs, one command each. */
package io.precis.bench;
