package io.precis.rank.feature;

import io.precis.language.CueTokens;
import io.precis.language.PhraseSets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sentence does, by phrases in the document's language; nothing where there are none. */
final class CueFeatures {
  /** Tokens that open a sentence: a cue there says more. */
  private static final int OPENING = 8;

  private static final SentenceCue[] OPENERS = {
    SentenceCue.PURPOSE, SentenceCue.VERDICT, SentenceCue.EXAMPLE, SentenceCue.STORY
  };

  private CueFeatures() {}

  static void fill(RankedText text, FeatureTable table) {
    PhraseSets<SentenceCue> cues =
        PhraseSets.of(SentenceCue.class, text.language(), "sentence-cues.txt");
    Map<SentenceCue, float[]> columns = new EnumMap<>(SentenceCue.class);
    for (SentenceCue cue : SentenceCue.values()) {
      columns.put(cue, table.add("cue." + cue.name().toLowerCase(Locale.ROOT)));
    }
    Map<SentenceCue, float[]> opening = new EnumMap<>(SentenceCue.class);
    for (SentenceCue cue : OPENERS) {
      opening.put(cue, table.add("opens." + cue.name().toLowerCase(Locale.ROOT)));
    }
    float[] kinds = table.add("cue.kinds");
    for (int i = 0; i < text.size(); i++) {
      List<String> tokens = CueTokens.of(text.sentences().get(i).text());
      Map<SentenceCue, Integer> found = cues.longest(tokens);
      for (Map.Entry<SentenceCue, Integer> each : found.entrySet()) {
        columns.get(each.getKey())[i] = each.getValue();
      }
      kinds[i] = found.size();
      Map<SentenceCue, Integer> first =
          cues.longest(tokens.subList(0, Math.min(OPENING, tokens.size())));
      for (SentenceCue cue : OPENERS) {
        opening.get(cue)[i] = first.getOrDefault(cue, 0);
      }
    }
  }
}
