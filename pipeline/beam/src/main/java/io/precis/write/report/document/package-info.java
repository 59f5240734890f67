/**
 * The files of a document: {@link io.precis.write.report.document.SummaryFiles} is the door.
 *
 * <p>Also public: {@link CitationLink}, {@link CoverageBar}, {@link DocumentPage}, {@link
 * PageGloss}, {@link PageNode}, {@link PageParagraph}, {@link PageSentence}, {@link Paragraph},
 * {@link TextRun}.
 */
package io.precis.write.report.document;
