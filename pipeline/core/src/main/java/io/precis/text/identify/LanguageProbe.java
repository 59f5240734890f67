package io.precis.text.identify;

import io.precis.limit.TextPattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;

/**
 * Tells the language of one text as Tika's {@code ProbingLanguageDetector} does: n-grams from the
 * beginning on, until the same language leads clearly a few times. Each n-gram that is new is added
 * to a sum once, where Tika sums all of them at every look.
 */
final class LanguageProbe {
  private static final int CHUNK = 300;
  private static final int GRAMS_BETWEEN_LOOKS = 110;
  private static final int LOOKS = 2;
  private static final double CLEAR_LEAD = 0.20;
  private static final int LONGEST_GRAM = 3;

  /** Tika leaves this character of a chunk as it is. */
  private static final int NOT_LOWERED = 3;

  /** In place of OpenNLP's, which hangs on some mails (TIKA-2777). */
  private static final TextPattern ADDRESS =
      TextPattern.compile("https?://[-_.?&~;+=/#0-9A-Za-z]{10,10000}");

  private static final TextPattern MAIL =
      TextPattern.compile("[-_.0-9A-Za-z]{1,100}@[-_0-9A-Za-z]{1,100}[-_.0-9A-Za-z]{1,100}");
  private static final TextPattern NO_LETTERS =
      TextPattern.compile("[^\\p{IsAlphabetic}\\p{IsIdeographic}]+");
  private static final List<CharSequenceNormalizer> NORMALIZERS =
      List.of(
          EmojiCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private final LanguageModel model;
  private final Predicate<String> among;
  private final double[] sums;
  private final Set<Long> seen = new HashSet<>();
  private final Deque<Guess> looks = new ArrayDeque<>();
  private int grams;
  private Guess last;

  private LanguageProbe(LanguageModel model, Predicate<String> among) {
    this.model = model;
    this.among = among;
    this.sums = new double[model.languages()];
  }

  /**
   * The likeliest language.
   *
   * @param language as the model names it
   * @param probability from 0 to 1
   * @param second the next language's
   */
  record Guess(String language, double probability, double second) {}

  /** Guesses the language of a text; of an empty one all languages are equally likely. */
  static Guess guess(LanguageModel model, String text) {
    return guess(model, text, language -> true);
  }

  /** The same among some of the model's languages, which must be two at least. */
  static Guess guess(LanguageModel model, String text, Predicate<String> among) {
    LanguageProbe probe = new LanguageProbe(model, among);
    int[] points = text.codePoints().toArray();
    for (int from = 0; from < points.length; from += CHUNK) {
      String chunk = new String(points, from, Math.min(CHUNK, points.length - from));
      if (probe.add(normalized(chunk))) {
        return probe.last;
      }
    }
    return probe.last == null ? probe.look() : probe.last;
  }

  private static int[] normalized(String chunk) {
    String plain = MAIL.matcher(ADDRESS.matcher(chunk).replaceAll(" ")).replaceAll(" ");
    CharSequence letters = NO_LETTERS.matcher(plain).replaceAll(" ");
    for (CharSequenceNormalizer normalizer : NORMALIZERS) {
      letters = normalizer.normalize(letters);
    }
    int[] points = letters.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      points[i] = i == NOT_LOWERED ? points[i] : Character.toLowerCase(points[i]);
    }
    return points;
  }

  /** Adds a chunk; whether enough was seen. Its last character begins no n-gram, as with Tika. */
  private boolean add(int[] chunk) {
    for (int at = 0; at < Math.max(chunk.length - 1, Math.min(1, chunk.length)); at++) {
      for (int length = 1; length <= Math.min(LONGEST_GRAM, chunk.length - at); length++) {
        if (!(length == 1 && chunk[at] == ' ') && isEnough(LanguageModel.key(chunk, at, length))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isEnough(long gram) {
    if (seen.add(gram)) {
      model.add(gram, sums);
    }
    if (++grams % GRAMS_BETWEEN_LOOKS != 0) {
      return false;
    }
    last = look();
    return isSure();
  }

  /** The exponential of each sum by the sum of all: what the model says so far. */
  private Guess look() {
    int first = best(-1);
    int second = best(first);
    double all = 0;
    for (double sum : sums) {
      all += StrictMath.exp(sum - sums[first]);
    }
    return new Guess(
        model.language(first), 1 / all, StrictMath.exp(sums[second] - sums[first]) / all);
  }

  private int best(int but) {
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if (i != but && among.test(model.language(i)) && (best < 0 || sums[i] > sums[best])) {
        best = i;
      }
    }
    return best;
  }

  /** The same language at all looks, ever likelier, and a clear lead at the last. */
  private boolean isSure() {
    if (looks.size() > LOOKS) {
      looks.removeFirst();
    }
    looks.add(last);
    if (looks.size() <= LOOKS || last.probability() - last.second() < CLEAR_LEAD) {
      return false;
    }
    Guess before = looks.peekFirst();
    for (Guess each : looks) {
      if (!each.language().equals(before.language()) || each.probability() < before.probability()) {
        return false;
      }
      before = each;
    }
    return true;
  }
}
