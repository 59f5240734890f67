package io.precis.compress;

import io.precis.compress.rule.BracketRule;
import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.RelativeLimits;
import io.precis.compress.rule.SupposedExample;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.limit.TextPattern;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What no cut may do that a tagger proposes, however sure it is: take what limits, denies or
 * attributes, half of a coordination, what a word beside it needs, a part of a list, or the main
 * clause.
 */
public final class CutGuard {
  private static final TextPattern QUOTE = TextPattern.compile("[\"“”«»「」『』‘]");
  private static final Set<String> NEEDS_MORE =
      Set.of("ADP", "DET", "PART", "AUX", "SCONJ", "CCONJ", "ADJ");
  private static final Set<String> LEANS = Set.of("ADP", "DET", "PART", "AUX", "SCONJ", "CCONJ");
  private static final Set<String> BRACKETS = Set.of("(", "[");
  private static final Set<String> OBJECT = Set.of("DET", "NOUN", "PRON", "PROPN", "NUM", "ADJ");
  private static final Set<String> GOES_ON =
      Set.of("VERB", "AUX", "ADP", "PUNCT", "ADV", "PART", "SCONJ");
  private static final String STARTS = ",;:—–";
  private static final String ENDS = ",;:.!?…—–-\"”";
  private static final Set<String> NAMES = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON");
  private static final Set<String> DASHES = Set.of("-", "–", "—");

  /** "Tuple (Int, Bool)": what a word of a program is applied to. */
  private static final TextPattern ARGUMENTS =
      TextPattern.compile("\\s?\\(\\p{Lu}\\p{L}*(?:, \\p{Lu}\\p{L}*)+\\)\\s?");

  private static final TextPattern ENUMERATOR =
      TextPattern.compile("\\s?\\(?[\\p{N}ivx\\p{L}]{1,2}\\)");
  private static final int FEW = 3;
  private static final Set<String> RELATIVE = Set.of("which", "who", "whom", "whose", "where");

  private static final String[] SUBJECTS = {"NOUN", "PROPN", "PRON", "DET", "NUM", "SCONJ"};
  private static final Set<String> DENIALS = Set.of("not", "n't", "never");

  private final Set<String> limits;
  private final Set<String> apart;
  private final Set<String> announcing;
  private final Set<String> firms;
  private final Set<String> referring;
  private final Set<String> acting;
  private final Set<String> attributions;
  private final Set<String> degrees;
  private final Set<String> subordinators;
  private final Set<String> examples;
  private final Set<String> keptOpenings;
  private final Set<String> timedOpenings;
  private final Set<String> pairs;
  private final Set<String> telling;
  private final Set<String> framing;
  private final Set<String> copulas;
  private final SupposedExample example;
  private final RelativeLimits relative;

  public CutGuard(CompressionLists lists) {
    this.limits = lists.set("limits");
    this.apart = lists.set("limits-apart");
    this.announcing = lists.set("announcing-at-end");
    this.firms = lists.set("firms");
    this.referring = lists.set("referring");
    this.acting = lists.set("acting");
    this.attributions = lists.set("attributions");
    this.degrees = lists.set("degrees");
    this.subordinators = lists.set("subordinators");
    this.examples = lists.set("examples");
    this.keptOpenings = lists.set("kept-openings");
    this.timedOpenings = lists.set("timed-openings");
    this.pairs = lists.set("pairs");
    this.telling = lists.set("framing-determiners");
    this.framing = lists.set("framing-nouns");
    this.copulas = lists.set("copulas");
    this.example = new SupposedExample(lists);
    this.relative = new RelativeLimits(lists);
  }

  public boolean allows(TaggedSentence sentence, Operation cut) {
    int from = tokenAt(sentence, cut.start());
    int to = tokenAt(sentence, cut.end());
    int first = word(sentence, from, 1);
    int last = word(sentence, to - 1, -1);
    return first <= last
        && !holdsWhatStays(sentence, cut, first, last)
        && !takesPart(sentence, from, first, last, to)
        && !tears(sentence, from, first, to)
        && isClean(sentence, cut, from, to)
        && (from > 0
            || isOpening(sentence, first, last, to) && !setsFrame(sentence, cut, first, to))
        && !leavesHalf(sentence, from, first, to)
        && !tellsWhich(sentence, cut)
        && !example.beginsAt(sentence.text(), cut.start())
        && !goesOnWithDenial(sentence, from, first, to)
        && !leavesEndOpen(sentence, from, first, last, to)
        && !leans(sentence, from, first, last, to)
        && keepsMainClause(sentence, from, to);
  }

