/** Private temporary directories, removed when the program ends. */
package io.precis.scratch;
