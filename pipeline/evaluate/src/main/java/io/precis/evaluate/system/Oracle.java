package io.precis.evaluate.system;

import static java.util.Objects.requireNonNull;

import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.RougeTokenizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Upper bound of extraction: looks at the references and takes, one by one, the sentence that
 * raises ROUGE-1 plus ROUGE-2 (F1) most, until none does or none fits any more. Greedy, so that a
 * little more may be possible.
 */
public final class Oracle implements SummarySystem {
  private final SummaryLanguage language;

  public Oracle(SummaryLanguage language) {
    this.language = requireNonNull(language, "language is null");
  }

  @Override
  public String name() {
    return "oracle";
  }

  /**
   * Capped at the length as the other baselines are: a sentence is taken only if that brings the
   * summary closer to {@code targetWords}, so that it may be longer by less than half a sentence; a
   * first one is taken whatever its length. Of several references, the one that can be reached best
   * is aimed at.
   */
  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    List<String> sentences = language.sentencesWithWords(item.source());
    if (sentences.isEmpty()) {
      return "";
    }
    RougeTokenizer tokenizer = language.tokenizer();
    List<List<String>> words = sentences.stream().map(tokenizer::words).toList();
    int[] lengths = sentences.stream().mapToInt(language::words).toArray();
    OracleSearch best = null;
    for (String target : item.targets()) {
      OracleSearch search = new OracleSearch(words, tokenizer.words(target));
      search.run(lengths, targetWords);
      best = best == null || search.score() > best.score() ? search : best;
    }
    return best.chosen().stream().mapToObj(sentences::get).collect(Collectors.joining("\n"));
  }
}
