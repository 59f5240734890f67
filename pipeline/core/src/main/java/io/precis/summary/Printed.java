package io.precis.summary;

import io.precis.ground.RejectionReason;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How summary sentences came about, counted.
 *
 * @param quoted source sentences word for word
 * @param shortened source sentences with words left out
 * @param rewritten sentences that hold other words than the source's
 * @param refused sentences that stand in the place of one of a student's, by what was wrong with it
 */
public record Printed(int quoted, int shortened, int rewritten, Map<String, Integer> refused)
    implements Serializable {
  public static final Printed NONE = new Printed(0, 0, 0, Map.of());

  public Printed {
    refused = new TreeMap<>(refused);
  }

  /** The sentences of all summaries of a document. */
  public static Printed of(DocumentRecord record) {
    return record.nodes().stream()
        .map(NodeRecord::sentences)
        .map(Printed::of)
        .reduce(NONE, Printed::plus);
  }

  /** These sentences. */
  public static Printed of(Collection<SummarySentence> sentences) {
    int[] origins = new int[3];
    Map<String, Integer> refused = new TreeMap<>();
    for (SummarySentence each : sentences) {
      origins[each.origin().ordinal()]++;
      if (!each.replaced().isEmpty()) {
        refused.merge(each.replaced(), 1, Integer::sum);
      }
    }
    return new Printed(origins[0], origins[1], origins[2], refused);
  }

  public Printed plus(Printed other) {
    Map<String, Integer> both = new TreeMap<>(refused);
    other.refused.forEach((reason, count) -> both.merge(reason, count, Integer::sum));
    return new Printed(
        quoted + other.quoted, shortened + other.shortened, rewritten + other.rewritten, both);
  }

  /** Why a student gave no answer, where another time it may; empty string where it gave all. */
  public String unanswered() {
    return refused.keySet().stream()
        .filter(reason -> RejectionReason.valueOf(reason).mayPass())
        .findFirst()
        .orElse("");
  }

  /** "12 sentences quoted, 3 shortened": what there is none of is not named. */
  public String words() {
    StringBuilder out = new StringBuilder();
    add(out, quoted, "quoted");
    add(out, shortened, "shortened");
    add(out, rewritten, "rewritten");
    return out.toString();
  }

  private static void add(StringBuilder out, int count, String how) {
    if (count > 0) {
      boolean first = out.isEmpty();
      String unit = first ? count == 1 ? " sentence " : " sentences " : " ";
      out.append(first ? "" : ", ").append(count).append(unit).append(how);
    }
  }
}
