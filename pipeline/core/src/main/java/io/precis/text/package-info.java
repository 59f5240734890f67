/**
 * Text of any origin: cleaning it, judging its quality, finding its title, and {@link
 * io.precis.text.TextDocuments}, which makes a document of plain text.
 *
 * <p>Also public: {@link AuthorNames}, {@link LogisticModel}, {@link NaturalOrder}, {@link
 * NormalForm}, {@link RaisedText}, {@link SentenceEnd}, {@link TexSigns}, {@link TextCleaner},
 * {@link TextQuality}, {@link TitleFinder}, {@link TitleSource}, {@link VisibleText}.
 */
package io.precis.text;
