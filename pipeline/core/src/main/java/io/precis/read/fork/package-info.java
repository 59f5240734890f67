/** The process in which Tika parses, and what runs inside it. */
package io.precis.read.fork;
