package io.precis.rewrite;

import io.precis.student.Generation;
import io.precis.student.NoAnswer;
import io.precis.student.TextGenerator;
import io.precis.student.decode.GeneratedText;
import io.precis.summary.Rewriting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Rewrites passages, those with the same target in one batch.
 *
 * <p>Of a sentence that is shortened alone all candidates of the search are kept, for the gate to
 * choose from. Where the student's card says how sure it must be, those with a less likely token
 * are left out: such a word stands where it lost its way, as at a joint that makes no sentence.
 */
public final class PassageRewriter {
  private final StudentSpec spec;
  private final TextGenerator student;

  /** Rewrites with {@code student}, which stays the caller's. */
  public PassageRewriter(StudentSpec spec, TextGenerator student) {
    this.spec = spec;
    this.student = student;
  }

  /**
   * One rewriting for each different fingerprint among {@code passages}, by fingerprint.
   *
   * @param passages with prompts
   */
  public Map<String, Rewriting> rewrite(List<Passage> passages) {
    Map<Integer, Map<String, String>> promptsByTarget = new TreeMap<>();
    for (Passage passage : passages) {
      promptsByTarget
          .computeIfAbsent(passage.batchWords(), words -> new LinkedHashMap<>())
          .put(passage.fingerprint(), passage.prompt());
    }
    Map<String, Rewriting> rewritings = new LinkedHashMap<>();
    promptsByTarget.forEach(
        (words, prompts) -> {
          List<String> fingerprints = new ArrayList<>(prompts.keySet());
          boolean alone = words == Passage.NO_TARGET;
          List<Generation> made =
              student.generate(
                  List.copyOf(prompts.values()),
                  alone ? spec.shortening() : spec.generation(words));
          for (int i = 0; i < fingerprints.size(); i++) {
            String fingerprint = fingerprints.get(i);
            List<GeneratedText> candidates = made.get(i).candidates();
            rewritings.put(
                fingerprint,
                rewriting(fingerprint, made.get(i), alone ? sure(candidates) : candidates));
          }
        });
    return rewritings;
  }

  private List<GeneratedText> sure(List<GeneratedText> candidates) {
    return candidates.stream().filter(this::isSure).toList();
  }

  /** Not where the model does not tell how likely its tokens were. */
  private boolean isSure(GeneratedText candidate) {
    OptionalDouble least = student.card().minTokenLogProb();
    return least.isEmpty() || !(candidate.leastLogProb() < least.getAsDouble());
  }

  private static Rewriting rewriting(
      String fingerprint, Generation made, List<GeneratedText> candidates) {
    return new Rewriting(
        fingerprint,
        candidates.stream().map(GeneratedText::text).toList(),
        !candidates.isEmpty() && candidates.get(0).finished(),
        made.inputTokens(),
        made.outputTokens(),
        made.missing().map(NoAnswer::name).orElse(""));
  }
}
