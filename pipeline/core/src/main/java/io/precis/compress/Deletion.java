package io.precis.compress;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was left out of a sentence at one place. A cut is sound where what goes is a part of its
 * own:
 *
 * <ul>
 *   <li>fillers and words that only grade or link, anywhere: "really", "you know";
 *   <li>a word or more that is said again at once: "the the";
 *   <li>at the beginning, words that only link, or what a comma ends, if it is short or a phrase;
 *   <li>what stands between two signs;
 *   <li>at the end of the sentence or before a sign, what a sign begins, or a clause or a phrase,
 *       known by its first word: "because", "with";
 *   <li>one of two that are joined, where the other stays and a phrase follows: "income [and costs]
 *       in 2026".
 * </ul>
 *
 * <p>After "between" and its like neither of two may go.
 *
 * @param source tokens of the sentence, lower-cased: words and single signs
 * @param from first token that was left out
 * @param to one past the last: the next word that stays, or the end, as signs go with what goes
 */
record Deletion(List<String> source, int from, int to) {
  /** What is said by the way at the beginning, or between signs; elsewhere it is what is said. */
  private static final Pattern BY_THE_WAY =
      Pattern.compile("\\b(?:you know|i mean|i guess|(?:so )?i think)\\b");

  private static final Pattern FILLERS =
      Pattern.compile(
          "\\b(?:sort of|kind of|of course|for example|for instance|in fact"
              + "|in particular|in addition|at the same time|on the other hand|in other words)\\b");

  /** Words that only grade or link. */
  private static final Set<String> LOOSE =
      Set.of(
          ("very really quite just also actually basically simply essentially certainly"
                  + " currently clearly therefore moreover however thus hence indeed furthermore"
                  + " additionally consequently meanwhile nevertheless nonetheless finally"
                  + " um uh uhm er erm mm mmm hmm yeah okay ok oh")
              .split(" "));

  /** Words that only link at the beginning of a sentence. */
  private static final Set<String> OPENING =
      Set.of(("so well but and then now yes right like anyway").split(" "));

  /** Words that begin a clause or a phrase which a sentence can do without. */
  private static final Set<String> BEGINNING =
      Set.of(
          ("which who whose where because although though while whereas when after "
                  + "before since as and but or so with by for from in on at during under over "
                  + "including such rather despite among through throughout within via using "
                  + "based")
              .split(" "));

  private static final Set<String> JOINING = Set.of("and", "or", "but");
  private static final Set<String> PAIRING = Set.of("between", "both", "either", "neither", "from");
  private static final Set<String> OPEN = Set.of(",", ";", ":", "(", "[", "—", "–");
  private static final Set<String> CLOSED = Set.of(",", ";", ")", "]", "—", "–");
  private static final int PAIR_WORDS = 5;
  private static final int LABEL_TOKENS = 6;
  private static final int FEW_WORDS = 3;
  private static final int CLAUSE_WORDS = 5;
  private static final int LIST_TOKENS = 8;

