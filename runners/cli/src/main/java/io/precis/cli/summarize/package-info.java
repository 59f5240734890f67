/** {@code precis summarize}: the run, its log, its metrics, the table at its end. */
package io.precis.cli.summarize;
