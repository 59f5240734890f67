package io.precis.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Named sets of phrases, as a data file gives them, and where a text holds one.
 *
 * <p>A file has a line {@code [name]} before the phrases of each set, one a line. In a phrase
 * {@code *} ends a word of any ending, {@code #} is a number, {@code ^} the start of the text and
 * {@code $} its end.
 *
 * <p>Does not change once it is read; safe for use by several threads.
 *
 * @param <E> the sets
 */
public final class PhraseSets<E extends Enum<E>> {
  private static final String START = "^";
  private static final String END = "$";
  private static final int LONGEST_PREFIX = 24;
  private static final Map<Key, PhraseSets<?>> KNOWN = new ConcurrentHashMap<>();

  private record Key(Class<?> sets, String path) {}

  private final Class<E> sets;
  private final Node root = new Node();

  /** A place in the tree of phrases. */
  private static final class Node {
    private final Map<String, Node> words = new HashMap<>();
    private final Map<String, Node> prefixes = new HashMap<>();
    private final List<Integer> sets = new ArrayList<>();
    private int shortestPrefix = Integer.MAX_VALUE;
  }

  private PhraseSets(Class<E> sets) {
    this.sets = sets;
  }

  /**
   * The sets of a file of a language, which is read once.
   *
   * @param language BCP 47 primary language; one without a file has empty sets
   * @throws IllegalStateException where the file names a set that there is none of
   */
  @SuppressWarnings("unchecked") // what stands under a class is of it
  public static <E extends Enum<E>> PhraseSets<E> of(Class<E> sets, String language, String file) {
    String path = "/io/precis/language/" + language + "/" + file;
    return (PhraseSets<E>) KNOWN.computeIfAbsent(new Key(sets, path), key -> read(sets, path));
  }

  private static <E extends Enum<E>> PhraseSets<E> read(Class<E> sets, String path) {
    PhraseSets<E> read = new PhraseSets<>(sets);
    ListResource.find(PhraseSets.class, path).ifPresent(read::read);
    return read;
  }

  private void read(List<String> lines) {
    int set = -1;
    for (String line : lines) {
      String phrase = line.strip();
      if (phrase.startsWith("[") && phrase.endsWith("]")) {
        String name = phrase.substring(1, phrase.length() - 1).toUpperCase(Locale.ROOT);
        set = Enum.valueOf(sets, name).ordinal();
      } else {
        add(phrase, set);
      }
    }
  }

  private void add(String phrase, int set) {
    Node at = root;
    String text = phrase;
    if (text.startsWith(START)) {
      at = at.words.computeIfAbsent(START, key -> new Node());
      text = text.substring(1);
    }
    boolean ends = text.endsWith(END);
    text = ends ? text.substring(0, text.length() - 1) : text;
    for (String part : text.split(" ")) {
      boolean open = part.endsWith("*");
      String word = open ? part.substring(0, part.length() - 1) : part;
      List<String> tokens = word.equals(CueTokens.NUMBER) ? List.of(word) : CueTokens.of(word);
      for (int i = 0; i < tokens.size(); i++) {
        String token = tokens.get(i);
        if (open && i == tokens.size() - 1) {
          at.shortestPrefix = Math.min(at.shortestPrefix, token.length());
          at = at.prefixes.computeIfAbsent(token, key -> new Node());
        } else {
          at = at.words.computeIfAbsent(token, key -> new Node());
        }
      }
    }
    if (ends) {
      at = at.words.computeIfAbsent(END, key -> new Node());
    }
    at.sets.add(set);
  }

  /**
   * How much of a text is phrases of each set.
   *
   * @param tokens as {@link CueTokens} gives them
   * @return for each set that has a phrase in the text the number of tokens of its longest one
   */
  public Map<E, Integer> longest(List<String> tokens) {
    Map<E, Integer> found = new EnumMap<>(sets);
    E[] names = sets.getEnumConstants();
    int[] longest = new int[names.length];
    Node anchored = root.words.get(START);
    if (anchored != null) {
      walk(anchored, tokens, 0, 0, longest);
    }
    for (int i = 0; i < tokens.size(); i++) {
      walk(root, tokens, i, 0, longest);
    }
    for (int set = 0; set < longest.length; set++) {
      if (longest[set] > 0) {
        found.put(names[set], longest[set]);
      }
    }
    return found;
  }

  /**
   * As deep as the longest phrase; a token branches at most once into words, and by its prefixes.
   */
  private void walk(Node node, List<String> tokens, int at, int length, int[] longest) {
    for (int set : node.sets) {
      longest[set] = Math.max(longest[set], length);
    }
    if (at >= tokens.size()) {
      Node end = node.words.get(END);
      if (end != null) {
        walk(end, tokens, at, length, longest);
      }
      return;
    }
    String token = tokens.get(at);
    Node word = node.words.get(token);
    if (word != null) {
      walk(word, tokens, at + 1, length + 1, longest);
    }
    int most = Math.min(token.length(), LONGEST_PREFIX);
    for (int end = node.shortestPrefix; end <= most; end++) {
      Node open = node.prefixes.get(token.substring(0, end));
      if (open != null) {
        walk(open, tokens, at + 1, length + 1, longest);
      }
    }
  }
}
