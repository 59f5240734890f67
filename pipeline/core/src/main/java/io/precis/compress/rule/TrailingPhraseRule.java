package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a comma sets apart behind a main clause: ", making it …", ", such as …", ", to verify …".
 */
final class TrailingPhraseRule implements CutRule {
  private static final int FEWEST = 4;
  private static final Set<String> QUOTES = Set.of("\"", "“", "'", "‘");
  private static final String BECAUSE = "because";
  private static final Set<String> AFTER_REASONS = Set.of("of", "that");
  private static final Set<String> INCLUDING =
      Set.of("including", "e.g", "particularly", "especially");

  private final ClauseRules clauses;
  private final Set<String> conditional;
  private final Set<String> reasons;
  private final Set<String> obliging;
  private final Set<String> turning;
  private final Set<String> weighing;
  private final Set<String> outcomes;

  TrailingPhraseRule(CompressionLists lists) {
    this.clauses = new ClauseRules(lists);
    this.conditional = lists.set("conditional-participles");
    this.reasons = lists.set("reasons");
    this.obliging = lists.set("obliging");
    this.turning = lists.set("reason-turns");
    this.weighing = lists.set("reason-weighing");
    this.outcomes = lists.set("outcome-participles");
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    int close = sentence.close();
    examplesAtEnd(sentence, close).ifPresent(found::add);
    reasonAtEnd(sentence, close).ifPresent(found::add);
    for (int comma = 2; comma < close - 2; comma++) {
      if (!sentence.key(comma).equals(",")) {
        continue;
      }
      examplesBetween(sentence, comma, close).ifPresent(found::add);
      if (isReason(sentence, comma + 1, close) && mayEndAt(sentence, comma, close)) {
        found.add(ClauseRules.cut(sentence, OperationKind.CUT_REASON, comma, close));
        continue;
      }
      if (!isWholeRest(sentence, comma, close)) {
        continue;
      }
      if (areExamples(sentence, comma + 1, close)) {
        found.add(ClauseRules.cut(sentence, OperationKind.CUT_EXAMPLES, comma, close));
      } else if (isWith(sentence, comma, close)) {
        found.add(ClauseRules.cut(sentence, OperationKind.CUT_PARTICIPLE, comma, close));
      } else if (isParticiple(sentence, comma, close)) {
        found.add(ClauseRules.cut(sentence, OperationKind.CUT_PARTICIPLE, comma, close));
      }
    }
    return found;
  }

  /** "… resources such as pumps and gates.": right behind a noun, up to the end. */
  private Optional<Operation> examplesAtEnd(TaggedSentence sentence, int close) {
    int such = sentence.next("such", 0);
    boolean fits =
        such > FEWEST
            && sentence.key(such + 1).equals("as")
            && sentence.isTagged(such - 1, "NOUN", "PROPN")
            && !sentence.isTagged(such + 2, "PRON")
            && clauses.isMainClause(sentence, such)
            && !clauses.conditions(sentence, such, close)
            && areExamples(sentence, such, close)
            && !sentence.holds(such, close, ";")
            && !sentence.holds(such, close, ":")
            && !sentence.holds(such, close, "to")
            && isBalanced(sentence, such - 1, close);
    return fits
        ? Optional.of(ClauseRules.cut(sentence, OperationKind.CUT_EXAMPLES, such, close))
        : Optional.empty();
  }

  /** ", such as the bounty program," before a verb or a preposition, with no comma inside. */
  private Optional<Operation> examplesBetween(TaggedSentence sentence, int comma, int close) {
    int end = sentence.next(",", comma + 1);
    boolean fits =
        end > comma + 2
            && end < close
            && opensExamples(sentence, comma + 1)
            && !sentence.hasFinite(comma, end)
            && !clauses.conditions(sentence, comma, end)
            && (isVerbForm(sentence, end + 1) || sentence.isTagged(end + 1, "ADP"))
            && !isComma(sentence, end + 2)
            && isBalanced(sentence, comma, end);
    return fits
        ? Optional.of(ClauseRules.cut(sentence, OperationKind.CUT_EXAMPLES, comma, end + 1))
        : Optional.empty();
  }

  /** ", with the goal of …": what goes with the statement, with no further comma and no verb. */
  private boolean isWith(TaggedSentence sentence, int comma, int close) {
    return sentence.key(comma + 1).equals("with")
        && close - comma > FEWEST
        && !sentence.key(comma + 3).equals("exception")
        && !sentence.holds(comma + 1, close, ",")
        && !sentence.holdsAny(0, comma, obliging)
        && IntStream.range(comma, close).noneMatch(at -> isAmount(sentence, at))
        && !sentence.hasFinite(comma, close);
  }

