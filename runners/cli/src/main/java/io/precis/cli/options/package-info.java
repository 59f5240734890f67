/** Options that commands share, the file of options, and what values they take. */
package io.precis.cli.options;
