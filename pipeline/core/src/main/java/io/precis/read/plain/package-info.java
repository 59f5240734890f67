/** From plain text to blocks. */
package io.precis.read.plain;
