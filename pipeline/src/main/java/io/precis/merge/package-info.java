/**
 * The merge tree of a document and what is chosen at each of its nodes.
 *
 * <p>The tree's shape follows the document's own headings; where there are none, or where a node
 * would have too many children, neighbouring children are grouped. It is known as soon as the
 * document is chunked, so the number of levels is bounded before anything is summarized.
 *
 * <p>What travels up the tree is a bounded pool of source sentences, never a text that somebody
 * rewrote: a rewritten sentence at the root is made from source sentences, just as one at a leaf
 * is, and its evidence needs no chain of intermediate summaries that could break.
 */
package io.precis.merge;
