/** What a terminal shows: safe and wrapped text, tables, progress, errors, exit codes. */
package io.precis.cli.terminal;
