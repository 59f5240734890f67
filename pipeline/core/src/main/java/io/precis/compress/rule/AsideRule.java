package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by the way between two commas, and a single one before the verb. */
final class AsideRule implements CutRule {
  private static final Set<String> DENIALS =
      Set.of("not", "n't", "never", "only", "merely", "just");

  private static final int SUBJECT = 7;

  private final Optional<TextPattern> between;
  private final Optional<TextPattern> atEnd;
  private final Set<String> adverbs;
  private final Set<String> examples;
  private final Set<String> relatives;
  private final Set<String> subjects;

  AsideRule(CompressionLists lists) {
    this.between = pattern(lists, "(,) ASIDES(,)(?= )");
    this.atEnd = pattern(lists, ", (ASIDES)(?=[.!]$)");
    this.adverbs = lists.set("opening-adverbs");
    this.examples = lists.set("example-heads");
    this.relatives = lists.set("relatives");
    this.subjects = lists.set("subject-pronouns");
  }

  private static Optional<TextPattern> pattern(CompressionLists lists, String form) {
    return lists.isEmpty("asides")
        ? Optional.empty()
        : Optional.of(
            TextPattern.compile(
                form.replace("ASIDES", lists.alternatives("asides")), Pattern.CASE_INSENSITIVE));
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    between.ifPresent(pattern -> between(pattern, sentence, found));
    atEnd.ifPresent(pattern -> atEnd(pattern, sentence, found));
    for (int at = 1; at < sentence.size() - 1; at++) {
      if (adverbs.contains(sentence.key(at)) && isLoose(sentence, at)) {
        found.add(ClauseRules.cut(sentence, OperationKind.CUT_ASIDE, at, at + 1));
      }
    }
    return found;
  }

  /** ", of course.": not an example, without which what it is one of would be the whole. */
  private void atEnd(TextPattern pattern, TaggedSentence sentence, List<Operation> found) {
    Matcher matcher = pattern.matcher(sentence.text());
    if (matcher.find() && !examples.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
      found.add(Operation.cut(OperationKind.CUT_ASIDE, matcher.start(), matcher.end()));
    }
  }

  /**
   * Both commas go behind a subject, "is", "and" or "if"; behind a phrase or clause at the head the
   * first stays. "None, however, the town is …" is an answer and a clause.
   */
  private void between(TextPattern pattern, TaggedSentence sentence, List<Operation> found) {
    Matcher matcher = pattern.matcher(sentence.text());
    while (matcher.find()) {
      int comma = tokenAt(sentence, matcher.start());
      int next = tokenAt(sentence, matcher.end());
      boolean answers =
          comma == 1
              && sentence.isTagged(0, "PRON", "NOUN", "PROPN", "INTJ")
              && !sentence.isTagged(next, "AUX", "VERB");
      if (answers || joinsClauses(sentence, comma, next) || tellsExample(sentence, comma, next)) {
        continue;
      }
      boolean joined =
          sentence.isTagged(comma - 1, "CCONJ", "SCONJ")
              || relatives.contains(sentence.key(comma - 1))
              || sentence.key(next).equals("that");
      boolean phrase =
          (sentence.isTagged(0, "ADP", "SCONJ", "ADV", "PART")
                      || opensClause(sentence, matcher.end()))
                  && !sentence.isTagged(comma - 1, "AUX", "VERB")
              || sentence.isTagged(next, "SCONJ");
      int start = phrase && !joined ? matcher.end(1) : matcher.start();
      found.add(Operation.cut(OperationKind.CUT_ASIDE, start, matcher.end()));
    }
  }

  /** "takes three hours, however, when it rains": two whole clauses, which it holds apart. */
  private boolean joinsClauses(TaggedSentence sentence, int comma, int next) {
    boolean subject =
        subjects.contains(sentence.key(next))
            && !relatives.contains(sentence.key(comma - 1))
            && !sentence.isTagged(comma - 1, "AUX", "VERB", "CCONJ", "SCONJ");
    boolean clause = sentence.isTagged(next, "SCONJ") && !sentence.key(next).equals("that");
    int end = Math.min(sentence.close(), next + SUBJECT);
    return subject && sentence.hasFinite(0, comma)
        || !sentence.isTagged(0, "ADP", "SCONJ", "ADV", "PART")
            && sentence.hasFinite(0, comma)
            && !sentence.isTagged(comma - 1, "AUX", "VERB", "CCONJ", "SCONJ")
            && (clause || opensClause(sentence, sentence.tokens().get(next).start()))
            && sentence.hasFinite(next, end);
  }

  /** "a duty, for example, on salt": without it the example would be the whole. */
  private boolean tellsExample(TaggedSentence sentence, int comma, int next) {
    return examples.contains(sentence.key(comma + 1) + " " + sentence.key(comma + 2))
        && sentence.isTagged(next, "ADP");
  }

  /** Whether what follows may be a clause of its own, which a comma must hold apart. */
  private static boolean opensClause(TaggedSentence sentence, int from) {
    int at = tokenAt(sentence, from);
    return sentence.isTagged(at, "DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ", "CCONJ");
  }

  private static int tokenAt(TaggedSentence sentence, int from) {
    int at = 0;
    while (at < sentence.size() && sentence.tokens().get(at).start() < from) {
      at++;
    }
    return at;
  }

  /** Directly before or behind the clause's verb, and under no denial. */
  private static boolean isLoose(TaggedSentence sentence, int at) {
    boolean beforeVerb =
        sentence.isTagged(at + 1, "VERB", "AUX")
            && sentence.isTagged(at - 1, "NOUN", "PROPN", "PRON", "AUX", "NUM");
    boolean behindVerb =
        sentence.isTagged(at - 1, "AUX") && sentence.isTagged(at + 1, "VERB", "DET", "ADJ");
    return (beforeVerb || behindVerb)
        && !sentence.key(at + 1).endsWith("ing")
        && !sentence.holdsAny(Math.max(0, at - 4), at, DENIALS)
        && !sentence.holdsAny(0, at, Set.of("but"))
        && !DENIALS.contains(sentence.key(at + 1));
  }
}
