/**
 * What of a web page its author wrote: a model over blocks, by what they are, where they stand and
 * what stands around them. It marks and takes nothing out.
 */
package io.precis.read.web;
