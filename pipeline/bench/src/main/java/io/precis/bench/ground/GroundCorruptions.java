package io.precis.bench.ground;

import io.precis.bench.ground.GroundItem.Corrupted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes a true English sentence false, in ways that do not use the product's own readers. */
final class GroundCorruptions {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.,-])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\w-])(?!\\.\\d)");

  /** Capitalised words that no sentence begins with; months, titles and "I" are no names. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=[a-z,;] )(?!(?:I|The|A|An|January|February|March|April|May|June|July|August"
              + "|September|October|November|December|Mr|Mrs|Dr|In|For|By|We)\\b)"
              + "[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*(?![\\w'-])");

  private static final Pattern GAP = Pattern.compile("(?U)\\W+");

  private static final Pattern AUXILIARY =
      Pattern.compile(
          "\\b(is|are|was|were|can|could|will|would|should|has been|have been|must)\\b(?! not| be"
              + " not|['\u2019])");
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:does not|do not|did not|is not|are not|was not|were not|cannot|can not|will"
              + " not|(?<!or )not(?! only| just)|never)\\b");
  private static final Map<String, String> POSITIVE =
      Map.ofEntries(
          Map.entry("cannot", "can"),
          Map.entry("can not", "can"),
          Map.entry("does not", "does"),
          Map.entry("do not", "do"),
          Map.entry("did not", "did"),
          Map.entry("is not", "is"),
          Map.entry("are not", "are"),
          Map.entry("was not", "was"),
          Map.entry("were not", "were"),
          Map.entry("will not", "will"),
          Map.entry("not", ""),
          Map.entry("never", "always"));
  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("increases", "decreases"),
          Map.entry("increase", "decrease"),
          Map.entry("increased", "decreased"),
          Map.entry("improves", "worsens"),
          Map.entry("reduces", "increases"),
          Map.entry("before", "after"),
          Map.entry("after", "before"),
          Map.entry("more", "less"),
          Map.entry("less", "more"),
          Map.entry("higher", "lower"),
          Map.entry("lower", "higher"),
          Map.entry("larger", "smaller"),
          Map.entry("better", "worse"),
          Map.entry("with", "without"),
          Map.entry("without", "with"),
          Map.entry("enables", "disables"),
          Map.entry("allows", "prevents"),
          Map.entry("possible", "impossible"),
          Map.entry("able", "unable"),
          Map.entry("supported", "unsupported"),
          Map.entry("always", "never"),
          Map.entry("first", "last"),
          Map.entry("accepted", "rejected"),
          Map.entry("won", "lost"));
  private static final Pattern OPPOSITE =
      Pattern.compile("\\b(?:" + String.join("|", OPPOSITES.keySet()) + ")\\b");

  private GroundCorruptions() {}

  /** One corruption of each kind that the sentence has something for. */
  static List<Corrupted> of(String text, String source, String foreign, Random random) {
    List<Corrupted> corrupted = new ArrayList<>();
    number(text, source, random).ifPresent(t -> corrupted.add(new Corrupted("number", t)));
    name(text, source, random).ifPresent(t -> corrupted.add(new Corrupted("name", t)));
    negation(text, random).ifPresent(t -> corrupted.add(new Corrupted("negation", t)));
    opposite(text, random).ifPresent(t -> corrupted.add(new Corrupted("antonym", t)));
    corrupted.add(new Corrupted("foreign", foreign));
    return corrupted;
  }

  /** Half the time another number of the same source, else one that differs in a digit. */
  private static Optional<String> number(String text, String source, Random random) {
    Optional<MatchResult> place = pick(NUMBER, text, random);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    String old = place.get().group();
    List<String> others =
        all(NUMBER, source).stream()
            .map(MatchResult::group)
            .filter(n -> !text.contains(n) && n.length() == old.length())
            .toList();
    boolean near = !others.isEmpty() && random.nextBoolean();
    String other = near ? others.get(random.nextInt(others.size())) : perturbed(old, random);
    return Optional.of(replace(text, place.get(), other));
  }

  private static String perturbed(String number, Random random) {
    StringBuilder other = new StringBuilder(number);
    int at = 0;
    do {
      at = random.nextInt(number.length());
    } while (!Character.isDigit(number.charAt(at)));
    char digit = (char) ('1' + random.nextInt(9));
    other.setCharAt(
        at, digit == number.charAt(at) ? (digit == '9' ? '8' : (char) (digit + 1)) : digit);
    return other.toString();
  }

  /** Another name of the same source, one never written in lower case; none without another. */
  private static Optional<String> name(String text, String source, Random random) {
    Set<String> written = new HashSet<>(Arrays.asList(GAP.split(source)));
    List<MatchResult> places =
        all(NAME, text).stream().filter(n -> isName(n.group(), written)).toList();
    List<String> others =
        all(NAME, source).stream()
            .map(MatchResult::group)
            .filter(n -> isName(n, written))
            .filter(n -> GroundText.words(n).stream().noneMatch(w -> isIn(w, text)))
            .toList();
    if (places.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    MatchResult place = places.get(random.nextInt(places.size()));
    return Optional.of(replace(text, place, others.get(random.nextInt(others.size()))));
  }

  private static boolean isName(String words, Set<String> written) {
    return Arrays.stream(words.split(" "))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .noneMatch(word -> written.contains(word) || written.contains(word + "s"));
  }

  private static boolean isIn(String word, String text) {
    String start = word.substring(0, Math.min(4, word.length()));
    return GroundText.words(text).stream().anyMatch(other -> other.startsWith(start));
  }

  private static Optional<String> negation(String text, Random random) {
    Optional<MatchResult> denial = pick(DENIAL, text, random);
    if (denial.isPresent()) {
      String positive = POSITIVE.get(denial.get().group());
      return Optional.of(replace(text, denial.get(), positive).replace("  ", " "));
    }
    return pick(AUXILIARY, text, random)
        .map(place -> replace(text, place, place.group().replaceFirst("^\\w+", "$0 not")));
  }

  private static Optional<String> opposite(String text, Random random) {
    return pick(OPPOSITE, text, random)
        .map(place -> replace(text, place, OPPOSITES.get(place.group())));
  }

  private static Optional<MatchResult> pick(Pattern pattern, String text, Random random) {
    List<MatchResult> all = all(pattern, text);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static String replace(String text, MatchResult place, String other) {
    return text.substring(0, place.start()) + other + text.substring(place.end());
  }
}
