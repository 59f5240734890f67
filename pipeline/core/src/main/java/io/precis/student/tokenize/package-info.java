/** Between a text and its tokens: {@link io.precis.student.tokenize.Tokenizer}. */
package io.precis.student.tokenize;