  /** "with eight days of work", not "with the new one". */
  private static boolean isAmount(TaggedSentence sentence, int at) {
    return sentence.isTagged(at, "NUM") && !sentence.isTagged(at - 1, "DET", "ADJ");
  }

  /** ", because it …", ", as the field …": a clause with its subject, and nothing behind it. */
  private boolean isReason(TaggedSentence sentence, int from, int close) {
    boolean asOf = sentence.key(from).equals("as") && sentence.key(from + 1).equals("of");
    boolean subject =
        !asOf
            && (sentence.isTagged(from + 1, "DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM")
                || AFTER_REASONS.contains(sentence.key(from + 1)));
    return reasons.contains(sentence.key(from))
        && close - from >= FEWEST
        && subject
        && !sentence.isTagged(from - 2, "CCONJ", "SCONJ", "ADP", "ADV")
        && !(sentence.key(from).equals("as") && sentence.holds(from, close, ","))
        && !(sentence.key(from).equals("as") && sentence.holds(0, from, "such"))
        && tellsMuch(sentence, from)
        && (sentence.hasFinite(from, close) || sentence.key(from).equals(BECAUSE))
        && !sentence.holdsAny(from, close, turning);
  }

  /**
   * "… because it …", without a comma: where nothing before it denies, asks or weighs the reason,
   * which would then be what is said.
   */
  private Optional<Operation> reasonAtEnd(TaggedSentence sentence, int close) {
    int at = sentence.next(BECAUSE, 0);
    boolean fits =
        at > FEWEST
            && !sentence.key(at - 1).equals(",")
            && sentence.count(BECAUSE) == 1
            && !sentence.holdsAny(0, at, weighing)
            && !sentence.isTagged(at - 1, "ADV", "AUX", "SCONJ", "CCONJ", "ADP", "PUNCT")
            && !sentence.key(at - 1).equals("that")
            && !sentence.key(sentence.size() - 1).equals("?")
            && isReason(sentence, at, close)
            && mayEndAt(sentence, at, close);
    return fits
        ? Optional.of(ClauseRules.cut(sentence, OperationKind.CUT_REASON, at, close))
        : Optional.empty();
  }

  /** Whether a main clause stands before it, and all behind it is one clause. */
  private boolean mayEndAt(TaggedSentence sentence, int at, int close) {
    return clauses.isMainClause(sentence, at)
        && !ClauseRules.isOpenBefore(sentence, at)
        && !sentence.holds(at, close, ";")
        && !sentence.holds(at, close, ":")
        && isBalanced(sentence, at, close);
  }

  /** No "This is so, because …": what the clause before holds is in the reason. */
  private static boolean tellsMuch(TaggedSentence sentence, int to) {
    return IntStream.range(0, to)
        .anyMatch(at -> sentence.isTagged(at, "NOUN", "PROPN", "NUM", "ADJ"));
  }

  private boolean isWholeRest(TaggedSentence sentence, int comma, int close) {
    return mayEndAt(sentence, comma, close) && !clauses.conditions(sentence, comma, close);
  }

  private static boolean isBalanced(TaggedSentence sentence, int from, int to) {
    return SentenceForm.isSound(
        sentence
            .text()
            .substring(sentence.tokens().get(from).end(), sentence.tokens().get(to - 1).end()));
  }

  private static boolean areExamples(TaggedSentence sentence, int from, int close) {
    return opensExamples(sentence, from)
        && !sentence.hasFinite(from, close)
        && !goesOnBehind(sentence, from, close)
        && !ClauseRules.resumes(sentence, from, close)
        && !joinsAnother(sentence, from, close)
        && !QUOTES.contains(sentence.key(firstExample(sentence, from)))
        && !endsWithMeans(sentence, from, close);
  }

  /** "skating, including bandy or ice hockey, and curling": the last is no example. */
  private static boolean goesOnBehind(TaggedSentence sentence, int from, int close) {
    boolean joined = false;
    for (int at = from; at < close; at++) {
      if (joined && sentence.isTagged(at, "CCONJ") && sentence.key(at - 1).equals(",")) {
        return true;
      }
      joined |= sentence.isTagged(at, "CCONJ");
    }
    return false;
  }

  /** No adjective of a list that goes on, which may be taken for a verb. */
  private static boolean isVerbForm(TaggedSentence sentence, int at) {
    String word = sentence.key(at);
    return sentence.isTagged(at, "AUX")
        || sentence.isFinite(at)
            && (word.equals("have") || word.endsWith("s") || word.endsWith("ed"));
  }

