package io.precis.compress;

import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that transcribers set for sounds and for where speech broke off. A sound's mark goes.
 * Behind a break the words that repeat those before it go with the mark ("the {disfmarker} the
 * dam"), and where none do a dash stands for it, so that two halves do not read as one statement.
 */
final class TranscriptMarks {
  private static final TextPattern WORD = TextPattern.compile("[\\p{L}\\p{N}'’-]+");
  private static final TextPattern MARK_BEFORE =
      TextPattern.compile("[\\p{P}&&[^'’\"”)\\]}]]\\s?$");
  private static final TextPattern MARK_BEHIND =
      TextPattern.compile("^\\s*(?:[\\p{P}&&[^\"“({\\[]]|$)");
  private static final TextPattern BEGINS_ANEW = TextPattern.compile("^\\s*(?!I\\b)\\p{Lu}");
  private static final TextPattern END_BETWEEN = TextPattern.compile("[.?!;:]");
  private static final int MOST_REPEATED = 6;
  private static final int REACH = 120;

  private final Optional<TextPattern> marks;
  private final Optional<TextPattern> atHead;
  private final Optional<TextPattern> breaks;
  private final Set<String> fillers;

  TranscriptMarks(CompressionLists lists) {
    boolean none = lists.isEmpty("transcript-sounds");
    String any =
        none
            ? ""
            : "(?:"
                + lists.alternatives("transcript-sounds")
                + "|"
                + lists.alternatives("transcript-breaks")
                + ")";
    this.marks = none ? Optional.empty() : pattern("(?:\\s?[{\\[(]" + any + "[})\\]])+");
    this.atHead = none ? Optional.empty() : pattern("^(?:[{\\[(]" + any + "[})\\]]\\s*)+");
    this.breaks = none ? Optional.empty() : pattern(lists.alternatives("transcript-breaks"));
    this.fillers = lists.set("fillers");
  }

  private static Optional<TextPattern> pattern(String form) {
    return Optional.of(TextPattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** Those at the head; empty in a language without such marks. */
  Optional<TextPattern> atHead() {
    return atHead;
  }

  /** What is done to those behind {@code from}, in order, not overlapping. */
  List<Operation> find(String sentence, int from) {
    List<Operation> found = new ArrayList<>();
    if (marks.isEmpty()) {
      return found;
    }
    Matcher matcher = marks.get().matcher(sentence);
    for (int at = from; at < sentence.length() && matcher.find(at); at = matcher.end()) {
      if (matcher.start() > from) {
        found.add(done(sentence, from, matcher.toMatchResult()));
      }
    }
    return found;
  }

  private Operation done(String sentence, int from, MatchResult run) {
    String before = sentence.substring(Math.max(from, run.start() - REACH), run.start());
    String behind = sentence.substring(run.end(), Math.min(sentence.length(), run.end() + REACH));
    boolean broken = breaks.orElseThrow().isIn(run.group());
    int repeated = broken ? repeated(before, behind) : 0;
    if (repeated > 0) {
      return cut(run.start() - before.length() + endOfWords(before), run.end() + repeated);
    }
    boolean halves =
        (broken || BEGINS_ANEW.isIn(behind))
            && !MARK_BEFORE.isIn(before)
            && !MARK_BEHIND.isIn(behind);
    if (halves) {
      String dash = " —" + (Character.isWhitespace(behind.charAt(0)) ? "" : " ");
      return Operation.replace(OperationKind.CUT_DISFLUENCY, run.start(), run.end(), dash);
    }
    return cut(run.start(), run.end());
  }

  private static Operation cut(int start, int end) {
    return Operation.cut(OperationKind.CUT_DISFLUENCY, start, end);
  }

  /**
   * Length of what stands behind the mark up to the end of what repeats the words before it; 0 for
   * none.
   */
  private int repeated(String before, String behind) {
    List<MatchResult> first = words(before.substring(0, endOfWords(before)));
    List<MatchResult> second = words(behind);
    int skipped = 0;
    while (skipped < second.size() && isFiller(second.get(skipped))) {
      skipped++;
    }
    for (int many = Math.min(MOST_REPEATED, first.size()); many > 0; many--) {
      if (skipped + many <= second.size() && isSame(first, second, skipped, many)) {
        int end = second.get(skipped + many - 1).end();
        int begin = first.get(first.size() - many).start();
        boolean whole = !END_BETWEEN.isIn(before.substring(begin) + behind.substring(0, end));
        return whole ? end : 0;
      }
    }
    return 0;
  }

  private static boolean isSame(
      List<MatchResult> first, List<MatchResult> second, int skipped, int many) {
    for (int i = 0; i < many; i++) {
      String one = first.get(first.size() - many + i).group();
      if (!one.equalsIgnoreCase(second.get(skipped + i).group())) {
        return false;
      }
    }
    return true;
  }

  /** End of the last word that is no sound of speech; 0 where there is none. */
  private int endOfWords(String before) {
    List<MatchResult> words = words(before);
    int last = words.size() - 1;
    while (last >= 0 && isFiller(words.get(last))) {
      last--;
    }
    return last < 0 ? 0 : words.get(last).end();
  }

  private boolean isFiller(MatchResult word) {
    return fillers.contains(word.group());
  }

  private static List<MatchResult> words(String text) {
    return WORD.matcher(text).results().toList();
  }
}
