package io.precis.bench.ground;

import io.precis.bench.ground.GroundItem.Corrupted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a true English sentence false although every word of it stands in the source: what is said
 * of one thing is said of another, or what limits it is gone.
 */
final class BindingCorruptions {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.,-])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\w-])(?!\\.\\d)");
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");

  private static final Pattern COUNTED =
      Pattern.compile(
          " (?!(?:and|but|for|from|has|have|into|nor|that|the|then|was|were|when|which|with)\\b)"
              + "([a-z]{3,})");
  private static final Pattern CONDITION_FIRST =
      Pattern.compile("^(?:If|Unless|When|Provided that|As long as|Once|Until)\\b[^,;.]{8,100}, ");
  private static final Pattern CONDITION_LAST =
      Pattern.compile(
          ",? (?:if|unless|provided(?: that)?|as long as|except (?:when|if|for|in)|until)"
              + " [^,;.]{6,120}(?=[.;])");
  private static final Pattern CONTRAST =
      Pattern.compile(",? (?:but|although|though|except) [^.;]{8,160}(?=\\.)");
  private static final Pattern NOT_BUT =
      Pattern.compile("\\bnot ([^,.;]{3,60}?),? but (?:rather )?");
  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(?:may|might|could|can|should) (?=be |have"
              + " )|\\b(?:usually|typically|generally|often|sometimes|possibly|probably|perhaps|likely|mostly|almost|nearly|about|approximately|roughly|at"
              + " least|at most|up to|less than|more than) ");
  private static final Pattern QUANTIFIER =
      Pattern.compile(
          "\\b(?:not all|some|many|most|several|few|a few|one of) (?=(?:of the |the )?[a-z]+s\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONLY =
      Pattern.compile("\\b(?:only|merely|solely|exclusively) (?!if)");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^((?:The|This|These|Our|Their|A|An) (?:[a-z-]+ ){0,2}[a-z-]+)(?="
              + " (?:is|are|was|were|has|have|had|can|will|does|do|did|must|may)\\b)");
  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("rose", "fell"),
          Map.entry("fell", "rose"),
          Map.entry("grew", "shrank"),
          Map.entry("increase", "reduce"),
          Map.entry("increased", "reduced"),
          Map.entry("reduce", "increase"),
          Map.entry("reduces", "increases"),
          Map.entry("high", "low"),
          Map.entry("low", "high"),
          Map.entry("better", "worse"),
          Map.entry("worse", "better"),
          Map.entry("minimum", "maximum"),
          Map.entry("maximum", "minimum"),
          Map.entry("required", "optional"),
          Map.entry("optional", "required"),
          Map.entry("public", "private"),
          Map.entry("private", "public"),
          Map.entry("valid", "invalid"),
          Map.entry("add", "remove"),
          Map.entry("adds", "removes"),
          Map.entry("enable", "disable"),
          Map.entry("enabled", "disabled"),
          Map.entry("short", "long"),
          Map.entry("long", "short"),
          Map.entry("fast", "slow"),
          Map.entry("large", "small"),
          Map.entry("small", "large"),
          Map.entry("success", "failure"),
          Map.entry("supports", "opposes"),
          Map.entry("start", "end"),
          Map.entry("input", "output"),
          Map.entry("easy", "hard"),
          Map.entry("old", "new"),
          Map.entry("new", "old"));
  private static final Pattern OPPOSITE =
      Pattern.compile("\\b(?:" + String.join("|", OPPOSITES.keySet()) + ")\\b");

  private BindingCorruptions() {}

  /** One corruption of each kind that the sentence has something for. */
  static List<Corrupted> of(String text, List<String> source, Random random) {
    List<Corrupted> made = new ArrayList<>();
    add(made, "exchanged", exchanged(text));
    add(made, "moved", moved(text));
    add(made, "year", year(text, source));
    add(made, "subject", subject(text, source, random));
    add(made, "condition", without(CONDITION_FIRST, text).or(() -> without(CONDITION_LAST, text)));
    add(made, "contrast", without(CONTRAST, text));
    add(
        made,
        "not-but",
        NOT_BUT.matcher(text).find()
            ? Optional.of(NOT_BUT.matcher(text).replaceFirst("$1 and "))
            : Optional.empty());
    add(made, "hedge", without(HEDGE, text));
    add(made, "quantifier", quantifier(text));
    add(made, "only", without(ONLY, text));
    add(made, "opposite", opposite(text));
    return made;
  }

  private static void add(List<Corrupted> made, String kind, Optional<String> text) {
    text.ifPresent(t -> made.add(new Corrupted(kind, t)));
  }

  /** The first two numbers that differ change places. */
  private static Optional<String> exchanged(String text) {
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    for (int i = 1; i < numbers.size(); i++) {
      MatchResult one = numbers.get(i - 1);
      MatchResult two = numbers.get(i);
      if (!one.group().equals(two.group())) {
        return Optional.of(
            text.substring(0, one.start())
                + two.group()
                + text.substring(one.end(), two.start())
                + one.group()
                + text.substring(two.end()));
      }
    }
    return Optional.empty();
  }

  /** A number comes to stand before what the next one counts. */
  private static Optional<String> moved(String text) {
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    for (int i = 1; i < numbers.size(); i++) {
      MatchResult one = numbers.get(i - 1);
      MatchResult two = numbers.get(i);
      String between = text.substring(one.end(), two.start());
      String first = counted(between);
      String second = counted(text.substring(two.end()));
      boolean counts = !first.isEmpty() && !second.isEmpty() && !first.equals(second);
      if (!one.group().equals(two.group()) && counts) {
        return Optional.of(text.substring(0, one.end()) + text.substring(two.end()));
      }
    }
    return Optional.empty();
  }

  /** The word behind a number where it can be what the number counts; else the empty string. */
  private static String counted(String behind) {
    Matcher word = COUNTED.matcher(behind);
    return word.lookingAt() ? word.group(1) : "";
  }

  /** Another year of the document, else the next one. */
  private static Optional<String> year(String text, List<String> source) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return Optional.empty();
    }
    String other =
        source.stream()
            .flatMap(sentence -> YEAR.matcher(sentence).results().map(MatchResult::group))
            .filter(each -> !text.contains(each))
            .findFirst()
            .orElse(Integer.toString(Integer.parseInt(year.group()) + 1));
    return Optional.of(text.substring(0, year.start()) + other + text.substring(year.end()));
  }

  private static Optional<String> subject(String text, List<String> source, Random random) {
    Matcher own = SUBJECT.matcher(text);
    if (!own.find()) {
      return Optional.empty();
    }
    List<String> others =
        source.stream()
            .map(SUBJECT::matcher)
            .filter(Matcher::find)
            .map(Matcher::group)
            .filter(each -> isOther(each, text))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(others.get(random.nextInt(others.size())) + text.substring(own.end()));
  }

  private static boolean isOther(String subject, String text) {
    String low = text.toLowerCase(Locale.ROOT);
    String[] words = subject.toLowerCase(Locale.ROOT).split(" ");
    return Arrays.stream(words).skip(1).noneMatch(low::contains);
  }

  private static Optional<String> without(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String rest = text.substring(0, matcher.start()) + text.substring(matcher.end());
    return rest.isBlank() || GroundText.words(rest).size() < 4
        ? Optional.empty()
        : Optional.of(Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
  }

  private static Optional<String> quantifier(String text) {
    Matcher matcher = QUANTIFIER.matcher(text);
    return matcher.find()
        ? Optional.of(text.substring(0, matcher.start()) + "all " + text.substring(matcher.end()))
        : Optional.empty();
  }

  private static Optional<String> opposite(String text) {
    Matcher matcher = OPPOSITE.matcher(text);
    return matcher.find()
        ? Optional.of(
            text.substring(0, matcher.start())
                + OPPOSITES.get(matcher.group())
                + text.substring(matcher.end()))
        : Optional.empty();
  }
}
