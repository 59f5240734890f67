/**
 * The first descriptions of names: {@link io.precis.ground.introduce.FirstMentionIndex} finds them
 * in a document, and puts them into summaries that use a name unexplained.
 *
 * <p>Also public: {@link FirstMention}, {@link IntroductionStatistics}.
 */
package io.precis.ground.introduce;
