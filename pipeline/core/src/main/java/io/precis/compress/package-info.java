/** A sentence with words left out: what may be cut, and proof that nothing else was changed. */
package io.precis.compress;
