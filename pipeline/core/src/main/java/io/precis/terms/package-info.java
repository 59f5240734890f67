/** Terms of a language by Lucene analyzers, their statistics in a document and in a collection. */
package io.precis.terms;
