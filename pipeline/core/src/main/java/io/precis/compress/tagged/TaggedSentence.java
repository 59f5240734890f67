package io.precis.compress.tagged;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sentence with its tokens and their parts of speech.
 *
 * @param text the sentence
 * @param tokens in order
 * @param tags part of speech of each
 */
public record TaggedSentence(String text, List<Token> tokens, List<String> tags) {
  private static final Set<String> INFINITIVE_BEFORE = Set.of("to");

  public static TaggedSentence of(String text, PartsOfSpeech tagger) {
    List<Token> tokens = Token.of(text);
    return new TaggedSentence(text, tokens, List.of(tagger.tags(tokens)));
  }

  public int size() {
    return tokens.size();
  }

  public String key(int at) {
    return at >= 0 && at < size() ? tokens.get(at).key() : "";
  }

  public String tag(int at) {
    return at >= 0 && at < size() ? tags.get(at) : "";
  }

  public boolean isTagged(int at, String... any) {
    return List.of(any).contains(tag(at));
  }

  /** Whether the word can be the verb of a clause: no "-ing" form, no infinitive with "to". */
  public boolean isFinite(int at) {
    boolean verb =
        isTagged(at, "AUX") || isTagged(at, "VERB") && !isShortForm(tokens.get(at).text());
    return verb
        && !key(at).endsWith("ing")
        && !INFINITIVE_BEFORE.contains(key(at - 1))
        && !key(at).equals("be");
  }

  /** "AES", "SHA2". */
  private static boolean isShortForm(String word) {
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether any word from {@code from} to {@code to} can be a clause's verb. */
  public boolean hasFinite(int from, int to) {
    return IntStream.range(from, to).anyMatch(this::isFinite);
  }

  public boolean holds(int from, int to, String key) {
    return IntStream.range(from, to).anyMatch(at -> key(at).equals(key));
  }

  public boolean holdsAny(int from, int to, Set<String> keys) {
    return IntStream.range(from, to).anyMatch(at -> keys.contains(key(at)));
  }

  public int count(String key) {
    return (int) IntStream.range(0, size()).filter(at -> key(at).equals(key)).count();
  }

  /** Place of the next token with this key from {@code from} on; -1 where there is none. */
  public int next(String key, int from) {
    return IntStream.range(from, size()).filter(at -> key(at).equals(key)).findFirst().orElse(-1);
  }

  /** Place of the mark that ends the sentence: the first of the signs that it closes with. */
  public int close() {
    int at = size();
    while (at > 0 && !tokens.get(at - 1).isWord() && !belongsToText(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean belongsToText(int at) {
    return key(at).equals(")") || key(at).equals("]") || key(at).equals("%") || key(at).equals("$");
  }
}
