/** Real clusters of separate processes on this machine, started and stopped by the tests. */
package io.precis.clusters;
