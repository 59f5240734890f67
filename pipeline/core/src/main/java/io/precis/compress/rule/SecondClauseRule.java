package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A second clause with its own subject and verb, behind a semicolon, a colon, a dash or ", and".
 */
final class SecondClauseRule implements CutRule {
  private static final Set<String> DASHES = Set.of("—", "–");
  private static final int FEWEST = 4;
  private static final int SUBJECT = 7;
  private static final int FIRST_HALF = 6;
  private static final int SECOND_HALF = 5;

  private final ClauseRules clauses;
  private final Set<String> acting;
  private final Set<String> narrowing;
  private final Set<String> announcing;
  private final Set<String> undividing;
  private final Set<String> copulas;
  private final Set<String> conditionsAtEnd;
  private final Set<String> weighty;
  private final Set<String> supposing;
  private final Set<String> duties;
  private final Set<String> relatives;

  SecondClauseRule(CompressionLists lists) {
    this.clauses = new ClauseRules(lists);
    this.acting = lists.set("acting");
    this.narrowing = lists.set("narrowing");
    this.announcing = lists.set("announcing");
    this.undividing = lists.set("undividing");
    this.conditionsAtEnd = lists.set("conditions-at-end");
    this.copulas = lists.set("copulas");
    this.weighty = lists.set("weighty");
    this.supposing = lists.set("supposing");
    this.duties = lists.set("duties");
    this.relatives = lists.set("relatives-reduced");
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    int close = sentence.close();
    if (sentence.holds(0, close, "\"") || sentence.holds(0, close, "“")) {
      return found;
    }
    if (sentence.holds(0, close, ":")) {
      colon(sentence, close).ifPresent(found::add);
      return found;
    }
    semicolon(sentence, close).or(() -> dash(sentence, close)).ifPresent(found::add);
    joined(sentence, close).or(() -> secondVerb(sentence, close)).ifPresent(found::add);
    return found;
  }

  private Optional<Operation> semicolon(TaggedSentence sentence, int close) {
    int at = sentence.next(";", 0);
    boolean only = at > FEWEST && sentence.count(";") == 1 && close - at > FEWEST;
    return only && isLoose(sentence, at, at + 1, close)
        ? Optional.of(cut(sentence, at, close))
        : Optional.empty();
  }

  /** ": it holds …": a clause that says more of the one before it, which announces nothing. */
  private Optional<Operation> colon(TaggedSentence sentence, int close) {
    int at = sentence.next(":", 0);
    boolean only =
        at > FEWEST
            && sentence.count(":") == 1
            && !sentence.holds(0, close, ";")
            && close - at > FEWEST;
    return only && sentence.isTagged(at - 1, "NOUN", "PROPN", "VERB", "ADV")
        ? saysMore(sentence, at, close)
        : Optional.empty();
  }

  /** "— it holds …", behind the only dash: as behind a colon. */
  private Optional<Operation> dash(TaggedSentence sentence, int close) {
    int at =
        IntStream.range(FEWEST, close)
            .filter(each -> DASHES.contains(sentence.key(each)))
            .findFirst()
            .orElse(close);
    boolean only =
        close - at > FEWEST
            && IntStream.range(0, close).filter(each -> DASHES.contains(sentence.key(each))).count()
                == 1
            && !sentence.holds(0, close, ";");
    return only && sentence.isTagged(at - 1, "NOUN", "PROPN", "VERB", "ADV", "ADJ", "NUM")
        ? saysMore(sentence, at, close)
        : Optional.empty();
  }

  /** The clause behind a sign, where the one before it announces nothing. */
  private Optional<Operation> saysMore(TaggedSentence sentence, int at, int close) {
    return isClause(sentence, at + 1, close)
            && !sentence.holdsAny(0, at, announcing)
            && isLoose(sentence, at, at + 1, close)
        ? Optional.of(cut(sentence, at, close))
        : Optional.empty();
  }

  /** ", and" with a subject and its verb soon after, where the first clause holds no list. */
  private Optional<Operation> joined(TaggedSentence sentence, int close) {
    for (int comma = FEWEST; comma < close - FEWEST; comma++) {
      boolean and = sentence.key(comma).equals(",") && sentence.key(comma + 1).equals("and");
      if (and
          && isClause(sentence, comma + 2, close)
          && !sentence.isTagged(0, "VERB")
          && !isSubject(sentence, comma)
          && !isShared(sentence, comma + 2, close)
          && isWithoutList(sentence, comma)
          && !sentence.holdsAny(1, comma, conditionsAtEnd)
          && mayGo(sentence, comma, comma + 2, close)) {
        return Optional.of(cut(sentence, comma, close));
      }
    }
    return Optional.empty();
  }

  /** "Anna, who keeps the gate, and her son speak": all before it is the relative's. */
  private boolean isSubject(TaggedSentence sentence, int comma) {
    int first = sentence.next(",", 0);
    return first > 0
        && first < comma
        && relatives.contains(sentence.key(first + 1))
        && !sentence.hasFinite(0, first);
  }

