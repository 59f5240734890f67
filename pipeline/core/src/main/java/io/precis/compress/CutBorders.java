package io.precis.compress;

import io.precis.compress.rule.ClauseRules;
import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.Operation;
import io.precis.compress.tagged.TaggedSentence;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a cut that a tagger proposes may begin and end: at the borders of words and clauses, and
 * not between words that need each other.
 */
final class CutBorders {
  static final Set<String> LEANS = Set.of("ADP", "DET", "PART", "AUX", "SCONJ", "CCONJ");
  static final Set<String> NEEDS_MORE =
      Set.of("ADP", "DET", "PART", "AUX", "SCONJ", "CCONJ", "ADJ");
  static final Set<String> BRACKETS = Set.of("(", "[");
  private static final Set<String> OBJECT = Set.of("DET", "NOUN", "PRON", "PROPN", "NUM", "ADJ");
  private static final Set<String> GOES_ON =
      Set.of("VERB", "AUX", "ADP", "PUNCT", "ADV", "PART", "SCONJ");
  private static final String STARTS = ",;:—–";
  private static final String ENDS = ",;:.!?…—–-\"”";
  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final int FEW = 3;
  static final Set<String> RELATIVE = Set.of("which", "who", "whom", "whose", "where");

  private static final String[] SUBJECTS = {"NOUN", "PROPN", "PRON", "DET", "NUM", "SCONJ"};

  private final Set<String> announcing;
  private final Set<String> firms;
  private final Set<String> degrees;
  private final Set<String> copulas;

  CutBorders(CompressionLists lists) {
    this.announcing = lists.set("announcing-at-end");
    this.firms = lists.set("firms");
    this.degrees = lists.set("degrees");
    this.copulas = lists.set("copulas");
  }

  /**
   * Takes the subject; leaves a word at the end that announces more, or the first of two dashes
   * alone; takes "that" from the verb before it, or part of a firm's name.
   */
  boolean leavesEndOpen(TaggedSentence sentence, int from, int first, int last, int to) {
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

  /** Whether a space stands before the sign. */
  private static boolean isApart(TaggedSentence sentence, int at) {
    int start = sentence.tokens().get(at).start();
    return start > 0 && Character.isWhitespace(sentence.text().charAt(start - 1));
  }

  /** The first token that begins at a place of the text or behind it. */
  static int tokenAt(TaggedSentence sentence, int start) {
    int at = 0;
    while (at < sentence.size() && sentence.tokens().get(at).start() < start) {
      at++;
    }
    return at;
  }

  /** The next token that is a word, forwards or backwards. */
  static int word(TaggedSentence sentence, int from, int step) {
    int at = from;
    while (at >= 0 && at < sentence.size() && !sentence.tokens().get(at).isWord()) {
      at += step;
    }
    return at;
  }

  /** Whether it begins and ends where words and clauses do. */
  static boolean isClean(TaggedSentence sentence, Operation cut, int from, int to) {
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
  static boolean isOpening(TaggedSentence sentence, int first, int last, int to) {
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

  /** A complement from its word, a degree from what it measures, or two clauses run together. */
  boolean tears(TaggedSentence sentence, int from, int first, int to) {
    boolean marked = from < first;
    String left = sentence.tag(from - 1);
    boolean bracket = BRACKETS.contains(sentence.key(from));
    boolean tail = to >= sentence.close();
    if (marked
        && (LEANS.contains(left) && (bracket || tail)
            || tail && ClauseRules.isOpenBefore(sentence, from))) {
      return true;
    }
    if (tail && IntStream.range(first, to).anyMatch(at -> resumes(sentence, at))) {
      return true;
    }
    if (joinsClauses(sentence, from, to)) {
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
    if (!marked && from > 0 && isNeeded(sentence, left, first)) {
      return true;
    }
    if (DASHES.contains(sentence.key(to - 1)) != DASHES.contains(sentence.key(from))) {
      return to < sentence.close();
    }
    return isMeasured(sentence, from, first, to)
        || marked && runsOn(sentence, from, to)
        || degrees.contains(sentence.key(to));
  }

  /** Whether the word before wants what is cut. */
  private static boolean isNeeded(TaggedSentence sentence, String left, int first) {
    return NEEDS_MORE.contains(left)
        || left.equals("VERB") && OBJECT.contains(sentence.tag(first))
        || sentence.isTagged(first, "AUX")
        || left.equals("PRON") && sentence.isTagged(first, "VERB", "NOUN", "PROPN", "ADJ");
  }

  /** Whether what stands behind would run into what stands before: a second verb, or no link. */
  private static boolean runsOn(TaggedSentence sentence, int from, int to) {
    if (to >= sentence.close()) {
      return false;
    }
    return sentence.isFinite(to) && sentence.hasFinite(0, from)
        || sentence.tokens().get(to).isWord() && !GOES_ON.contains(sentence.tag(to));
  }

  private static boolean isMeasured(TaggedSentence sentence, int from, int first, int to) {
    boolean marked = from < first;
    return sentence.key(first).equals("as") && sentence.isTagged(from - 1, "ADV", "ADJ")
        || sentence.isTagged(first, "ADV") && sentence.key(to + 1).equals("as")
        || LEANS.contains(sentence.tag(first)) && sentence.key(to).endsWith("ing") && !marked;
  }

  /** "of the plain kind, ⟦that is to say,⟧ it was …": a comma alone cannot join two clauses. */
  private static boolean joinsClauses(TaggedSentence sentence, int from, int to) {
    boolean behind = sentence.key(from - 1).equals(",") && sentence.key(to - 1).equals(",");
    boolean before = sentence.key(from).equals(",") && sentence.key(to).equals(",");
    int subject = before ? to + 1 : to;
    return (behind || before)
        && sentence.isTagged(subject, "PRON")
        && sentence.isFinite(subject + 1)
        && sentence.hasFinite(0, from)
        && !(sentence.isTagged(0, "SCONJ", "ADP") && !sentence.holds(0, from - 1, ","));
  }

  /** "the names⟦, nested ones too, were⟧": a verb behind a comma, whose subject stands before. */
  private boolean resumes(TaggedSentence sentence, int at) {
    return sentence.key(at).equals(",")
        && (copulas.contains(sentence.key(at + 1)) || sentence.isFinite(at + 1));
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

  /** Whether a bracket says what a word before it leaves open: "if we should (mend the gate)". */
  static boolean completes(TaggedSentence sentence, Operation cut) {
    int from = tokenAt(sentence, cut.start());
    return BRACKETS.contains(sentence.key(from))
        && sentence.isTagged(from - 1, "AUX", "PART", "ADP")
        && !sentence.isTagged(tokenAt(sentence, cut.end()), OBJECT.toArray(String[]::new));
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
}
