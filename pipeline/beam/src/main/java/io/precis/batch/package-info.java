/** One batch: lock, list, run, publish, keep. */
package io.precis.batch;
