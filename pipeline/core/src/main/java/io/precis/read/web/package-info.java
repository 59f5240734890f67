/**
 * What of a web page its author wrote: a model over blocks, by what they are, where they stand and
 * what stands around them. It marks and takes nothing out.
 *
 * <p>Public: {@link BlockFeatures}, {@link MainContent}, {@link PageBlock}, {@link PageElement},
 * {@link WebPage}.
 */
package io.precis.read.web;
