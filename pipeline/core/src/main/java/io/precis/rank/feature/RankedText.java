package io.precis.rank.feature;

import static java.util.Objects.requireNonNull;

import io.precis.compress.LeaningSentences;
import io.precis.compress.LightEditor;
import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.rank.graph.RankInput;
import io.precis.terms.TermStatistics;
import java.util.List;

/**
 * A document as a ranking sees it.
 *
 * @param language BCP 47 primary language
 * @param sections in text order
 * @param blocks in text order: paragraphs and what else there is
 * @param sentences in text order; {@code sentences.get(i).ordinal() == i}
 * @param inputs what each sentence may be used for
 * @param leaning which sentences, lightly edited, need the one before them
 */
public record RankedText(
    String language,
    List<Section> sections,
    List<Block> blocks,
    List<Sentence> sentences,
    List<RankInput> inputs,
    LeaningSentences leaning) {
  public RankedText {
    requireNonNull(language, "language is null");
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
    sentences = List.copyOf(sentences);
    inputs = List.copyOf(inputs);
    requireNonNull(leaning, "leaning is null");
    if (sentences.size() != inputs.size()) {
      throw new IllegalArgumentException(
          "want an input for each sentence, got " + sentences.size() + " and " + inputs.size());
    }
  }

  /** The sentences of {@code document}. */
  public static RankedText of(Document document, List<Sentence> sentences, List<RankInput> inputs) {
    return new RankedText(
        document.language(),
        document.sections(),
        document.blocks(),
        sentences,
        inputs,
        LeaningSentences.of(LightEditor.enabled(true), document.language()));
  }

  /** Number of sentences. */
  public int size() {
    return sentences.size();
  }

  /** The terms of the sentences, but for those that are ignored. */
  public TermStatistics statistics() {
    List<String> counted =
        inputs.stream()
            .map(input -> input.use() == RankInput.Use.IGNORED ? "" : input.text())
            .toList();
    return TermStatistics.of(counted, language);
  }

  /** Whether sentence {@code i} may be chosen. */
  public boolean isCandidate(int i) {
    return inputs.get(i).candidate();
  }
}
