/**
 * Structure of unmarked text: from its lines ({@link io.precis.text.line.PlainText}) headings,
 * lists, turns, tables and paragraphs ({@link io.precis.text.line.LineBlocks}), and of these
 * sections ({@link io.precis.text.line.SectionBuilder}). Other readers ask it for what a line alone
 * tells: {@link io.precis.text.line.StandaloneHeading}, {@link io.precis.text.line.SectionNames},
 * {@link io.precis.text.line.SpeakerTurns}, {@link io.precis.text.line.Captions}.
 *
 * <p>Also public: {@link ChatNotices}, {@link CreditLines}, {@link HeadingRules}, {@link
 * LabelledTitle}, {@link LineRules}, {@link PartyLines}, {@link QuestionLabels}, {@link
 * SpelledNumber}, {@link TextLine}, {@link TextMarks}, {@link TitleRules}.
 */
package io.precis.text.line;
