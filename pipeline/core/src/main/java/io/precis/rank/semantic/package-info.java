/**
 * Sentences read in their context by an encoder: a model of ONNX Runtime, its vocabulary, and what
 * it is shown of a document. Door: {@link io.precis.rank.semantic.RelevanceModel}.
 *
 * <p>Also public: {@link SentenceContext}.
 */
package io.precis.rank.semantic;
