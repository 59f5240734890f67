/** Putting a document together: text, blocks, section tree, pages. */
package io.precis.read.build;
