package io.precis.rank.feature;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.CueTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands around a sentence, printable or not: prose stands among prose, and where most of what
 * is near may not be printed, what may is likely no better.
 */
final class AroundFeatures {
  private static final int NEAR = 4;

  /** Tokens that make an opening: sentences of one mould share them. */
  private static final int MOULD = 3;

  private final RankedText text;
  private final FeatureTable table;

  private AroundFeatures(RankedText text, FeatureTable table) {
    this.text = text;
    this.table = table;
  }

  static void fill(RankedText text, int[] candidates, FeatureTable table) {
    AroundFeatures features = new AroundFeatures(text, table);
    features.before(candidates);
    features.near(candidates);
    features.moulds(candidates);
  }

  /** Of the sentence right before, whatever it is. */
  private void before(int[] candidates) {
    float[] open = table.add("around.before_is_open");
    float[] leadsIn = table.add("around.before_leads_in");
    float[] refused = table.add("around.before_refused");
    float[] sameBlock = table.add("around.before_goes_on");
    float[] afterRefused = table.add("around.after_refused");
    float[] stop = table.column("form.ends_in_stop");
    float[] colon = table.column("form.ends_in_colon");
    for (int i : candidates) {
      if (i > 0) {
        Sentence before = text.sentences().get(i - 1);
        boolean heading = before.role().isHeading();
        open[i] = !heading && stop[i - 1] == 0 ? 1 : 0;
        leadsIn[i] = colon[i - 1];
        refused[i] = isRefused(i - 1) ? 1 : 0;
        sameBlock[i] = before.role() == text.sentences().get(i).role() ? 1 : 0;
      }
      afterRefused[i] = i + 1 < text.size() && isRefused(i + 1) ? 1 : 0;
    }
  }

  private boolean isRefused(int i) {
    return !text.isCandidate(i) && !text.sentences().get(i).role().isHeading();
  }

  /** Shares of the sentences near. */
  private void near(int[] candidates) {
    int[] refused = new int[text.size() + 1];
    int[] headings = new int[text.size() + 1];
    int[] items = new int[text.size() + 1];
    int[] ended = new int[text.size() + 1];
    float[] stop = table.column("form.ends_in_stop");
    for (int i = 0; i < text.size(); i++) {
      Sentence sentence = text.sentences().get(i);
      refused[i + 1] = refused[i] + (isRefused(i) ? 1 : 0);
      headings[i + 1] = headings[i] + (sentence.role().isHeading() ? 1 : 0);
      items[i + 1] = items[i] + (sentence.role() == Role.LIST_ITEM ? 1 : 0);
      ended[i + 1] = ended[i] + (stop[i] > 0 ? 1 : 0);
    }
    near(candidates, refused, "around.refused");
    near(candidates, headings, "around.headings");
    near(candidates, items, "around.list_items");
    near(candidates, ended, "around.ended");
    float[] inDocument = table.add("document.refused");
    for (int i : candidates) {
      inDocument[i] = (float) refused[text.size()] / text.size();
    }
  }

  private void near(int[] candidates, int[] sums, String name) {
    float[] column = table.add(name);
    for (int i : candidates) {
      int from = Math.max(0, i - NEAR);
      int to = Math.min(text.size(), i + NEAR + 1);
      column[i] = (float) (sums[to] - sums[from]) / (to - from);
    }
  }

  /** How many candidates open alike, and how many say the same but for numbers. */
  private void moulds(int[] candidates) {
    float[] alike = table.add("around.open_alike");
    float[] same = table.add("around.same_but_numbers");
    Map<List<String>, Integer> openings = new HashMap<>();
    Map<List<String>, Integer> wholes = new HashMap<>();
    List<List<String>> all = new ArrayList<>();
    for (int i : candidates) {
      List<String> tokens = CueTokens.of(text.sentences().get(i).text());
      all.add(tokens);
      openings.merge(opening(tokens), 1, Integer::sum);
      wholes.merge(tokens, 1, Integer::sum);
    }
    for (int k = 0; k < candidates.length; k++) {
      alike[candidates[k]] = (float) Math.log(openings.get(opening(all.get(k))));
      same[candidates[k]] = (float) Math.log(wholes.get(all.get(k)));
    }
  }

  private static List<String> opening(List<String> tokens) {
    return List.copyOf(tokens.subList(0, Math.min(MOULD, tokens.size())));
  }
}
