package io.precis.evaluate;

import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.References;
import io.precis.evaluate.rouge.Rouge;
import io.precis.evaluate.rouge.RougeScore;
import io.precis.evaluate.rouge.RougeText;
import io.precis.evaluate.rouge.RougeVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A document split once, to score the summaries of many systems. */
final class PreparedItem {
  private final EvaluationItem item;
  private final SummaryLanguage language;
  private final RougeText source;
  private final List<RougeText> targets;
  private final int sourceWords;

  PreparedItem(EvaluationItem item, SummaryLanguage language) {
    this.item = item;
    this.language = language;
    this.source = language.rougeText(item.source());
    this.targets = item.targets().stream().map(language::rougeText).toList();
    this.sourceWords = language.words(item.source());
    requireWords();
  }

  // Words of another script would silently score 0.
  private void requireWords() {
    if (source.sentences().isEmpty()
        || targets.stream().anyMatch(target -> target.sentences().isEmpty())) {
      throw new EvaluationException(
          "source or a target of '"
              + item.id()
              + "' has no words of language '"
              + language.tag()
              + "'; is it another language?");
    }
  }

  /** Every measure of {@code summary}. */
  Map<Measure, Double> score(String summary, References mode, int targetWords) {
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    RougeText text = language.rougeText(summary);
    int words = language.words(summary);
    scores.put(Measure.WORDS, (double) words);
    scores.put(Measure.TARGET_WORDS, (double) targetWords);
    scores.put(Measure.COMPRESSION, (double) words / sourceWords);
    putRouge(scores, text, mode);
    putNovelty(scores, text);
    putSupport(scores, summary, text);
    return scores;
  }

  private void putRouge(Map<Measure, Double> scores, RougeText text, References mode) {
    for (RougeVariant variant : RougeVariant.values()) {
      RougeScore score = Rouge.score(variant, mode, text, targets);
      scores.put(Measure.valueOf(variant + "_F1"), score.f1());
      scores.put(Measure.valueOf(variant + "_RECALL"), score.recall());
      scores.put(Measure.valueOf(variant + "_PRECISION"), score.precision());
    }
  }

  private void putNovelty(Map<Measure, Double> scores, RougeText text) {
    scores.put(Measure.NOVEL_1, Novelty.share(1, source, text));
    scores.put(Measure.NOVEL_2, Novelty.share(2, source, text));
    scores.put(Measure.NOVEL_3, Novelty.share(3, source, text));
    scores.put(Measure.NOVEL_4, Novelty.share(4, source, text));
    scores.put(Measure.REDUNDANCY, Novelty.repeated(3, text));
    scores.put(Measure.COVERAGE, SourceCoverage.ofTenths(source, text));
  }

  private void putSupport(Map<Measure, Double> scores, String summary, RougeText text) {
    EvidenceSupport support = EvidenceSupport.of(summary, text, item.source(), source, language);
    scores.put(Measure.SUPPORT_WORDS, support.words());
    scores.put(Measure.SUPPORT_PAIRS, support.pairs());
    scores.put(Measure.SUPPORT_NUMBERS, support.numbers());
    scores.put(Measure.SUPPORT_NAMES, support.names());
  }
}
