package io.precis.cli.evaluate;

import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.system.BaselineTextRank;
import io.precis.evaluate.system.SummarySystem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Baseline: the sentences that TextRank (Mihalcea and Tarau 2004) ranks highest, in text order. */
final class TextRankSystem implements SummarySystem {
  private final SummaryLanguage language;

  TextRankSystem(SummaryLanguage language) {
    this.language = language;
  }

  @Override
  public String name() {
    return "textrank";
  }

  /** Takes the best sentences while the next one brings the length nearer to the target. */
  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    List<String> sentences = language.sentencesWithWords(item.source());
    TreeSet<Integer> chosen = new TreeSet<>();
    int words = 0;
    for (int next : BaselineTextRank.order(sentences, language.tag())) {
      int more = words + language.words(sentences.get(next));
      if (!chosen.isEmpty() && more - targetWords > targetWords - words) {
        break;
      }
      chosen.add(next);
      words = more;
    }
    List<String> lines = new ArrayList<>();
    chosen.forEach(i -> lines.add(sentences.get(i)));
    return String.join("\n", lines);
  }
}
