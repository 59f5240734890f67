package io.precis.compress;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What no cut may do that a tagger proposes, however sure it is: take what limits, denies or
 * attributes, half of a coordination, what a word beside it needs, a part of a list, or the main
 * clause.
 */
final class CutGuard {
  private static final Pattern QUOTE = Pattern.compile("[\"“”«»「」『』‘]");
  private static final Set<String> NEEDS_MORE =
      Set.of("ADP", "DET", "PART", "AUX", "SCONJ", "CCONJ", "ADJ");
  private static final Set<String> OBJECT = Set.of("DET", "NOUN", "PRON", "PROPN", "NUM", "ADJ");
  private static final Set<String> GOES_ON =
      Set.of("VERB", "AUX", "ADP", "PUNCT", "ADV", "PART", "SCONJ");
  private static final Set<String> RELATIVE = Set.of("which", "who", "whom", "whose", "where");

  private final Set<String> limits;
  private final Set<String> attributions;
  private final Set<String> degrees;
  private final Set<String> subordinators;

  CutGuard(CompressionLists lists) {
    this.limits = lists.set("limits");
    this.attributions = lists.set("attributions");
    this.degrees = lists.set("degrees");
    this.subordinators = lists.set("subordinators");
  }

  boolean allows(TaggedSentence sentence, Operation cut) {
    int from = tokenAt(sentence, cut.start());
    int to = tokenAt(sentence, cut.end());
    int first = word(sentence, from, 1);
    int last = word(sentence, to - 1, -1);
    return first <= last
        && !holdsWhatStays(sentence, cut, first, last)
        && !takesPart(sentence, from, first, last, to)
        && !tears(sentence, from, first, to)
        && keepsMainClause(sentence, from, to);
  }

  private static int tokenAt(TaggedSentence sentence, int start) {
    int at = 0;
    while (at < sentence.size() && sentence.tokens().get(at).start() < start) {
      at++;
    }
    return at;
  }

  private static int word(TaggedSentence sentence, int from, int step) {
    int at = from;
    while (at >= 0 && at < sentence.size() && !sentence.tokens().get(at).isWord()) {
      at += step;
    }
    return at;
  }

  private boolean holdsWhatStays(TaggedSentence sentence, Operation cut, int first, int last) {
    return IntStream.rangeClosed(first, last)
            .mapToObj(sentence::key)
            .anyMatch(key -> limits.contains(key) || attributions.contains(key))
        || QUOTE.matcher(sentence.text().substring(cut.start(), cut.end())).find()
        || sentence
            .text()
            .substring(cut.start(), cut.end())
            .toLowerCase(Locale.ROOT)
            .contains("so that");
  }

  /** Half of what "and" joins, or part of a list or of what a colon announces. */
  private static boolean takesPart(TaggedSentence sentence, int from, int first, int last, int to) {
    int next = word(sentence, to, 1);
    boolean colon =
        sentence.holds(from, to, ":")
            || sentence.key(to).equals(":")
            || sentence.holds(0, from, ":") && to < sentence.close();
    return sentence.isTagged(first, "CCONJ")
        || sentence.isTagged(last, "CCONJ")
        || sentence.isTagged(next, "CCONJ")
        || sentence.holds(from, to, ";") && !sentence.key(from).equals(";")
        || colon;
  }

  /** A complement from its word, a degree from what it measures, or two clauses run together. */
  private boolean tears(TaggedSentence sentence, int from, int first, int to) {
    boolean marked = from < first;
    String left = sentence.tag(from - 1);
    if (!marked && from > 0) {
      boolean needed =
          NEEDS_MORE.contains(left) || left.equals("VERB") && OBJECT.contains(sentence.tag(first));
      if (needed) {
        return true;
      }
    }
    boolean runTogether =
        marked
            && to < sentence.close()
            && sentence.tokens().get(to).isWord()
            && !GOES_ON.contains(sentence.tag(to));
    return runTogether || degrees.contains(sentence.key(to));
  }

  /** Whether more verbs stay than words that open a clause, where a verb goes. */
  private boolean keepsMainClause(TaggedSentence sentence, int from, int to) {
    if (!sentence.hasFinite(from, to)) {
      return true;
    }
    int verbs = 0;
    int clauses = 0;
    for (int at = 0; at < sentence.size(); at++) {
      if (at < from || at >= to) {
        verbs += sentence.isFinite(at) ? 1 : 0;
        boolean opens =
            subordinators.contains(sentence.key(at)) || RELATIVE.contains(sentence.key(at));
        clauses += opens ? 1 : 0;
      }
    }
    return verbs > clauses;
  }
}
