package io.precis.compress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that is another one with words left out. Signs and capitals do not count: they change
 * where words go.
 *
 * <p>Where a word stands in the source more than once, it is taken from where the cuts are sound,
 * if they are anywhere.
 */
public final class DeletionAlignment {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{N}+(?:[.,]\\p{N}+)+|\\p{IsHan}|[\\p{L}\\p{M}\\p{N}_'&&[^\\p{IsHan}]]+|\\S");

  /** What transcribers put between words, and the space that they put into "do n't". */
  private static final Pattern MARK = Pattern.compile("\\{\\w+\\}");

  private static final Pattern SPLIT =
      Pattern.compile("(?<=\\w) (?=(?:n't|'(?:s|re|ve|ll|d|m))\\b)", Pattern.CASE_INSENSITIVE);

  /** Without them more is said than was: "if he is willing", "almost all", "except on Sundays". */
  private static final Set<String> LIMITING =
      Set.of(
          ("if unless except only provided until without hardly barely almost nearly approximately"
                  + " roughly perhaps possibly probably allegedly reportedly usually typically"
                  + " generally often sometimes mostly largely")
              .split(" "));

  /** Words that begin a clause which cannot stand alone. */
  static final Set<String> SUBORDINATE =
      Set.of(
          ("if when whenever while although though because since whereas unless until as after"
                  + " before once")
              .split(" "));

  static final Set<String> RELATIVE = Set.of("which", "who", "that", "whose", "where");

  /** Words that something must follow. */
  static final Set<String> LEADING =
      Set.of(
          ("a an the of in on at by for from to with into and or but nor that which who whose if"
                  + " than as because is are was were be very between under such not no")
              .split(" "));

  private static final Pattern END = Pattern.compile("[.!?…](?=[^\\p{L}\\p{N}.!?…]*$)");

  /** Tokens of the source as written, and lower-cased. */
  private final List<String> written;

  private final List<String> source;
  private final int[] kept;
  private final boolean sound;

  private DeletionAlignment(List<String> written, List<String> source, int[] kept, boolean sound) {
    this.written = written;
    this.source = source;
    this.kept = kept;
    this.sound = sound;
  }

  /**
   * {@code text} as a shortening of {@code source}.
   *
   * @return empty where it has a word that does not stand in the source at its place
   */
  public static Optional<DeletionAlignment> of(String text, String source) {
    List<String> written = tokens(source);
    List<String> there = lowered(written);
    List<String> words = lowered(tokens(text)).stream().filter(Deletion::isWord).toList();
    Optional<int[]> sound = new Alignment(words, there, true).find();
    return sound
        .or(() -> new Alignment(words, there, false).find())
        .map(
            kept ->
                new DeletionAlignment(
                    written, there, kept, sound.isPresent() && hasMarksOf(text, source)));
  }

  /** Whether it ends as the source does, and what it quotes and brackets is whole. */
  private static boolean hasMarksOf(String text, String source) {
    return end(text).equals(end(source))
        && (isWhole(text, "\"\u201C", "\"\u201D") || !isWhole(source, "\"\u201C", "\"\u201D"))
        && (isWhole(text, "([", ")]") || !isWhole(source, "([", ")]"));
  }

  private static String end(String text) {
    Matcher matcher = END.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  /** Whether as many marks open as close; one that does both comes in pairs. */
  private static boolean isWhole(String text, String opening, String closing) {
    int open = 0;
    for (char c : text.toCharArray()) {
      boolean opens = opening.indexOf(c) >= 0;
      boolean closes = closing.indexOf(c) >= 0;
      if (opens && closes) {
        open += open > 0 ? -1 : 1;
      } else {
        open += opens ? 1 : closes ? -1 : 0;
      }
    }
    return open == 0;
  }

  /** Whether both have the same words. */
  public boolean leavesNothingOut() {
    return leftOut().isEmpty();
  }

  /** Words of the source that are not in it, lower-cased, in order. */
  List<String> leftOut() {
    return placesLeftOut().stream().map(source::get).toList();
  }

  private List<Integer> placesLeftOut() {
    List<Integer> left = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < source.size(); at++) {
      if (next < kept.length && kept[next] == at) {
        next++;
      } else if (Deletion.isWord(source.get(at))) {
        left.add(at);
      }
    }
    return left;
  }

  /** Whether words that limit what is said are among those that were left out. */
  public boolean leavesOutALimit() {
    return leftOut().stream().anyMatch(LIMITING::contains);
  }

  /**
   * Whether a name is among them that does not stand in brackets. A name is a word of at least two
   * letters with a capital, but for the first.
   */
  public boolean leavesOutAName() {
    return placesLeftOut().stream().anyMatch(at -> isName(at) && !isBracketed(at));
  }

  private boolean isName(int at) {
    String word = written.get(at);
    return at > 0
        && word.length() > 1
        && Character.isUpperCase(word.codePointAt(0))
        && !written.get(at - 1).equals(":");
  }

  private boolean isBracketed(int at) {
    List<String> before = source.subList(0, at);
    return before.lastIndexOf("(") > before.lastIndexOf(")")
        || before.lastIndexOf("[") > before.lastIndexOf("]");
  }

  /**
   * Whether every cut is where a sentence can be cut ({@link Deletion}), and a whole one is left.
   */
  public boolean isSound() {
    return sound && (kept.length == 0 || kept[kept.length - 1] == lastWord() || endsWhole());
  }

  private int lastWord() {
    int last = source.size() - 1;
    while (!Deletion.isWord(source.get(last))) {
      last--;
    }
    return last;
  }

  /** Not amid a phrase or a clause, and not before the clause that the first one leads to. */
  private boolean endsWhole() {
    int last = kept[kept.length - 1];
    String first = source.get(kept[0]);
    boolean leadsOn =
        (SUBORDINATE.contains(first) || first.endsWith("ing") || first.equals("given"))
            && !source.subList(kept[0], last).contains(",");
    String beforeLast = kept.length > 1 ? source.get(kept[kept.length - 2]) : "";
    boolean amid =
        LEADING.contains(source.get(last))
            || last > 0 && source.get(last - 1).equals(",")
            || SUBORDINATE.contains(beforeLast)
            || RELATIVE.contains(beforeLast);
    return !leadsOn && !amid;
  }

  private static List<String> tokens(String text) {
    String plain = MARK.matcher(text.replace('\u2019', '\'')).replaceAll(" ");
    plain = SPLIT.matcher(plain.replaceAll("\\s+", " ")).replaceAll("");
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static List<String> lowered(List<String> tokens) {
    return tokens.stream().map(token -> token.toLowerCase(Locale.ROOT)).toList();
  }

  /** Looks for a place in the source for each word, in order, from left to right. */
  private static final class Alignment {
    private final List<String> words;
    private final List<String> source;
    private final boolean soundly;
    private final boolean[][] failed;
    private final int[] places;

    Alignment(List<String> words, List<String> source, boolean soundly) {
      this.words = words;
      this.source = source;
      this.soundly = soundly;
      this.failed = new boolean[words.size() + 1][source.size() + 1];
      this.places = new int[words.size()];
    }

    Optional<int[]> find() {
      return follows(0, 0) ? Optional.of(places) : Optional.empty();
    }

    /** Whether words from {@code word} on have places from {@code from} on. */
    private boolean follows(int word, int from) {
      if (failed[word][from]) {
        return false;
      }
      if (word == words.size()) {
        return may(from, source.size());
      }
      for (int at = from; at < source.size(); at++) {
        if (source.get(at).equals(words.get(word)) && may(from, at)) {
          places[word] = at;
          if (follows(word + 1, at + 1)) {
            return true;
          }
        }
      }
      failed[word][from] = true;
      return false;
    }

    private boolean may(int from, int to) {
      return !soundly || new Deletion(source, from, to).isSound();
    }
  }
}
