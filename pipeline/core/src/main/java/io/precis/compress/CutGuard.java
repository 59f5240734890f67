package io.precis.compress;

import io.precis.compress.rule.BracketRule;
import io.precis.compress.rule.ClauseRules;
import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.RelativeLimits;
import io.precis.compress.rule.SupposedExample;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.limit.TextPattern;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What no cut may do that a tagger proposes, however sure it is: take what limits, denies or
 * attributes, half of a coordination, what a word beside it needs, a part of a list, or the main
 * clause.
 */
public final class CutGuard {
  private static final Map<String, CutGuard> KNOWN = new ConcurrentHashMap<>();
  private static final Set<String> NAMES = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON");

  private static final Set<String> DENIALS = Set.of("not", "n't", "never");

  private static final TextPattern YEAR = TextPattern.compile("(?:1[0-9]|20)\\d\\d");

  private static final int NEAR = 5;

  private final Set<String> referring;
  private final Set<String> subordinators;
  private final Set<String> examples;
  private final Set<String> pairs;
  private final Set<String> obliging;
  private final Set<String> exampleHeads;

  /** "to move which seventy men were needed": figures as good as those in digits. */
  private final Set<String> numbers;

  private final CutContents contents;
  private final CutBorders borders;
  private final SupposedExample example;
  private final RelativeLimits relative;

  private CutGuard(CompressionLists lists) {
    this.referring = lists.set("referring");
    this.subordinators = lists.set("subordinators");
    this.examples = lists.set("examples");
    this.pairs = lists.set("pairs");
    this.exampleHeads = lists.set("example-heads");
    this.numbers = lists.numbers(Set.of(BracketRule.ONE));
    this.obliging = lists.set("obliging");
    this.contents = new CutContents(lists);
    this.borders = new CutBorders(lists);
    this.example = new SupposedExample(lists);
    this.relative = new RelativeLimits(lists);
  }

  /**
   * That of a language, read once.
   *
   * @param language BCP 47 primary language
   */
  public static CutGuard of(String language) {
    return KNOWN.computeIfAbsent(language, each -> new CutGuard(CompressionLists.of(each)));
  }

  /** Whether a cut that a tagger proposes may be made. */
  public boolean allows(TaggedSentence sentence, Operation cut) {
    int from = CutBorders.tokenAt(sentence, cut.start());
    int to = CutBorders.tokenAt(sentence, cut.end());
    int first = CutBorders.word(sentence, from, 1);
    int last = CutBorders.word(sentence, to - 1, -1);
    return first <= last
        && !contents.holdsWhatStays(sentence, cut, first, last)
        && !takesPart(sentence, from, first, last, to)
        && !borders.tears(sentence, from, first, to)
        && CutBorders.isClean(sentence, cut, from, to)
        && (from > 0
            || CutBorders.isOpening(sentence, first, last, to)
                && !contents.setsFrame(sentence, cut, first, to))
        && !leavesHalf(sentence, from, first, to)
        && !CutBorders.tellsWhich(sentence, cut)
        && !example.beginsAt(sentence.text(), cut.start())
        && !goesOnWithDenial(sentence, from, first, to)
        && !borders.leavesEndOpen(sentence, from, first, last, to)
        && !leans(sentence, from, first, last, to)
        && keepsMainClause(sentence, from, to);
  }

  /**
   * Takes the noun that a pronoun behind it stands for, what a denial governs, a word's opening
   * without the word, a condition with "to", the verb behind a comma, how a duty is done (", with
   * the name added"), or what a denial holds for too.
   */
  private boolean leans(TaggedSentence sentence, int from, int first, int last, int to) {
    boolean noun =
        IntStream.rangeClosed(first, last).anyMatch(at -> sentence.isTagged(at, "NOUN", "PROPN"));
    if (from == 0) {
      return noun && referring.contains(sentence.key(to));
    }
    boolean marked = from < first;
    boolean tail = to >= sentence.close();
    boolean denied =
        sentence.holdsAny(0, from, DENIALS) || sentence.holdsAny(0, from, Set.of("few", "no"));
    boolean adverb = sentence.isTagged(first, "ADV") && first == last;
    boolean bracket = CutBorders.BRACKETS.contains(sentence.key(from));
    if (!marked && isRelativeAlone(sentence, first, last)) {
      return true;
    }
    if (marked) {
      boolean needed =
          tail
              && (isExample(sentence, first, to)
                  || examples.contains(sentence.key(first))
                      && ClauseRules.resumes(sentence, first, to)
                  || denied && examples.contains(sentence.key(first))
                  || sentence.key(first).equals("with") && sentence.holdsAny(0, from, obliging));
      return needed
          || tail && (sentence.isFinite(first) || isBase(sentence, first))
          || from > 0 && !bracket && sentence.holdsAny(first, to, numbers)
          || tail && tailStays(sentence, from, first, to)
          || first == last && examples.contains(sentence.key(first))
          || !tail && sentence.key(first).equals("to")
          || denied && sentence.isTagged(first, "PRON", "SCONJ") && sentence.holds(0, from, "few");
    }
    boolean clauseEnd = tail && sentence.hasFinite(first, to);
    boolean openingAlone =
        !adverb
            && CutBorders.LEANS.contains(sentence.tag(first))
            && IntStream.rangeClosed(first, last)
                .noneMatch(at -> sentence.isTagged(at, "NOUN", "PROPN", "VERB", "NUM", "PRON"));
    boolean compound = !tail && sentence.isTagged(to, "NOUN", "PROPN") && noun;
    return denied && !adverb || openingAlone || compound || clauseEnd;
  }

