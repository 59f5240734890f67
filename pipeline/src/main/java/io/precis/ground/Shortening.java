package io.precis.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence is another one with words left out, and with none that limits what is said
 * among them. Signs and capitals do not count: they change where words go.
 */
public final class Shortening {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}]]+");

  /** Without them more is said than was: "if he is willing", "almost all", "except on Sundays". */
  private static final Set<String> LIMITING =
      Set.of(
          "if",
          "unless",
          "except",
          "only",
          "provided",
          "until",
          "without",
          "hardly",
          "barely",
          "almost",
          "nearly",
          "approximately",
          "roughly",
          "perhaps",
          "possibly",
          "probably",
          "allegedly",
          "reportedly");

  /** Words that something must follow. */
  private static final Set<String> LEADING =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "by", "for", "from", "to", "with", "into",
          "and", "or", "but", "nor", "that", "which", "who", "whose", "if", "than", "as", "because",
          "is", "are", "was", "were", "be", "very", "between", "under", "such");

  private Shortening() {}

  /**
   * How many words of {@code source} were left out to make {@code text}; 0 where both have the same
   * words.
   *
   * @return empty where {@code text} has a word that does not stand in the source at its place
   */
  public static Optional<Integer> wordsLeftOut(String text, String source) {
    return leftOut(text, source).map(List::size);
  }

  /** Whether words that limit what is said are among those that were left out. */
  public static boolean leavesOutALimit(String text, String source) {
    return leftOut(text, source).stream().flatMap(List::stream).anyMatch(LIMITING::contains);
  }

  /**
   * Whether it ends amid what it says, with a word that something must follow, as no source does.
   */
  public static boolean endsHanging(String text, String source) {
    List<String> words = words(text);
    List<String> there = words(source);
    return !words.isEmpty()
        && LEADING.contains(words.get(words.size() - 1))
        && !words.get(words.size() - 1).equals(there.get(there.size() - 1));
  }

  private static Optional<List<String>> leftOut(String text, String source) {
    List<String> there = words(source);
    List<String> left = new ArrayList<>();
    int at = 0;
    for (String word : words(text)) {
      int length = 0;
      while (at < there.size() && (length = lengthOf(word, there, at)) == 0) {
        left.add(there.get(at++));
      }
      if (length == 0) {
        return Optional.empty();
      }
      at += length;
    }
    left.addAll(there.subList(at, there.size()));
    return Optional.of(left);
  }

  /** Words from {@code at} on that make up {@code word}: transcripts have "do n't" for "don't". */
  private static int lengthOf(String word, List<String> there, int at) {
    StringBuilder joined = new StringBuilder();
    for (int end = at; end < there.size() && joined.length() < word.length(); end++) {
      joined.append(there.get(end));
      if (joined.toString().equals(word)) {
        return end + 1 - at;
      }
    }
    return 0;
  }

  private static List<String> words(String text) {
    String plain = text.replace("'", "").replace("\u2019", "");
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
