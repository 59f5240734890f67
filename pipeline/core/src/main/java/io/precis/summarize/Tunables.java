package io.precis.summarize;

import io.precis.ground.GroundSpec;
import io.precis.rank.LearnedSpec;
import io.precis.rank.graph.RankSpec;
import io.precis.record.Components;
import io.precis.request.Ranking;
import io.precis.request.SummarySpec;
import io.precis.select.SelectSpec;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that ranking, selection and grounding can be tuned by, by name. */
public final class Tunables {
  private Tunables() {}

  /** Names and values where nothing is tuned. */
  public static SortedMap<String, String> defaults(Ranking ranking) {
    SortedMap<String, String> all = new TreeMap<>();
    Components.tunables(RankSpec.DEFAULT).forEach((name, value) -> all.put("rank." + name, value));
    Components.tunables(LearnedSpec.DEFAULT)
        .forEach((name, value) -> all.put("learned." + name, value));
    Components.tunables(SelectSpec.of(ranking))
        .forEach((name, value) -> all.put("select." + name, value));
    Components.tunables(GroundSpec.defaults())
        .forEach((name, value) -> all.put("ground." + name, value));
    return all;
  }

  /**
   * What is asked for, tuned.
   *
   * @param values by name
   * @throws IllegalArgumentException for a name that is none, and for a value out of its range
   */
  public static SummarySpec tuned(SummarySpec spec, Map<String, String> values) {
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(defaults(spec.ranking()).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no tunable "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", defaults(spec.ranking()).keySet()));
    }
    SummarySpec tuned = spec.withTuning(values);
    RankSpec.of(tuned);
    LearnedSpec.of(tuned);
    SelectSpec.of(tuned);
    GroundSpec.of(tuned);
    return tuned;
  }
}
