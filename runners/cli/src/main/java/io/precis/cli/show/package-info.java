/** {@code precis show}: summaries of a run, found and printed. */
package io.precis.cli.show;
