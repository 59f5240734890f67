/** {@code precis evaluate}: systems by name, and quoted sentences measured. */
package io.precis.cli.evaluate;
