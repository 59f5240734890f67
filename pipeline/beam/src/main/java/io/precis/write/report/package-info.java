/**
 * Pages and tables, made from records: {@code document} those of a document, {@code run} those of a
 * run; here lies what both show, and the assets and templates of pages.
 */
package io.precis.write.report;
