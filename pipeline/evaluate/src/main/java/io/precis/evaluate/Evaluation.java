package io.precis.evaluate;

import static java.util.Objects.requireNonNull;

import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.References;
import io.precis.evaluate.system.SummarySystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How systems are measured.
 *
 * @param language of documents and summaries
 * @param references how several references count
 * @param length how long summaries are asked to be
 * @param bootstrap for intervals
 */
public record Evaluation(
    SummaryLanguage language, References references, TargetLength length, Bootstrap bootstrap) {
  public Evaluation {
    requireNonNull(language, "language is null");
    requireNonNull(references, "references is null");
    requireNonNull(length, "length is null");
    requireNonNull(bootstrap, "bootstrap is null");
  }

  /**
   * Lets every system summarize every document, one at a time, and measures the summaries.
   *
   * @param systems one or more, names unique
   * @throws EvaluationException naming system and document, where a summary is blank or holds no
   *     words
   */
  public EvaluationScores run(EvaluationSet documents, List<SummarySystem> systems) {
    Map<String, List<Map<Measure, Double>>> scores = new LinkedHashMap<>();
    for (SummarySystem system : systems) {
      if (scores.put(system.name(), new ArrayList<>()) != null) {
        throw new IllegalArgumentException("system '" + system.name() + "' comes twice");
      }
    }
    for (EvaluationItem item : documents.items()) {
      PreparedItem prepared = new PreparedItem(item, language);
      int words = length.wordsFor(item, language);
      for (SummarySystem system : systems) {
        String summary = summarize(system, item, words);
        scores.get(system.name()).add(prepared.score(summary, references, words));
      }
    }
    return new EvaluationScores(
        documents.items().stream().map(EvaluationItem::id).toList(), scores);
  }

  private String summarize(SummarySystem system, EvaluationItem item, int words) {
    String summary = system.summarize(item, words);
    if (summary == null || language.words(summary) == 0) {
      throw new EvaluationException(
          "summary of '" + item.id() + "' by '" + system.name() + "' is empty");
    }
    return summary;
  }
}
