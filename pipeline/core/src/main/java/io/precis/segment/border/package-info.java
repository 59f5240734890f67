/**
 * Where sentences end within a text without line breaks: {@link
 * io.precis.segment.border.SentenceBorders} asks the rules, of which each kind of mark has a class,
 * and {@link io.precis.segment.border.SentenceLimiter} parts what is longer than a model takes.
 *
 * <p>Also public: {@link Characters}, {@link SentenceMarks}.
 */
package io.precis.segment.border;
