package io.precis.rank.feature;

import io.precis.document.Role;
import io.precis.document.SentenceBlocks;
import java.util.HashMap;
import java.util.Map;

/** Where a sentence stands: in the document, in its section, in its paragraph. */
final class PlaceFeatures {
  private PlaceFeatures() {}

  static void fill(RankedText text, int[] candidates, FeatureTable table) {
    inDocument(candidates, table);
    inSection(text, candidates, table);
    inParagraph(text, candidates, table);
    roles(text, candidates, table);
  }

  private static void inDocument(int[] candidates, FeatureTable table) {
    float[] index = table.add("place.index");
    float[] share = table.add("place.share");
    float[] first = table.add("place.first");
    float[] fromEnd = table.add("place.from_end");
    float[] size = table.add("document.size");
    for (int k = 0; k < candidates.length; k++) {
      int i = candidates[k];
      index[i] = (float) Math.log1p(k);
      share[i] = (float) k / candidates.length;
      first[i] = 1f / (1 + k);
      fromEnd[i] = (float) Math.log1p(candidates.length - 1 - k);
      size[i] = (float) Math.log1p(candidates.length);
    }
  }

  private static void inSection(RankedText text, int[] candidates, FeatureTable table) {
    Map<Integer, Integer> sizes = new HashMap<>();
    Map<Integer, Integer> order = new HashMap<>();
    for (int i : candidates) {
      int section = text.sentences().get(i).section();
      sizes.merge(section, 1, Integer::sum);
      order.putIfAbsent(section, order.size());
    }
    float[] inSection = table.add("section.index_in");
    float[] size = table.add("section.size");
    float[] last = table.add("section.is_last_in");
    float[] section = table.add("section.index");
    float[] share = table.add("section.share");
    float[] depth = table.add("section.depth");
    float[] sections = table.add("document.sections");
    Map<Integer, Integer> seen = new HashMap<>();
    for (int i : candidates) {
      int of = text.sentences().get(i).section();
      int before = seen.merge(of, 1, Integer::sum) - 1;
      inSection[i] = (float) Math.log1p(before);
      size[i] = (float) Math.log1p(sizes.get(of));
      last[i] = before + 1 == sizes.get(of) ? 1 : 0;
      section[i] = (float) Math.log1p(order.get(of));
      share[i] = (float) order.get(of) / order.size();
      depth[i] = text.sections().get(of).depth();
      sections[i] = (float) Math.log1p(order.size());
    }
  }

  private static void inParagraph(RankedText text, int[] candidates, FeatureTable table) {
    int[] blocks = SentenceBlocks.of(text.blocks(), text.sentences());
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i : candidates) {
      sizes.merge(blocks[i], 1, Integer::sum);
    }
    float[] inParagraph = table.add("paragraph.index_in");
    float[] size = table.add("paragraph.size");
    float[] last = table.add("paragraph.is_last_in");
    Map<Integer, Integer> seen = new HashMap<>();
    for (int i : candidates) {
      int before = seen.merge(blocks[i], 1, Integer::sum) - 1;
      inParagraph[i] = before;
      size[i] = sizes.get(blocks[i]);
      last[i] = before + 1 == sizes.get(blocks[i]) ? 1 : 0;
    }
  }

  private static void roles(RankedText text, int[] candidates, FeatureTable table) {
    float[] listItem = table.add("place.is_list_item");
    float[] turn = table.add("place.is_turn");
    float[] quotation = table.add("place.is_quotation");
    float[] afterHeading = table.add("place.after_heading");
    for (int i : candidates) {
      Role role = text.sentences().get(i).role();
      listItem[i] = role == Role.LIST_ITEM ? 1 : 0;
      turn[i] = role == Role.TURN ? 1 : 0;
      quotation[i] = role == Role.QUOTATION ? 1 : 0;
      afterHeading[i] = i > 0 && text.sentences().get(i - 1).role().isHeading() ? 1 : 0;
    }
  }
}