  /**
   * Takes the subject; leaves a word at the end that announces more, or the first of two dashes
   * alone; takes "that" from the verb before it, or part of a firm's name.
   */
  private boolean leavesEndOpen(TaggedSentence sentence, int from, int first, int last, int to) {
    boolean tail = to >= sentence.close();
    boolean dashed = DASHES.contains(sentence.key(from));
    boolean second =
        IntStream.range(from, to)
            .anyMatch(
                at -> at > first && DASHES.contains(sentence.key(at)) && isApart(sentence, at));
    boolean subject =
        sentence.isFinite(to)
            && IntStream.range(0, from).noneMatch(at -> sentence.isTagged(at, SUBJECTS));
    return subject && from > 0
        || tail && (announcing.contains(sentence.key(from - 1)) || dashed && second)
        || from > 0 && sentence.key(last).equals("that")
        || firms.contains(sentence.key(first));
  }

  /**
   * Takes the noun that a pronoun behind it stands for, what a denial governs, a word's opening
   * without the word, a condition with "to", or the verb behind a comma.
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
    if (marked) {
      return tail && sentence.isTagged(first, "VERB") && sentence.isFinite(first)
          || !tail && sentence.key(first).equals("to")
          || denied && sentence.isTagged(first, "PRON", "SCONJ") && sentence.holds(0, from, "few");
    }
    boolean openingAlone =
        !adverb
            && LEANS.contains(sentence.tag(first))
            && IntStream.rangeClosed(first, last)
                .noneMatch(at -> sentence.isTagged(at, "NOUN", "PROPN", "VERB", "NUM", "PRON"));
    boolean compound = !tail && sentence.isTagged(to, "NOUN", "PROPN") && noun;
    return denied && !adverb || openingAlone || compound;
  }

  /** Whether it says of what or when the rest is true: "As for the bridge," "In May 2021,". */
  private boolean setsFrame(TaggedSentence sentence, Operation cut, int first, int to) {
    String low =
        sentence
                .text()
                .substring(cut.start(), cut.end())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}']+", " ")
                .strip()
            + " ";
    boolean dated =
        timedOpenings.contains(sentence.key(first))
            && IntStream.range(first, to).anyMatch(at -> sentence.isTagged(at, "NUM"));
    boolean framed =
        sentence.isTagged(first, "ADP")
            && sentence.holdsAny(first + 1, first + 3, telling)
            && sentence.holdsAny(first + 1, to, framing);
    boolean clause =
        timedOpenings.contains(sentence.key(first))
            && !sentence.key(first).equals("as")
            && sentence.hasFinite(first, to);
    return dated
        || clause
        || framed
        || keptOpenings.stream().anyMatch(opening -> low.startsWith(opening + " "));
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
        BRACKETS.contains(sentence.key(from))
            && (sentence.holdsAny(first, to, BRACKETS)
                || sentence.holdsAny(first, to, DENIALS)
                || NEEDS_MORE.contains(sentence.tag(from - 1)));
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

  /** Whether a space stands before the sign. */
  private static boolean isApart(TaggedSentence sentence, int at) {
    int start = sentence.tokens().get(at).start();
    return start > 0 && Character.isWhitespace(sentence.text().charAt(start - 1));
  }

  /** "It was not the pain, it was …", and a relative without its verb. */
  private boolean goesOnWithDenial(TaggedSentence sentence, int from, int first, int to) {
    boolean finite = sentence.hasFinite(first, to);
    boolean corrects =
        finite && sentence.isTagged(first, "PRON") && !RELATIVE.contains(sentence.key(first));
    return corrects && sentence.holdsAny(0, from, DENIALS)
        || RELATIVE.contains(sentence.key(first)) && !finite
        || relative.hold(sentence, first, to);
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
    String inside = sentence.text().substring(cut.start(), cut.end());
    Set<String> limits = isSetApart(sentence, cut, first) ? apart : this.limits;
    if (limits == apart && acting.contains(sentence.key(first))) {
      return true;
    }
    String low = " " + inside.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']+", " ") + " ";
    return IntStream.rangeClosed(first, last)
            .mapToObj(sentence::key)
            .anyMatch(key -> limits.contains(key) || attributions.contains(key))
        || limits.stream().anyMatch(limit -> low.contains(" " + limit + " "))
        || QUOTE.matcher(inside).find()
        || inside.strip().startsWith("(") && BracketRule.isSymbols(inside)
        || ARGUMENTS.matcher(inside).matches()
        || ENUMERATOR.matcher(inside).matches();
  }

