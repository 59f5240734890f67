package io.precis.compress;

import io.precis.compress.rule.BracketRule;
import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.Figures;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.QuotedWords;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.limit.TextPattern;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a cut that a tagger proposes may not take: words that limit, deny, attribute or set a frame.
 */
final class CutContents {
  private static final TextPattern QUOTE = TextPattern.compile("[\"“”«»「」『』‘]");

  /** "Tuple (Int, Bool)": what a word of a program is applied to. */
  private static final TextPattern ARGUMENTS =
      TextPattern.compile("\\s?\\(\\p{Lu}\\p{L}*(?:, \\p{Lu}\\p{L}*+)++\\)\\s?");

  private static final TextPattern ENUMERATOR =
      TextPattern.compile("\\s?\\(?[\\p{N}ivx\\p{L}]{1,2}\\)");

  private static final TextPattern BRACKETS = TextPattern.compile("^\\s*\\(|\\)[\\s,;.]*$");

  private final BracketRule brackets;
  private final Set<String> limits;
  private final Set<String> apart;
  private final Set<String> acting;
  private final Set<String> attributions;
  private final Set<String> keptOpenings;
  private final Set<String> timedOpenings;
  private final Set<String> keptTails;
  private final Set<String> timedActions;
  private final Set<String> telling;
  private final Set<String> framing;

  CutContents(CompressionLists lists) {
    this.brackets = new BracketRule(lists);
    this.limits = lists.set("limits");
    this.apart = lists.set("limits-apart");
    this.acting = lists.set("acting");
    this.attributions = lists.set("attributions");
    this.keptOpenings = lists.set("kept-openings");
    this.timedOpenings = lists.set("timed-openings");
    this.keptTails = lists.set("kept-tails");
    this.timedActions = lists.set("timed-actions");
    this.telling = lists.set("framing-determiners");
    this.framing = lists.set("framing-nouns");
  }

  /** Whether it says of what or when the rest is true: "As for the bridge," "In May 2021,". */
  boolean setsFrame(TaggedSentence sentence, Operation cut, int first, int to) {
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
    boolean action =
        timedActions.contains(sentence.key(first)) && sentence.key(first + 1).endsWith("ing");
    boolean clause =
        timedOpenings.contains(sentence.key(first))
            && !sentence.key(first).equals("as")
            && sentence.hasFinite(first, to);
    return dated
        || action
        || clause
        || framed
        || keptOpenings.stream().anyMatch(opening -> low.startsWith(opening + " "));
  }

  /** Takes what limits, denies or attributes, quotes, or counts. */
  boolean holdsWhatStays(TaggedSentence sentence, Operation cut, int first, int last) {
    String inside = sentence.text().substring(cut.start(), cut.end());
    Set<String> limits = isSetApart(sentence, cut, first) ? apart : this.limits;
    if (limits == apart && acting.contains(sentence.key(first))) {
      return true;
    }
    String low = " " + inside.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']+", " ") + " ";
    if (limits == apart
        && keptTails.stream().anyMatch(tail -> low.stripLeading().startsWith(tail + " "))) {
      return true;
    }
    return IntStream.rangeClosed(first, last)
            .mapToObj(sentence::key)
            .anyMatch(key -> limits.contains(key) || attributions.contains(key))
        || limits.stream().anyMatch(limit -> low.contains(" " + limit + " "))
        || QUOTE.isIn(inside)
        || QuotedWords.hold(sentence.text(), cut)
        || !inside.strip().startsWith("(") && Figures.areIn(inside)
        || inside.strip().startsWith("(") && isKept(sentence.text(), cut.start(), inside)
        || ARGUMENTS.matcher(inside).matches()
        || ENUMERATOR.matcher(inside).matches();
  }

  /** A bracket that says in what something is counted, how much it is, or how it is called. */
  private boolean isKept(String sentence, int start, String bracket) {
    String content = BRACKETS.matcher(bracket).replaceAll("").strip();
    if (BracketRule.isCited(sentence, start, content)) {
      return false;
    }
    return BracketRule.isSymbols(bracket)
        || BracketRule.isUnit(bracket)
        || brackets.isValue(content)
        || BracketRule.isName(content);
  }

  /**
   * Whether signs set it apart from all that stays: then what denies or weakens something in it
   * bears on nothing outside, and only conditions do.
   */
  private static boolean isSetApart(TaggedSentence sentence, Operation cut, int first) {
    int from = CutBorders.tokenAt(sentence, cut.start());
    int to = CutBorders.tokenAt(sentence, cut.end());
    boolean ends =
        to >= sentence.close()
            || !sentence.tokens().get(to).isWord()
            || !sentence.tokens().get(to - 1).isWord();
    return from > 0 && from < first && ends;
  }
}
