/**
 * Between a text and its tokens: {@link io.precis.student.tokenize.Tokenizer}.
 *
 * <p>Also public: {@link WordCount}, {@link WordPieceMarkers}.
 */
package io.precis.student.tokenize;
