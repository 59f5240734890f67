/**
 * Text generation: a model on ONNX Runtime, or a model server ({@link io.precis.student.server}).
 * For the former start with {@link io.precis.student.bundle.Bundle} (a checked model directory),
 * then {@link io.precis.student.Seq2SeqModel}, or {@link io.precis.student.CausalModel} for one
 * that is a decoder alone, and {@link io.precis.student.decode.GenerationSpec}. Lengths are in
 * tokens of the model's own {@link io.precis.student.tokenize.Tokenizer} unless a name says words.
 * A result never depends on its batch: the encoder runs one document at a time, only documents of
 * the same padded length decode together, and a model whose kernels look across rows decodes one
 * document at a time.
 *
 * <p>Also public: {@link CheckerModel}, {@link CheckerSource}, {@link ClaimChecker}, {@link
 * Generation}, {@link LocalStudent}, {@link NoAnswer}, {@link StudentSource}, {@link TagModel},
 * {@link TextGenerator}, {@link Thoughts}.
 */
package io.precis.student;
