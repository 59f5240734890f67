/** The tree of a document and choosing for each of its nodes. */
package io.precis.merge;
