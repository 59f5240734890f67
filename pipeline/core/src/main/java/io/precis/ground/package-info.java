/**
 * Ties every summary sentence to the source sentences that support it, and judges whether they do;
 * {@code rewrite} replaces what they do not support. {@link io.precis.ground.Grounder} is the door:
 * it aligns generated sentences with their source sentences, and checks numbers, names, negation,
 * quotations and links against that evidence, a class a check, in the order that {@link
 * io.precis.ground.FaithfulnessCheck} has them. {@link
 * io.precis.ground.introduce.FirstMentionIndex} keeps the first descriptions of names. Everything
 * is decided by the texts alone.
 *
 * <p>Also public: {@link Evidence}, {@link GeneratedSentence}, {@link GroundSpec}, {@link
 * GroundedSentence}, {@link Negation}, {@link Origin}, {@link OtherLanguageCheck}, {@link
 * RejectionReason}, {@link SelfConsistency}, {@link SourceIndex}, {@link SourceSentence}, {@link
 * SupportScale}.
 */
package io.precis.ground;
