package io.precis.student.decode;

import io.precis.record.Components;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.EarlyStopping;
import io.precis.student.bundle.GenerationConfig;
import java.io.Serializable;
import java.util.Optional;

/**
 * How to generate; starts from what the bundle's makers want and is changed with {@code withX}.
 *
 * @param numBeams 1 is greedy; otherwise beam search, 2..32. Costs proportionally more.
 * @param candidates how many texts come back per input, 1..{@code numBeams}; where they are drawn,
 *     1..32
 * @param temperature where it is more than 0, several candidates are not the search's: the first is
 *     the likeliest text, the others are drawn, from probabilities to the power of one by it
 * @param lengthPenalty power of the length that scores are divided by; larger favours longer texts
 * @param maxLength limit in tokens, the decoder start token included; at least 2
 * @param minLength tokens before an end is allowed, the decoder start token included
 * @param minNewTokens tokens before an end is allowed, the decoder start token not included
 * @param noRepeatNgramSize no sequence of so many tokens comes twice; 0 for no such rule
 * @param repetitionPenalty 1 for none; larger makes tokens that were written already less probable
 * @param forcedBos see {@link #forcedBosId}; -1 for none
 * @param forcedEos see {@link #forcedEosId}; -1 for none
 * @param decoderStartId first token that the decoder reads
 * @param lengthTarget see {@link #target}; null for none
 */
public record GenerationSpec(
    int numBeams,
    int candidates,
    double lengthPenalty,
    EarlyStopping earlyStopping,
    int maxLength,
    int minLength,
    int minNewTokens,
    int noRepeatNgramSize,
    double repetitionPenalty,
    int forcedBos,
    int forcedEos,
    int decoderStartId,
    double temperature,
    LengthTarget lengthTarget)
    implements Serializable {

  /** Of candidates that are drawn, where no other is given. */
  private static final double USUAL_TEMPERATURE = 0.8;

  private static final int MAX_BEAMS = 32;

  /** No forced token. */
  private static final int NONE = -1;

  public GenerationSpec {
    check("numBeams", numBeams, 1, MAX_BEAMS);
    if (!(temperature >= 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException("temperature must be >= 0, got " + temperature);
    }
    check("candidates", candidates, 1, temperature > 0 ? MAX_BEAMS : numBeams);
    check("maxLength", maxLength, 2, 1 << 20);
    check("minLength", minLength, 0, maxLength);
    check("minNewTokens", minNewTokens, 0, maxLength);
    check("noRepeatNgramSize", noRepeatNgramSize, 0, 1000);
    if (!Double.isFinite(lengthPenalty)) {
      throw new IllegalArgumentException("lengthPenalty must be finite, got " + lengthPenalty);
    }
    if (!(repetitionPenalty > 0) || Double.isInfinite(repetitionPenalty)) {
      throw new IllegalArgumentException(
          "repetitionPenalty must be > 0 and finite, got " + repetitionPenalty);
    }
  }

  private static void check(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be in " + min + ".." + max + ", got " + value);
    }
  }

  /** What the bundle's {@code generation_config.json} says. */
  public static GenerationSpec of(Bundle bundle) {
    return of(bundle.generation());
  }

  /** The likeliest text, of {@code tokens} at most, by no rules; others are drawn. */
  public static GenerationSpec greedy(int tokens) {
    return new GenerationSpec(
        1,
        1,
        1,
        EarlyStopping.FALSE,
        tokens + 1,
        0,
        0,
        0,
        1,
        NONE,
        NONE,
        0,
        USUAL_TEMPERATURE,
        null);
  }

  static GenerationSpec of(GenerationConfig config) {
    int maxLength = config.maxNewTokens().orElse(config.maxLength() - 1) + 1;
    return new GenerationSpec(
        config.numBeams(),
        1,
        config.lengthPenalty(),
        config.earlyStopping(),
        maxLength,
        Math.min(config.minLength(), maxLength),
        config.minNewTokens().orElse(0),
        config.noRepeatNgramSize(),
        config.repetitionPenalty(),
        config.forcedBosId().orElse(NONE),
        config.forcedEosId().orElse(NONE),
        config.decoderStartId(),
        0,
        null);
  }

  /** Token that every generation begins with, where one is wanted. */
  public Optional<Integer> forcedBosId() {
    return forcedBos == NONE ? Optional.empty() : Optional.of(forcedBos);
  }

  /** Token that a generation at its limit ends with, where one is wanted. */
  public Optional<Integer> forcedEosId() {
    return forcedEos == NONE ? Optional.empty() : Optional.of(forcedEos);
  }

  /** Length to aim for, where one is wanted. */
  public Optional<LengthTarget> target() {
    return Optional.ofNullable(lengthTarget);
  }

  public GenerationSpec withNumBeams(int numBeams) {
    return Components.with(
        Components.with(this, "candidates", Math.min(candidates, numBeams)), "numBeams", numBeams);
  }

  /** Whether candidates after the first are drawn. */
  public boolean draws() {
    return temperature > 0;
  }

  /** Draws candidates after the first, in place of taking them from the search. */
  public GenerationSpec drawing() {
    return Components.with(this, "temperature", USUAL_TEMPERATURE);
  }

  public GenerationSpec withCandidates(int candidates) {
    return Components.with(this, "candidates", candidates);
  }

  /** With a limit in tokens that does not count the decoder start token. */
  public GenerationSpec withMaxNewTokens(int tokens) {
    GenerationSpec shorter = Components.with(this, "minLength", Math.min(minLength, tokens + 1));
    GenerationSpec free = Components.with(shorter, "minNewTokens", Math.min(minNewTokens, tokens));
    return Components.with(free, "maxLength", tokens + 1);
  }

  public GenerationSpec withNoRepeatNgramSize(int noRepeatNgramSize) {
    return Components.with(this, "noRepeatNgramSize", noRepeatNgramSize);
  }

  public GenerationSpec withDecoderStartId(int decoderStartId) {
    return Components.with(this, "decoderStartId", decoderStartId);
  }

  /** Aims for {@code words} words, within 15 % where the text has that many. */
  public GenerationSpec withTargetWords(int words) {
    return Components.with(this, "lengthTarget", LengthTarget.words(words));
  }

  public GenerationSpec withTarget(LengthTarget target) {
    return Components.with(this, "lengthTarget", target);
  }
}