  /**
   * Whether signs set it apart from all that stays: then what denies or weakens something in it
   * bears on nothing outside, and only conditions do.
   */
  private static boolean isSetApart(TaggedSentence sentence, Operation cut, int first) {
    int from = tokenAt(sentence, cut.start());
    int to = tokenAt(sentence, cut.end());
    boolean ends =
        to >= sentence.close()
            || !sentence.tokens().get(to).isWord()
            || !sentence.tokens().get(to - 1).isWord();
    return from > 0 && from < first && ends;
  }

  /** Half of what "and" joins, or part of a list or of what a colon announces. */
  private boolean takesPart(TaggedSentence sentence, int from, int first, int last, int to) {
    int next = word(sentence, to, 1);
    boolean colon =
        sentence.holds(from, to, ":")
            || sentence.key(to).equals(":")
            || sentence.holds(0, from, ":") && !BRACKETS.contains(sentence.key(from));
    return sentence.isTagged(first, "CCONJ")
        || sentence.isTagged(last, "CCONJ")
        || sentence.isTagged(next, "CCONJ")
        || sentence.holds(from, to, ";") && !sentence.key(from).equals(";")
        || colon
        || isPartOfList(sentence, from, first, to);
  }

  /** Whether it begins and ends where words and clauses do. */
  private static boolean isClean(TaggedSentence sentence, Operation cut, int from, int to) {
    String text = sentence.text();
    boolean amidWord =
        cut.start() > 0
            && !Character.isWhitespace(text.charAt(cut.start() - 1))
            && !Character.isWhitespace(text.charAt(cut.start()))
            && STARTS.indexOf(text.charAt(cut.start())) < 0;
    boolean strangeEnd =
        to < sentence.size()
            && !sentence.tokens().get(to).isWord()
            && (ENDS.indexOf(sentence.key(to).charAt(0)) < 0
                || sentence.key(to).equals(".") && to < sentence.close());
    boolean halfBracket = sentence.key(from).equals("(") && !sentence.key(to - 1).equals(")");
    boolean noClause = sentence.key(from).equals(";") && !sentence.hasFinite(from, to);
    return !amidWord
        && !strangeEnd
        && !halfBracket
        && !noClause
        && !sentence.holdsAny(from, to, Set.of("&", "#"));
  }

  /** Whether the head can go: a comma ends it, or it is made of adverbs. */
  private static boolean isOpening(TaggedSentence sentence, int first, int last, int to) {
    boolean marked = sentence.key(to - 1).equals(",");
    boolean adverbs =
        IntStream.rangeClosed(first, last).allMatch(at -> sentence.isTagged(at, "ADV", "INTJ"));
    boolean ofThese = sentence.key(first).equals("of");
    boolean asA = sentence.key(first).equals("as") && sentence.isTagged(first + 1, "DET");
    boolean subject =
        sentence.isFinite(to)
            || sentence.isTagged(first, "DET") && sentence.isTagged(to, "ADJ", "NOUN");
    boolean that = sentence.key(last).equals("that");
    boolean names = sentence.isTagged(first, "NOUN", "PROPN", "DET", "PRON", "NUM");
    boolean kept = ofThese || asA || subject || names;
    return !kept && !that && (marked || adverbs);
  }

  private boolean isPartOfList(TaggedSentence sentence, int from, int first, int to) {
    boolean joined = IntStream.range(first, to).anyMatch(at -> sentence.isTagged(at, "CCONJ"));
    boolean halfOfExamples = examples.contains(sentence.key(first)) && sentence.key(to).equals(",");
    return from < first && joined && NAMES.contains(sentence.tag(first)) || halfOfExamples;
  }

