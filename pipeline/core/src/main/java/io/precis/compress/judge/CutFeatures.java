package io.precis.compress.judge;

import io.precis.compress.rule.Operation;
import io.precis.compress.tagged.TaggedSentence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a judge looks at in one cut: how sure the taggers are, what rule proposed it, what stands at
 * the seam, and what the cut holds. Names with a value; those that are not there are 0.
 */
final class CutFeatures {
  private static final double FEW = 8;
  private static final double LEAST = -20;

  private final TaggedSentence sentence;
  private final WordScores scores;
  private final Set<String> words;
  private final Map<String, Double> found = new LinkedHashMap<>();

  private CutFeatures(TaggedSentence sentence, WordScores scores, Set<String> words) {
    this.sentence = sentence;
    this.scores = scores;
    this.words = words;
  }

  /**
   * @param functionWords words that are features for themselves
   */
  static Map<String, Double> of(
      TaggedSentence sentence, WordScores scores, Operation cut, Set<String> functionWords) {
    CutFeatures features = new CutFeatures(sentence, scores, functionWords);
    features.collect(cut);
    return Collections.unmodifiableMap(features.found);
  }

  private void collect(Operation cut) {
    int[] run = scores.within(cut.start(), cut.end());
    int first = tokenAt(cut.start());
    int to = tokenAt(cut.end());
    found.put("bias", 1.0);
    found.put("kind=" + cut.kind(), 1.0);
    chain("light", scores.light(), run);
    chain("strong", scores.strong(), run);
    double share = (double) (run[1] - run[0]) / Math.max(1, scores.words().size());
    found.put("share", share);
    found.put("words", Math.min(1, (run[1] - run[0]) / (3 * FEW)));
    place(run);
    seam(first, to);
    inside(first, to);
  }

  /** First token that begins at or behind a character. */
  private int tokenAt(int start) {
    int at = 0;
    while (at < sentence.size() && sentence.tokens().get(at).start() < start) {
      at++;
    }
    return at;
  }

  /** How likely a tagger drops the whole run, and how likely it would drop more. */
  private void chain(String name, LinearChain chain, int[] run) {
    double all = chain.logAllDropped(run[0], run[1]);
    found.put(name, Math.max(LEAST, all) / FEW);
    found.put(name + ".each", Math.max(LEAST, all) / Math.max(1, run[1] - run[0]));
    found.put(name + ".odds", Math.exp(all));
    double more = 0;
    if (run[0] > 0) {
      more = Math.max(more, Math.exp(chain.logAllDropped(run[0] - 1, run[1]) - all));
    }
    if (run[1] < chain.size()) {
      more = Math.max(more, Math.exp(chain.logAllDropped(run[0], run[1] + 1) - all));
    }
    found.put(name + ".more", more);
  }

  private void place(int[] run) {
    String place = run[0] == 0 ? "head" : run[1] == scores.words().size() ? "tail" : "within";
    found.put("place=" + place, 1.0);
  }

  private void seam(int first, int to) {
    String left = tag(first - 1);
    String right = tag(to);
    String opens = tag(word(first, to, 1));
    String closes = tag(word(to - 1, first - 1, -1));
    found.put("seam=" + left + "+" + right, 1.0);
    found.put("opens=" + left + "+" + opens, 1.0);
    found.put("closes=" + closes + "+" + right, 1.0);
    found.put("left=" + left, 1.0);
    found.put("right=" + right, 1.0);
    found.put("first=" + opens, 1.0);
    found.put("marks=" + mark(first) + mark(to - 1) + mark(to), 1.0);
    lexical("first:", word(first, to, 1));
    lexical("left:", first - 1);
    lexical("right:", to);
  }

  /** Place of the first word from a place on; the place itself where there is none. */
  private int word(int from, int to, int step) {
    for (int at = from; at != to; at += step) {
      if (at >= 0 && at < sentence.size() && sentence.tokens().get(at).isWord()) {
        return at;
      }
    }
    return from;
  }

  private String tag(int at) {
    return at < 0 ? "START" : at >= sentence.size() ? "END" : sentence.tag(at);
  }

  /** A sign, or "w" for a word. */
  private String mark(int at) {
    if (at < 0 || at >= sentence.size()) {
      return "^";
    }
    return sentence.tokens().get(at).isWord() ? "w" : sentence.key(at);
  }

  private void lexical(String name, int at) {
    if (words.contains(sentence.key(at))) {
      found.put(name + sentence.key(at), 1.0);
    }
  }

  private void inside(int first, int to) {
    double finite = 0;
    double names = 0;
    double numbers = 0;
    for (int at = first; at < to; at++) {
      finite += sentence.isFinite(at) ? 1 : 0;
      names += sentence.tag(at).equals("PROPN") ? 1 : 0;
      numbers += sentence.tag(at).equals("NUM") ? 1 : 0;
    }
    found.put("finite", Math.min(1, finite));
    found.put("names", Math.min(1, names / 2));
    found.put("numbers", Math.min(1, numbers));
    boolean verbBefore = sentence.hasFinite(0, first);
    boolean verbLeft =
        verbBefore || sentence.hasFinite(Math.min(to, sentence.size()), sentence.size());
    found.put("verb.before", verbBefore ? 1.0 : 0.0);
    found.put("verb.left", verbLeft ? 1.0 : 0.0);
    if (first > 1 && sentence.isTagged(first - 1, "VERB") && sentence.isFinite(first - 1)) {
      found.put("behind.verb", 1.0);
    }
  }
}
