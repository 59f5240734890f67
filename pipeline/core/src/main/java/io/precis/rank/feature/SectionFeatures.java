package io.precis.rank.feature;

import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.language.CueTokens;
import io.precis.language.PhraseSets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the section of a sentence is for, by the words of its heading and of those above it. */
public final class SectionFeatures {
  /** Share of a heading's words that name a function, for it to have that function. */
  static final double NAMED = 0.3;

  /** That share for {@link SectionFunction#BOILERPLATE}, which "About the company" has. */
  private static final double BOILERPLATE = 0.2;

  private SectionFeatures() {}

  /**
   * Whether a sentence's section is named as boilerplate, more than as anything else; never below
   * the first heading, which is the document's title: a privacy notice is none in itself.
   */
  public static boolean[] boilerplate(RankedText text, FeatureTable table) {
    float[] share = table.column(column(SectionFunction.BOILERPLATE));
    boolean[] boilerplate = new boolean[table.rows()];
    for (int i = 0; i < boilerplate.length; i++) {
      boilerplate[i] = share[i] >= BOILERPLATE;
    }
    for (SectionFunction other : SectionFunction.values()) {
      float[] otherShare = table.column(column(other));
      for (int i = 0; i < boilerplate.length; i++) {
        boilerplate[i] &= otherShare[i] <= share[i];
      }
    }
    int first =
        text.sentences().stream()
            .filter(sentence -> sentence.role().isHeading())
            .mapToInt(Sentence::section)
            .findFirst()
            .orElse(-1);
    for (int i = 0; i < boilerplate.length; i++) {
      boilerplate[i] &= text.sentences().get(i).section() != first;
    }
    return boilerplate;
  }

  /** Whether a sentence's section, or one above it, is named for a function. */
  public static boolean[] under(SectionFunction function, FeatureTable table) {
    float[] own = table.column(column(function));
    float[] above = table.column("above." + function.name().toLowerCase(Locale.ROOT));
    boolean[] under = new boolean[table.rows()];
    for (int i = 0; i < under.length; i++) {
      under[i] = Math.max(own[i], above[i]) >= NAMED;
    }
    return under;
  }

  /** Whether a sentence stands right in a section named for a function. */
  public static boolean[] in(SectionFunction function, FeatureTable table) {
    float[] own = table.column(column(function));
    boolean[] in = new boolean[table.rows()];
    for (int i = 0; i < in.length; i++) {
      in[i] = own[i] >= NAMED;
    }
    return in;
  }

  private static String column(SectionFunction function) {
    return "function." + function.name().toLowerCase(Locale.ROOT);
  }

  static void fill(RankedText text, int[] candidates, FeatureTable table) {
    List<Map<SectionFunction, Double>> own = functions(text);
    Map<SectionFunction, float[]> columns = new EnumMap<>(SectionFunction.class);
    Map<SectionFunction, float[]> above = new EnumMap<>(SectionFunction.class);
    for (SectionFunction function : SectionFunction.values()) {
      String name = function.name().toLowerCase(Locale.ROOT);
      columns.put(function, table.add(column(function)));
      above.put(function, table.add("above." + name));
    }
    float[] heading = table.add("section.heading_length");
    for (int i : candidates) {
      int section = text.sentences().get(i).section();
      own.get(section).forEach((function, share) -> columns.get(function)[i] = share.floatValue());
      for (int at = text.sections().get(section).parent();
          at >= 0;
          at = text.sections().get(at).parent()) {
        own.get(at)
            .forEach(
                (function, share) ->
                    above.get(function)[i] = Math.max(above.get(function)[i], share.floatValue()));
      }
      heading[i] = (float) Math.log1p(CueTokens.of(text.sections().get(section).heading()).size());
    }
    readingOn(text, candidates, columns.get(SectionFunction.SUMMARY), table);
  }

  /** For each section the functions that its heading names, with their share of its words. */
  static List<Map<SectionFunction, Double>> functions(RankedText text) {
    PhraseSets<SectionFunction> names =
        PhraseSets.of(SectionFunction.class, text.language(), "section-functions.txt");
    PhraseSets<SectionFunction> english =
        PhraseSets.of(SectionFunction.class, "en", "section-functions.txt");
    List<Map<SectionFunction, Double>> functions = new ArrayList<>();
    for (Section section : text.sections()) {
      Map<SectionFunction, Double> shares = new EnumMap<>(SectionFunction.class);
      for (List<String> tokens : List.of(heading(section), named(section))) {
        Map<SectionFunction, Integer> found = names.longest(tokens);
        // Headings are often English in documents that are not.
        (found.isEmpty() ? english.longest(tokens) : found)
            .forEach((function, n) -> shares.merge(function, share(n, tokens), Math::max));
      }
      functions.add(shares);
    }
    return functions;
  }

  /** The words of a section's heading without its number; none before the first heading. */
  public static List<String> heading(Section section) {
    return words(section.heading());
  }

  private static List<String> words(String heading) {
    List<String> tokens = CueTokens.of(heading);
    int from = 0;
    while (from < tokens.size() - 1 && tokens.get(from).equals(CueTokens.NUMBER)) {
      from++;
    }
    return tokens.subList(from, tokens.size());
  }

  /** The words before the colon of a heading, which name what the others tell about. */
  private static List<String> named(Section section) {
    String heading = section.heading().replace('：', ':');
    return words(heading.substring(0, Math.max(0, heading.indexOf(':'))));
  }

  private static double share(int longest, List<String> tokens) {
    return (double) longest / tokens.size();
  }

  /** How far behind the start of the author's own summary; 0 before it or where there is none. */
  private static void readingOn(
      RankedText text, int[] candidates, float[] summary, FeatureTable table) {
    float[] on = table.add("summary.reading_on");
    float[] has = table.add("summary.exists");
    float[] after = table.add("summary.is_after");
    int start = -1;
    for (int k = 0; k < candidates.length && start < 0; k++) {
      start = summary[candidates[k]] >= NAMED ? k : -1;
    }
    for (int k = 0; k < candidates.length; k++) {
      int i = candidates[k];
      has[i] = start >= 0 ? 1 : 0;
      boolean behind = start >= 0 && k >= start;
      after[i] = behind ? 1 : 0;
      on[i] = behind ? 1f / (1 + k - start) : 0;
    }
  }
}