  /**
   * Takes what "either" announces, the end of one bracket and the next, a bracket that denies or
   * that a word before it needs; leaves the second comma behind a word that none may follow.
   */
  private boolean leavesHalf(TaggedSentence sentence, int from, int first, int to) {
    boolean halved =
        IntStream.range(0, from).anyMatch(at -> pairs.contains(sentence.key(at)))
            && IntStream.range(first, to).anyMatch(at -> sentence.isTagged(at, "CCONJ"));
    boolean brackets =
        CutBorders.BRACKETS.contains(sentence.key(from))
            && (sentence.holdsAny(first, to, CutBorders.BRACKETS)
                || sentence.holdsAny(first, to, DENIALS)
                || CutBorders.NEEDS_MORE.contains(sentence.tag(from - 1)));
    boolean comma =
        sentence.key(from).equals(",")
            && sentence.key(to).equals(",")
            && sentence.isTagged(from - 1, "AUX", "VERB", "CCONJ", "SCONJ", "ADP", "DET", "PART");
    return halved || brackets || comma || sharesWhatFollows(sentence, from, to);
  }

  /** "used, or able to be used⟦, as a boat⟧": both halves need what follows the second comma. */
  private static boolean sharesWhatFollows(TaggedSentence sentence, int from, int to) {
    int before = from - 1;
    while (before > 0 && !sentence.key(before).equals(",")) {
      before--;
    }
    return to >= sentence.close()
        && sentence.key(from).equals(",")
        && before > 0
        && sentence.isTagged(before + 1, "CCONJ")
        && !sentence.hasFinite(before, from);
  }

  /** "It was not the pain, it was …", and a relative without its verb. */
  private boolean goesOnWithDenial(TaggedSentence sentence, int from, int first, int to) {
    boolean finite = sentence.hasFinite(first, to);
    boolean corrects =
        finite
            && sentence.isTagged(first, "PRON")
            && !CutBorders.RELATIVE.contains(sentence.key(first));
    return corrects && sentence.holdsAny(0, from, DENIALS)
        || CutBorders.RELATIVE.contains(sentence.key(first)) && !finite
        || relative.hold(sentence, first, to);
  }

  /** Half of what "and" joins, or part of a list or of what a colon announces. */
  private boolean takesPart(TaggedSentence sentence, int from, int first, int last, int to) {
    int next = CutBorders.word(sentence, to, 1);
    boolean colon =
        sentence.holds(from, to, ":")
            || sentence.key(to).equals(":")
            || sentence.holds(0, from, ":") && !CutBorders.BRACKETS.contains(sentence.key(from));
    return sentence.isTagged(first, "CCONJ")
        || sentence.isTagged(last, "CCONJ")
        || sentence.isTagged(next, "CCONJ")
        || sentence.holds(from, to, ";") && !sentence.key(from).equals(";")
        || colon
        || from > 0 && from < first && joinsClause(sentence, first, to)
        || isPartOfList(sentence, from, first, to);
  }

  /** ", chiefly in May, and it has made a name": behind the phrase the statement goes on. */
  private static boolean joinsClause(TaggedSentence sentence, int first, int to) {
    return IntStream.range(first + 1, to - 2)
        .anyMatch(
            at ->
                sentence.key(at).equals(",")
                    && sentence.isTagged(at + 1, "CCONJ")
                    && sentence.isTagged(at + 2, "PRON")
                    && sentence.isFinite(at + 3));
  }

