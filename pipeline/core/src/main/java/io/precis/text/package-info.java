/**
 * Structure of unmarked text: lines become headings, lists, turns and paragraphs; cleaning, quality
 * and language of text.
 */
package io.precis.text;
