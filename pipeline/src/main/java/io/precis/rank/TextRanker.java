package io.precis.rank;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Text in, ranked sentences out: the whole package in one call, for use as a library.
 *
 * <pre>{@code
 * TextRanker ranker = TextRanker.of("en", mySplitter);
 * List<RankedSentence> summary = ranker.summarize(text, Budget.about(200, myWordCount));
 * }</pre>
 *
 * Immutable, and safe for use by several threads where the splitter is.
 */
public final class TextRanker {
  private final String language;
  private final Function<String, List<String>> splitter;
  private final RankSpec rankSpec;
  private final SelectSpec selectSpec;

  private TextRanker(
      String language,
      Function<String, List<String>> splitter,
      RankSpec rankSpec,
      SelectSpec selectSpec) {
    this.language = requireNonNull(language, "language is null");
    this.splitter = requireNonNull(splitter, "splitter is null");
    this.rankSpec = requireNonNull(rankSpec, "rankSpec is null");
    this.selectSpec = requireNonNull(selectSpec, "selectSpec is null");
  }

  /**
   * A ranker with the defaults.
   *
   * @param language BCP 47 primary language of the texts
   * @param splitter text to its sentences, in order
   */
  public static TextRanker of(String language, Function<String, List<String>> splitter) {
    return new TextRanker(language, splitter, RankSpec.DEFAULT, SelectSpec.DEFAULT);
  }

  /** The same with another way to score. */
  public TextRanker with(RankSpec spec) {
    return new TextRanker(language, splitter, spec, selectSpec);
  }

  /** The same with another way to choose. */
  public TextRanker with(SelectSpec spec) {
    return new TextRanker(language, splitter, rankSpec, spec);
  }

  /** All sentences of {@code text} in text order, each with its score; scores sum to 1. */
  public List<RankedSentence> rank(String text) {
    List<String> sentences = splitter.apply(text);
    List<RankInput> inputs = sentences.stream().map(RankInput::of).toList();
    double[] scores = SentenceRanker.of(rankSpec).rank(inputs, language);
    List<RankedSentence> ranked = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      ranked.add(new RankedSentence(i, sentences.get(i), Math.min(1, scores[i])));
    }
    return List.copyOf(ranked);
  }

  /**
   * The sentences of {@code text} that together say most of it in {@code budget}, in text order.
   */
  public List<RankedSentence> summarize(String text, Budget budget) {
    List<RankedSentence> ranked = rank(text);
    List<Candidate> candidates =
        ranked.stream().map(s -> new Candidate(s.ordinal(), 0, s.text(), s.score())).toList();
    Selection selection = Selector.of(selectSpec, language).select(candidates, budget);
    return selection.ordinals().stream().map(ranked::get).toList();
  }
}