  /** A complement from its word, a degree from what it measures, or two clauses run together. */
  private boolean tears(TaggedSentence sentence, int from, int first, int to) {
    boolean marked = from < first;
    String left = sentence.tag(from - 1);
    boolean bracket = BRACKETS.contains(sentence.key(from));
    boolean tail = to >= sentence.close();
    if (marked
        && (LEANS.contains(left) && (bracket || tail) || tail && isOpenBefore(sentence, from))) {
      return true;
    }
    if (tail && IntStream.range(first, to).anyMatch(at -> resumes(sentence, at))) {
      return true;
    }
    if (tail && sentence.key(from).equals(",") && belongsBefore(sentence, from, first, to)) {
      return true;
    }
    int next = word(sentence, to, 1);
    boolean listed =
        RELATIVE.contains(sentence.key(first))
            && sentence.key(to).equals(",")
            && sentence.isTagged(next, "NOUN", "ADJ");
    boolean named =
        !tail
            && (listed || sentence.isTagged(first, "VERB") && OBJECT.contains(sentence.tag(next)));
    if (marked && named) {
      return true;
    }
    if (!marked && from > 0) {
      boolean needed =
          NEEDS_MORE.contains(left)
              || left.equals("VERB") && OBJECT.contains(sentence.tag(first))
              || sentence.isTagged(first, "AUX")
              || left.equals("PRON") && sentence.isTagged(first, "VERB", "NOUN", "PROPN", "ADJ");
      if (needed) {
        return true;
      }
    }
    if (DASHES.contains(sentence.key(to - 1)) != DASHES.contains(sentence.key(from))) {
      return to < sentence.close();
    }
    boolean secondVerb =
        marked && to < sentence.close() && sentence.isFinite(to) && sentence.hasFinite(0, from);
    boolean runTogether =
        marked
            && to < sentence.close()
            && sentence.tokens().get(to).isWord()
            && !GOES_ON.contains(sentence.tag(to));
    boolean measured =
        sentence.key(first).equals("as") && sentence.isTagged(from - 1, "ADV", "ADJ")
            || sentence.isTagged(first, "ADV") && sentence.key(to + 1).equals("as")
            || LEANS.contains(sentence.tag(first)) && sentence.key(to).endsWith("ing") && !marked;
    return measured || secondVerb || runTogether || degrees.contains(sentence.key(to));
  }

  /** "the names⟦, nested ones too, were⟧": a verb behind a comma, whose subject stands before. */
  private boolean resumes(TaggedSentence sentence, int at) {
    return sentence.key(at).equals(",") && copulas.contains(sentence.key(at + 1));
  }

  /** ", Version 2.0", and "low, thus cheap gates": the rest of a name, the noun of an adjective. */
  private static boolean belongsBefore(TaggedSentence sentence, int from, int first, int to) {
    boolean edition =
        to - first <= FEW
            && IntStream.range(first, to).anyMatch(at -> sentence.isTagged(at, "NUM"));
    boolean adjective =
        sentence.isTagged(from - 1, "ADJ") || sentence.key(from - 1).indexOf('-') > 0;
    boolean noun =
        sentence.isTagged(first, "ADJ", "ADV")
            && sentence.isTagged(word(sentence, to - 1, -1), "NOUN")
            && !sentence.hasFinite(first, to);
    return edition || adjective && noun && !sentence.isTagged(from - 2, "AUX");
  }

  /**
   * Whether only adverbs between commas stand before it behind a preposition: "without, say⟦, a".
   */
  private static boolean isOpenBefore(TaggedSentence sentence, int from) {
    int at = from - 1;
    while (at > 0 && (sentence.isTagged(at, "ADV") || sentence.key(at).equals(","))) {
      at--;
    }
    return at > 0 && sentence.key(at + 1).equals(",") && LEANS.contains(sentence.tag(at));
  }

  /**
   * Whether a bracket tells which of the things before it are meant: "features (considered stable
   * before)". What is said so of a name, or of "the" one, is by the way.
   */
  static boolean tellsWhich(TaggedSentence sentence, Operation cut) {
    int from = tokenAt(sentence, cut.start());
    int first = word(sentence, from, 1);
    int telling = sentence.isTagged(first, "ADV") ? first + 1 : first;
    boolean quality =
        sentence.isTagged(telling, "ADJ", "VERB") && !sentence.key(telling).endsWith("ing");
    int at = from - 1;
    while (at > 0 && sentence.isTagged(at, "NOUN", "ADJ")) {
      at--;
    }
    return BRACKETS.contains(sentence.key(from))
        && quality
        && sentence.isTagged(from - 1, "NOUN")
        && !sentence.isTagged(at, "PROPN", "PRON")
        && !Set.of("the", "this", "that", "its", "their", "our").contains(sentence.key(at));
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
            subordinators.contains(sentence.key(at)) || RELATIVE.contains(sentence.key(at));
        clauses += opens ? 1 : 0;
      }
    }
    return verbs > clauses;
  }
}
