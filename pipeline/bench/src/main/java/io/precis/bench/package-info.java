/**
 * Benchmarks and measuring programs, one command each.
 *
 * <p>Public: {@link CausalPeerBench}, {@link CutFeatureDump}, {@link CutStops}, {@link
 * ExtractCorpus}, {@link ExtractCpu}, {@link KindAccuracy}, {@link KindFeatureDump}, {@link
 * ManyDocuments}, {@link OracleBench}, {@link OwnTextDoubling}, {@link RankDoubling}, {@link
 * RankQuality}, {@link ReuseShare}, {@link RunShare}, {@link SentenceFeatureDump}, {@link
 * StudentPeerBench}, {@link StudentStepBench}, {@link WebSegments}, {@link WebTrainingData}.
 */
package io.precis.bench;
