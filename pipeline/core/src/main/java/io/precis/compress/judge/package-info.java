/**
 * Cuts that a tagger proposes, by words and by structure, and a judge that says which are right:
 * {@link io.precis.compress.judge.JudgedCuts} is the door.
 *
 * <p>Also public: {@link CutJudge}, {@link LinearChain}, {@link WordScores}.
 */
package io.precis.compress.judge;
