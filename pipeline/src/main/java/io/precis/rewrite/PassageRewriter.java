package io.precis.rewrite;

import io.precis.output.Rewriting;
import io.precis.student.Candidate;
import io.precis.student.Generation;
import io.precis.student.Student;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rewrites passages, those with the same target in one batch. */
public final class PassageRewriter {
  private final StudentSpec spec;
  private final Student student;

  /** Rewrites with {@code student}, which stays the caller's. */
  public PassageRewriter(StudentSpec spec, Student student) {
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
          .computeIfAbsent(passage.targetWords(), words -> new LinkedHashMap<>())
          .put(passage.fingerprint(), passage.prompt());
    }
    Map<String, Rewriting> rewritings = new LinkedHashMap<>();
    promptsByTarget.forEach(
        (words, prompts) -> {
          List<String> fingerprints = new ArrayList<>(prompts.keySet());
          List<Generation> made =
              student.generate(List.copyOf(prompts.values()), spec.generation(words));
          for (int i = 0; i < fingerprints.size(); i++) {
            rewritings.put(fingerprints.get(i), rewriting(fingerprints.get(i), made.get(i)));
          }
        });
    return rewritings;
  }

  private static Rewriting rewriting(String fingerprint, Generation made) {
    return new Rewriting(
        fingerprint,
        made.candidates().stream().map(Candidate::text).toList(),
        made.best().finished(),
        made.inputTokens(),
        made.outputTokens());
  }
}
