/**
 * What a student is made of: {@link io.precis.student.bundle.Bundle} is a checked model directory,
 * {@link io.precis.student.bundle.ModelCard} what it says of itself, {@link
 * io.precis.student.bundle.PromptTemplate} how it is asked.
 *
 * <p>Also public: {@link BundleFiles}, {@link BundleJson}, {@link BundleSource}, {@link
 * CausalNames}, {@link CausalShape}, {@link ChatFrame}, {@link CheckerBundle}, {@link
 * DecoderShape}, {@link EarlyStopping}, {@link EmbeddedStudent}, {@link ExportLayout}, {@link
 * GenerationConfig}, {@link ModelConfig}, {@link PromptField}, {@link PromptRequest}, {@link
 * PromptTexts}, {@link TagCard}, {@link TokenizerFile}.
 */
package io.precis.student.bundle;
