/**
 * Pages and tables, made from records: {@code document} those of a document, {@code run} those of a
 * run; here lies what both show, and the assets and templates of pages.
 *
 * <p>Also public: {@link Pages}, {@link Asset}, {@link DisplayText}, {@link DocumentDate}, {@link
 * DocumentFacts}, {@link KeyphraseView}, {@link LabelledValue}, {@link SourceName}.
 */
package io.precis.write.report;