  /** Behind "such as", "including". */
  private static int firstExample(TaggedSentence sentence, int from) {
    return sentence.key(from + 1).equals("as") ? from + 2 : from + 1;
  }

  private static boolean isComma(TaggedSentence sentence, int at) {
    return sentence.key(at).equals(",");
  }

  /** "the rolls such as books and maps and the guest": what "the" opens is no example. */
  private static boolean joinsAnother(TaggedSentence sentence, int from, int close) {
    int first = firstExample(sentence, from);
    return !sentence.isTagged(first, "DET", "PRON", "PROPN")
        && IntStream.range(first, close - 1)
            .anyMatch(at -> sentence.isTagged(at, "CCONJ") && sentence.key(at + 1).equals("the"));
  }

  /** "such as tolls, dues and rents using the old rolls": the last words tell of the statement. */
  private static boolean endsWithMeans(TaggedSentence sentence, int from, int close) {
    boolean joined = false;
    for (int at = from; at < close; at++) {
      if (joined
          && sentence.key(at).endsWith("ing")
          && sentence.isTagged(at, "VERB")
          && sentence.isTagged(at - 1, "NOUN", "PROPN")) {
        return true;
      }
      joined |= sentence.isTagged(at, "CCONJ");
    }
    return false;
  }

  private static boolean opensExamples(TaggedSentence sentence, int from) {
    boolean suchAs = sentence.key(from).equals("such") && sentence.key(from + 1).equals("as");
    boolean forExample =
        sentence.key(from).equals("for")
            && Set.of("example", "instance").contains(sentence.key(from + 1))
            && from + 2 < sentence.size()
            && sentence.tokens().get(from + 2).isWord();
    return suchAs || forExample || INCLUDING.contains(sentence.key(from));
  }

  /** Of at least a few words, with no further comma, and not one of a list of such forms. */
  private boolean isParticiple(TaggedSentence sentence, int comma, int close) {
    int verb = sentence.isTagged(comma + 1, "ADV") ? comma + 2 : comma + 1;
    boolean participle =
        sentence.key(verb).endsWith("ing")
            && sentence.isTagged(verb, "VERB")
            && !conditional.contains(sentence.key(verb));
    boolean toldTo =
        sentence.holdsAny(0, comma, obliging)
            || sentence.isTagged(0, "VERB")
            || sentence.holds(0, comma, "please");
    boolean asDuty = !outcomes.contains(sentence.key(verb)) && toldTo;
    return participle
        && !asDuty
        && !opensClause(sentence, verb, close)
        && !isAttribute(sentence, verb)
        && !sentence.holds(verb, close, "but")
        && close - verb >= FEWEST
        && !sentence.holds(verb, close, ",")
        && !sentence.isTagged(verb + 1, "CCONJ", "PUNCT")
        && noOther(sentence, verb, close);
  }

  /** "these collaborative, engaging ways improve …": the form belongs to the subject of a verb. */
  private static boolean opensClause(TaggedSentence sentence, int verb, int close) {
    int finite = verb + 1;
    while (finite < close && !sentence.isFinite(finite)) {
      finite++;
    }
    return finite < close
        && IntStream.range(verb + 1, finite)
            .noneMatch(at -> sentence.isTagged(at, "SCONJ", "PRON", "ADV", "DET", "ADP"));
  }

  /** "mailing address and telephone": the form belongs to a thing of a list. */
  private static boolean isAttribute(TaggedSentence sentence, int verb) {
    return sentence.isTagged(verb + 1, "NOUN")
        && (sentence.isTagged(verb + 2, "CCONJ") || sentence.key(verb + 2).indexOf('/') > 0);
  }

  private static boolean noOther(TaggedSentence sentence, int verb, int close) {
    return IntStream.range(0, close)
        .filter(at -> at != verb)
        .noneMatch(
            at ->
                sentence.key(at).endsWith("ing")
                    && sentence.isTagged(at, "VERB")
                    && isBeside(sentence, at, verb));
  }

  /** Whether the form may be in one list with the other: behind a comma or a word that joins. */
  private static boolean isBeside(TaggedSentence sentence, int at, int verb) {
    boolean joined = sentence.isTagged(at - 1, "CCONJ") || sentence.key(at - 1).equals(",");
    return joined || at < verb && IntStream.range(at, verb).noneMatch(i -> sentence.isFinite(i));
  }
}
