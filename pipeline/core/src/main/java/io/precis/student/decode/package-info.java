/**
 * How a student's text is searched for, token by token: {@link
 * io.precis.student.decode.GenerationSpec} says how, {@link io.precis.student.decode.Decoder} asks
 * the model for the next token's scores, {@link io.precis.student.decode.LogitsProcessors} forbid
 * and favour, {@link io.precis.student.decode.BeamSearch} and {@link
 * io.precis.student.decode.GreedySearch} choose, as Hugging Face's do.
 *
 * <p>Also public: {@link BatchPlan}, {@link BatchSearch}, {@link CausalDecoder}, {@link
 * DeviceChoice}, {@link GeneratedText}, {@link LengthTarget}, {@link LoopDecoder}, {@link
 * OptimumDecoder}, {@link SampledSearch}, {@link Search}, {@link Sessions}, {@link
 * SourceWordConstraint}, {@link StepDecoder}.
 */
package io.precis.student.decode;
