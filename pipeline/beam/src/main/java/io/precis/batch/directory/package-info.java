/** The folder of runs: ids, locks, files of a run, what is kept, taken up again or removed. */
package io.precis.batch.directory;
