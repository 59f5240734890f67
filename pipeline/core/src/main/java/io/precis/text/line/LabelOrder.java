package io.precis.text.line;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the fields of records, three or more that come in one order over and over, from those who
 * speak: of two speakers each follows the other.
 */
final class LabelOrder {
  private static final int FEWEST_FIELDS = 3;

  private static final int FEWEST_RECORDS = 3;

  /** Of ten labels so many are followed by the one that mostly follows them. */
  private static final int MOST_OF_TEN = 7;

  private LabelOrder() {}

  /**
   * Whether labels are those of fields.
   *
   * @param labels in the order of the text
   */
  static boolean isOfFields(List<String> labels) {
    Map<String, Map<String, Integer>> followers = new HashMap<>();
    for (int i = 1; i < labels.size(); i++) {
      followers
          .computeIfAbsent(labels.get(i - 1), label -> new HashMap<>())
          .merge(labels.get(i), 1, Integer::sum);
    }
    Map<String, String> next = new HashMap<>();
    int usual = 0;
    for (Map.Entry<String, Map<String, Integer>> label : followers.entrySet()) {
      Map.Entry<String, Integer> most =
          Collections.max(label.getValue().entrySet(), Map.Entry.comparingByValue());
      next.put(label.getKey(), most.getKey());
      usual += most.getValue();
    }
    int round = round(labels, next);
    return round >= FEWEST_FIELDS
        && labels.size() >= FEWEST_RECORDS * round
        && 10 * usual >= MOST_OF_TEN * (labels.size() - 1);
  }

  /** How many labels there are until the commonest comes again; 0 where it does not. */
  private static int round(List<String> labels, Map<String, String> next) {
    Map<String, Integer> times = new HashMap<>();
    labels.forEach(label -> times.merge(label, 1, Integer::sum));
    String first =
        times.isEmpty()
            ? ""
            : Collections.max(times.entrySet(), Map.Entry.comparingByValue()).getKey();
    String label = next.getOrDefault(first, "");
    for (int passed = 1; passed <= next.size(); passed++) {
      if (label.equals(first)) {
        return passed;
      }
      label = next.getOrDefault(label, "");
    }
    return 0;
  }
}
