/**
 * What was read: a document, its blocks with their roles, its sections, sentences and chunks.
 * Records only, which depend on nothing.
 */
package io.precis.document;
