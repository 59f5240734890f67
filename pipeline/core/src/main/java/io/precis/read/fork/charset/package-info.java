/** Which charset a file is in, claimed or found, and whether its bytes agree. */
package io.precis.read.fork.charset;