  /**
   * "and is open to all" at the end, the first clause's subject having done with its own verb: true
   * of it whatever else it does, where nothing denies, asks or joins both halves, and nobody is
   * told to do both. "cost savings and cost goals" joins nouns.
   */
  private Optional<Operation> secondVerb(TaggedSentence sentence, int close) {
    for (int and = FIRST_HALF; and < close - SECOND_HALF; and++) {
      int from = sentence.key(and - 1).equals(",") ? and - 1 : and;
      if (sentence.key(and).equals("and")
          && sentence.isFinite(and + 1)
          && isPlain(sentence, and + 1)
          && !sentence.isTagged(0, "VERB")
          && !sentence.holds(0, and, sentence.key(and + 1))
          && sentence.isTagged(from - 1, "NOUN", "PROPN", "NUM")
          && !copulas.contains(sentence.key(from - 1))
          && isWithoutList(sentence, from)
          && !sentence.holdsAny(0, from, undividing)
          && mayGo(sentence, from, and + 1, close)) {
        return Optional.of(cut(sentence, from, close));
      }
    }
    return Optional.empty();
  }

  /** "and ECDSA-over-P256 schemes" is no verb, and "and stringed instruments" holds none. */
  private static boolean isPlain(TaggedSentence sentence, int at) {
    boolean attribute = sentence.key(at).endsWith("ed") && sentence.isTagged(at + 1, "NOUN", "ADJ");
    return !attribute && sentence.tokens().get(at).text().chars().allMatch(Character::isLowerCase);
  }

  /** "and the tools that are used" is none: the verb is the relative's. */
  private boolean isClause(TaggedSentence sentence, int begin, int close) {
    int from = sentence.isTagged(begin, "ADV") ? begin + 1 : begin;
    boolean subject = sentence.isTagged(from, "DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM");
    int verb = from + 1;
    while (verb < Math.min(close, from + SUBJECT) && !isVerb(sentence, verb)) {
      if (sentence.isTagged(verb, "PUNCT", "CCONJ", "SCONJ")
          || relatives.contains(sentence.key(verb))) {
        return false;
      }
      verb++;
    }
    return subject
        && !sentence.key(from).equals("that")
        && !sentence.key(from).equals("which")
        && verb < Math.min(close, from + SUBJECT);
  }

  /**
   * ", and the guest is entitled, for any loss": both halves need what a preposition behind a comma
   * opens; "and a letter sent to the town" is no clause.
   */
  private static boolean isShared(TaggedSentence sentence, int from, int close) {
    return IntStream.range(from, close - 1)
            .anyMatch(at -> sentence.key(at).equals(",") && sentence.isTagged(at + 1, "ADP"))
        || IntStream.range(from, close)
            .filter(at -> isVerb(sentence, at))
            .limit(1)
            .anyMatch(at -> isParticipleBefore(sentence, from, sentence.key(at)))
        || IntStream.range(from, close).filter(at -> isVerb(sentence, at)).count() == 1
            && IntStream.range(from, close - 1)
                .anyMatch(
                    at ->
                        sentence.isTagged(at, "VERB")
                            && sentence.key(at).endsWith("ed")
                            && sentence.isTagged(at + 1, "ADP"));
  }

  /** "the fee is set to two, and the term set to three": the second half lacks its "is". */
  private static boolean isParticipleBefore(TaggedSentence sentence, int to, String verb) {
    return IntStream.range(1, to)
        .anyMatch(at -> sentence.key(at).equals(verb) && sentence.isTagged(at - 1, "AUX"));
  }

  /** "of assembled parts": behind such words the form is no verb of its clause. */
  private static boolean isVerb(TaggedSentence sentence, int at) {
    return sentence.isFinite(at)
        && (sentence.isTagged(at, "AUX")
            || !sentence.isTagged(at - 1, "ADP", "DET", "ADJ")
                && !(sentence.isTagged(at - 1, "ADV") && sentence.isTagged(at - 2, "DET")));
  }

  /** Whether no comma comes before it but one that ends the opening. */
  private static boolean isWithoutList(TaggedSentence sentence, int comma) {
    int first = sentence.next(",", 0);
    int second = first < 0 ? -1 : sentence.next(",", first + 1);
    boolean opening = first < comma && !sentence.hasFinite(0, first);
    return first < 0 || first >= comma || opening && (second < 0 || second >= comma);
  }

  private boolean mayGo(TaggedSentence sentence, int at, int from, int close) {
    return isLoose(sentence, at, from, close) && !sentence.holds(0, at, "that");
  }

  /** Whether the second half neither limits the first nor says what came of it. */
  private boolean isLoose(TaggedSentence sentence, int at, int from, int close) {
    return clauses.isMainClause(sentence, at)
        && sentence.hasFinite(from, close)
        && !acting.contains(sentence.key(from))
        && !narrowing.contains(sentence.key(from))
        && !sentence.holdsAny(from, close, weighty)
        && !sentence.holdsAny(from, close, duties)
        && !(sentence.key(from).equals("do") && sentence.key(from + 1).equals("not"))
        && !supposing.contains(sentence.key(0))
        && !clauses.conditions(sentence, from, close);
  }

  private static Operation cut(TaggedSentence sentence, int from, int close) {
    return ClauseRules.cut(sentence, OperationKind.CUT_SECOND_CLAUSE, from, close);
  }
}
