package io.precis.summary;

import io.precis.ground.Origin;
import io.precis.ground.RejectionReason;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How summary sentences came about, counted.
 *
 * @param quoted source sentences word for word
 * @param shortened source sentences with words left out
 * @param rewritten sentences that hold other words than the source's
 * @param translated sentences in another language than the document's
 * @param refused sentences that stand in the place of one of a student's, by what was wrong with it
 */
public record Printed(
    int quoted, int shortened, int rewritten, int translated, Map<String, Integer> refused)
    implements Serializable {
  public static final Printed NONE = new Printed(0, 0, 0, 0, Map.of());

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
    Map<Origin, Integer> origins = new EnumMap<>(Origin.class);
    Map<String, Integer> refused = new TreeMap<>();
    for (SummarySentence each : sentences) {
      origins.merge(each.origin(), 1, Integer::sum);
      if (!each.replaced().isEmpty()) {
        refused.merge(each.replaced(), 1, Integer::sum);
      }
    }
    return new Printed(
        origins.getOrDefault(Origin.EXTRACTED, 0),
        origins.getOrDefault(Origin.SHORTENED, 0),
        origins.getOrDefault(Origin.GENERATED, 0),
        origins.getOrDefault(Origin.TRANSLATED, 0),
        refused);
  }

  public Printed plus(Printed other) {
    Map<String, Integer> both = new TreeMap<>(refused);
    other.refused.forEach((reason, count) -> both.merge(reason, count, Integer::sum));
    return new Printed(
        quoted + other.quoted,
        shortened + other.shortened,
        rewritten + other.rewritten,
        translated + other.translated,
        both);
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
    add(out, translated, "translated");
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
