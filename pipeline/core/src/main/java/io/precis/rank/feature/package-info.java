/**
 * What is measured of each sentence before a model weighs it: place, form, terms, cues, what its
 * section is for, what stands around it. {@link io.precis.rank.feature.SentenceFeatures} is the
 * door, a column of {@link io.precis.rank.feature.FeatureTable} each.
 *
 * <p>Also public: {@link RankedText}, {@link SectionFeatures}, {@link SectionFunction}, {@link
 * SentenceCue}.
 */
package io.precis.rank.feature;