  private boolean isPartOfList(TaggedSentence sentence, int from, int first, int to) {
    boolean joined = IntStream.range(first, to).anyMatch(at -> sentence.isTagged(at, "CCONJ"));
    boolean halfOfExamples = examples.contains(sentence.key(first)) && sentence.key(to).equals(",");
    boolean item =
        NAMES.contains(sentence.tag(first))
            || goesOnAlike(sentence, from, first)
            || sentence.holds(0, from, sentence.key(first))
            || sentence.isTagged(first, "ADP") && listsOn(sentence, first, to)
            || isForm(sentence, first)
                && IntStream.range(1, from).anyMatch(at -> isForm(sentence, at));
    return from < first && joined && item || halfOfExamples;
  }

  /** "that were": a rule knows of which nouns it may go. */
  private static boolean isRelativeAlone(TaggedSentence sentence, int first, int last) {
    return last == first + 1
        && (CutBorders.RELATIVE.contains(sentence.key(first)) || sentence.key(first).equals("that"))
        && sentence.isTagged(last, "AUX");
  }

  /** ", for example" at the end: without it what it is one of would be the whole. */
  private boolean isExample(TaggedSentence sentence, int first, int to) {
    return to - first == 2
        && exampleHeads.contains(sentence.key(first) + " " + sentence.key(first + 1));
  }

  /** "on campus⟦, by letter, or both⟧". */
  private static boolean listsOn(TaggedSentence sentence, int first, int to) {
    return IntStream.range(first, to)
        .anyMatch(at -> sentence.key(at).equals(",") && sentence.isTagged(at + 1, "CCONJ"));
  }

  /**
   * What a comma sets apart at the end and is the point of the sentence: when it was, the main
   * clause behind "and although …", the noun of "their long⟦, dull song⟧", "is said⟦, to have …⟧",
   * what a thing is (", the pipe"), or the verb of what a semicolon begins.
   */
  private boolean tailStays(TaggedSentence sentence, int from, int first, int to) {
    boolean dated =
        IntStream.range(first, to).anyMatch(at -> YEAR.matcher(sentence.key(at)).matches());
    boolean infinitive = sentence.key(first).equals("to") && sentence.key(first + 1).equals("have");
    boolean named =
        to - first <= 2
            && IntStream.range(first, to)
                .allMatch(at -> sentence.isTagged(at, "NOUN", "PROPN", "DET"));
    boolean attribute =
        sentence.isTagged(from - 1, "ADJ")
            && sentence.isTagged(from - 2, "DET", "PRON", "ADJ", "ADP")
            && sentence.isTagged(first, "ADJ", "NOUN", "VERB");
    int half = lastSemicolon(sentence, from);
    return dated
        || infinitive
        || named
        || attribute
        || half > 0 && from > half && !sentence.hasFinite(half, from)
        || endsSubordinate(sentence, from, first, to);
  }

  /** Of those before a place; 0 where none is. */
  private static int lastSemicolon(TaggedSentence sentence, int to) {
    return IntStream.range(1, to)
        .filter(at -> sentence.key(at).equals(";"))
        .reduce(0, (one, other) -> other);
  }

  /** "and although it is old⟦, the mill turns⟧": the clause before it is no main one. */
  private boolean endsSubordinate(TaggedSentence sentence, int from, int first, int to) {
    return sentence.hasFinite(first, to)
        && sentence.isTagged(first, "DET", "NOUN", "PROPN", "ADJ")
        && IntStream.range(1, from)
            .anyMatch(
                at ->
                    subordinators.contains(sentence.key(at))
                        && (sentence.isTagged(at - 1, "CCONJ")
                            || sentence.key(at - 1).equals(";")));
  }

  /** "and ⟦, tell the owner⟧": no participle, so one of several things that are done. */
  private static boolean isBase(TaggedSentence sentence, int at) {
    String verb = sentence.key(at);
    return sentence.isTagged(at, "VERB") && !verb.endsWith("ing") && !verb.endsWith("ed");
  }

  /** "by law⟦, by the charter or by the board⟧": it opens as what stands right before it does. */
  private static boolean goesOnAlike(TaggedSentence sentence, int from, int first) {
    return sentence.isTagged(first, "ADP")
        && sentence.holds(Math.max(0, from - NEAR), from, sentence.key(first));
  }

  /** "reporting", as one of several things that are done. */
  private static boolean isForm(TaggedSentence sentence, int at) {
    return sentence.isTagged(at, "VERB") && sentence.key(at).endsWith("ing");
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
        verbs += sentence.isFinite(at) && !sentence.isTagged(at - 1, "AUX") ? 1 : 0;
        boolean opens =
            subordinators.contains(sentence.key(at))
                || CutBorders.RELATIVE.contains(sentence.key(at));
        clauses += opens ? 1 : 0;
      }
    }
    return verbs > clauses;
  }
}