  static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0))
        || token.charAt(0) == '_'
        || token.length() > 1;
  }

  boolean isSound() {
    List<String> all = gone().stream().filter(Deletion::isWord).toList();
    List<String> words = withoutLoose(all);
    if (!all.isEmpty() && (leavesAnotherArticle() || leavesHalfAWord())) {
      return false;
    }
    if (words.isEmpty() || isSaidAgain(words)) {
      return true;
    }
    String first = source.get(from);
    String last = source.get(to - 1);
    if (isBeginning()) {
      boolean linksOnly = OPENING.containsAll(words);
      boolean phrase = words.size() <= FEW_WORDS || BEGINNING.contains(words.get(0));
      return linksOnly || last.equals(",") && phrase;
    }
    if (JOINING.contains(words.get(0)) && isPaired()) {
      return false;
    }
    if (leavesHanging() || isAmidAClause(first, words.get(0))) {
      return false;
    }
    boolean closes = CLOSED.contains(last) || isEnd();
    boolean begins = OPEN.contains(first) || words.size() > 1 && BEGINNING.contains(first);
    return begins && closes || isOneOfTwo(first);
  }

  /** Whether it is the sentence's first part, or the first behind the name of who says it. */
  private boolean isBeginning() {
    return from == 0 || from <= LABEL_TOKENS && source.get(from - 1).equals(":");
  }

  /** Whether "a" would come to stand before a vowel, or "an" before none. */
  private boolean leavesAnotherArticle() {
    String before = from == 0 ? "" : source.get(from - 1);
    boolean article = before.equals("a") || before.equals("an");
    return article
        && to < source.size()
        && before.equals("an") != ("aeiou".indexOf(source.get(to).charAt(0)) >= 0);
  }

  /** Whether something goes that the word before it needs, or stays that needs what goes. */
  private boolean leavesHanging() {
    String next = to < source.size() ? source.get(to) : "";
    return DeletionAlignment.LEADING.contains(source.get(from - 1)) || next.equals("nor");
  }

  private boolean leavesHalfAWord() {
    return source.get(to - 1).equals("-");
  }

  /**
   * Whether the end that goes has the verb of what stays: after a first comma, unless a phrase
   * begins there; or soon after a word that began a clause. Or it is the last of a list.
   */
  private boolean isAmidAClause(String first, String firstWord) {
    if (!isEnd()) {
      return false;
    }
    List<String> before = source.subList(0, from);
    boolean phrase = BEGINNING.contains(firstWord) || firstWord.endsWith("ing");
    if (OPEN.contains(first)) {
      boolean last = JOINING.contains(firstWord);
      List<String> list = before.subList(Math.max(0, from - LIST_TOKENS), from);
      return first.equals(",") && (last ? list : phrase ? List.of() : before).contains(",");
    }
    return before.subList(Math.max(0, from - CLAUSE_WORDS), from).stream()
        .anyMatch(
            w ->
                DeletionAlignment.SUBORDINATE.contains(w)
                    || DeletionAlignment.RELATIVE.contains(w));
  }

  private List<String> gone() {
    return source.subList(from, to);
  }

  private List<String> withoutLoose(List<String> words) {
    String rest = FILLERS.matcher(String.join(" ", words)).replaceAll(" ");
    boolean byTheWay = isBeginning() || words.size() < to - from;
    rest = (byTheWay ? BY_THE_WAY.matcher(rest).replaceAll(" ") : rest).strip();
    return Arrays.stream(rest.split(" +"))
        .filter(word -> !word.isEmpty() && !LOOSE.contains(word))
        .toList();
  }

  /** Whether the same words stand next to it; the last of them may have been broken off. */
  private boolean isSaidAgain(List<String> words) {
    List<String> before = source.subList(0, from).stream().filter(Deletion::isWord).toList();
    List<String> after =
        source.subList(to, source.size()).stream().filter(Deletion::isWord).toList();
    int size = words.size();
    return before.size() >= size
            && words.equals(before.subList(before.size() - size, before.size()))
        || after.size() >= size
            && words.subList(0, size - 1).equals(after.subList(0, size - 1))
            && isBrokenOff(words.get(size - 1), after.get(size - 1));
  }

  private static boolean isBrokenOff(String beginning, String word) {
    return word.equals(beginning)
        || word.startsWith(beginning) && Character.isLetter(word.charAt(0));
  }

  private boolean isEnd() {
    return to == source.size();
  }

  private boolean isOneOfTwo(String first) {
    boolean phraseFollows =
        to < source.size() && (BEGINNING.contains(source.get(to)) || source.get(to).equals("to"));
    boolean digits = Character.isDigit(source.get(from - 1).codePointAt(0));
    return JOINING.contains(first) && phraseFollows && !digits;
  }

  private boolean isPaired() {
    return source.subList(Math.max(0, from - PAIR_WORDS), from).stream()
        .anyMatch(PAIRING::contains);
  }
}
