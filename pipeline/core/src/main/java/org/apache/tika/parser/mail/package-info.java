/** Of a mail's alternatives the one that a mail program shows; in Tika's package for its sake. */
package org.apache.tika.parser.mail;
