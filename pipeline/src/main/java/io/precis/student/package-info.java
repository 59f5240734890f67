/**
 * The student at work: native encoder-decoder generation on ONNX Runtime, from plain Java and as a
 * Beam transform.
 *
 * <p>Start with {@link io.precis.student.Bundle} (a checked model directory), then {@link
 * io.precis.student.Student} (generates) and {@link io.precis.student.GenerationSpec} (what is
 * asked for). {@link io.precis.student.Generate} is the transform. Lengths are in tokens of the
 * student's own {@link io.precis.student.Tokenizer} unless a name says words.
 *
 * <p>What a bundle's {@code model_card.json} says of how it is best used: {@code window_tokens},
 * {@code passage_tokens} and {@code passage_sentences}, the most that it reads and reads well;
 * {@code min_token_log_prob}, how likely its least likely token must be for a sentence that it
 * shortened alone; {@code prompt}, its templates ({@link io.precis.student.PromptTemplate}).
 *
 * <p>A result never depends on its batch: the encoder runs one document at a time, only documents
 * of the same padded length decode together, and a model whose kernels look across rows decodes one
 * document at a time.
 */
package io.precis.student;
