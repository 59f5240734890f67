/**
 * One extension of Tika's PDF parser that Tika offers no other way to make. Used only in forks, by
 * name, through the configuration that {@code io.precis.extract} writes.
 */
package org.apache.tika.parser.pdf;
