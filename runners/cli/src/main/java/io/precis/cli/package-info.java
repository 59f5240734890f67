/** The {@code precis} command: options, progress, exit codes. Knows no runner by name. */
package io.precis.cli;
