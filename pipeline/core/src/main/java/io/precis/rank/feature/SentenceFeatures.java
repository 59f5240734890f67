package io.precis.rank.feature;

import io.precis.terms.SentenceVectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a learned ranking knows of each sentence: where it stands, how it looks, what its words
 * weigh, what it does ({@link SentenceCue}), what its section is for ({@link SectionFunction}), and
 * some of that of its neighbours and of the document. Each group of features is one class. All are
 * linear in the text.
 */
public final class SentenceFeatures {
  private static final String[] OF_NEIGHBOURS = {
    "cue.purpose",
    "cue.verdict",
    "cue.problem",
    "cue.figure",
    "cue.duty",
    "form.leans_back",
    "form.ends_in_colon",
    "form.question",
    "term.centroid"
  };

  private static final String[] OF_DOCUMENT = {
    "cue.duty",
    "cue.story",
    "cue.decision",
    "cue.first_person",
    "cue.second_person",
    "cue.chatter",
    "cue.signpost",
    "cue.date",
    "cue.verdict",
    "place.is_list_item",
    "place.is_turn",
    "form.length",
    "form.speaker"
  };

  private SentenceFeatures() {}

  /**
   * The features of every sentence; those of sentences that may not be chosen mean little.
   *
   * @param textRank scores as {@link io.precis.rank.graph.SentenceRanker} gives them
   */
  public static FeatureTable of(RankedText text, double[] textRank) {
    FeatureTable table = new FeatureTable(text.size());
    int[] candidates = IntStream.range(0, text.size()).filter(text::isCandidate).toArray();
    PlaceFeatures.fill(text, candidates, table);
    FormFeatures.fill(text, table);
    CueFeatures.fill(text, table);
    SectionFeatures.fill(text, candidates, table);
    SentenceVectors vectors = TermFeatures.vectors(text);
    TermFeatures.fill(text, candidates, textRank, vectors, table);
    List<List<String>> words = Words.of(text);
    WholeFeatures.fill(text, candidates, words, table);
    GivenFeatures.fill(text, candidates, words, vectors, table);
    AroundFeatures.fill(text, candidates, table);
    neighbours(candidates, table);
    document(text, candidates, table);
    return table;
  }

  private static void neighbours(int[] candidates, FeatureTable table) {
    for (String name : OF_NEIGHBOURS) {
      float[] own = table.column(name);
      float[] before = table.add("before." + name);
      float[] after = table.add("after." + name);
      for (int k = 0; k < candidates.length; k++) {
        before[candidates[k]] = k > 0 ? own[candidates[k - 1]] : 0;
        after[candidates[k]] = k + 1 < candidates.length ? own[candidates[k + 1]] : 0;
      }
    }
  }

  private static void document(RankedText text, int[] candidates, FeatureTable table) {
    for (String name : OF_DOCUMENT) {
      float[] own = table.column(name);
      double sum = 0;
      for (int i : candidates) {
        sum += own[i];
      }
      fill(table.add("document." + name), (float) (sum / Math.max(1, candidates.length)));
    }
    Map<String, Boolean> languages =
        Map.of("en", text.language().equals("en"), "zh", text.language().equals("zh"));
    for (String language : new String[] {"en", "zh"}) {
      fill(table.add("document.is_" + language), languages.get(language) ? 1 : 0);
    }
  }

  private static void fill(float[] column, float value) {
    Arrays.fill(column, value);
  }
}
