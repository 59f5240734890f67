package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long turns of phrase for which there is a short one. */
final class SubstitutionRule implements CutRule {
  private final Map<String, String> shorter;
  private final TextPattern longer;

  SubstitutionRule(CompressionLists lists) {
    this.shorter = lists.map("substitutions");
    this.longer =
        TextPattern.compile(
            "\\b("
                + String.join("|", shorter.keySet().stream().sorted().map(Pattern::quote).toList())
                + ")\\b",
            Pattern.CASE_INSENSITIVE);
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    Matcher matcher = longer.matcher(sentence.text());
    while (!shorter.isEmpty() && matcher.find()) {
      String with = shorter.get(matcher.group(1).toLowerCase(Locale.ROOT));
      found.add(operation(matcher, with));
    }
    return found;
  }

  /** A cut where the short form is the end of the long one: "[in order] to". */
  private static Operation operation(Matcher matcher, String with) {
    String turn = matcher.group(1);
    boolean capital = Character.isUpperCase(turn.charAt(0));
    if (turn.endsWith(" " + with) && !capital) {
      return Operation.cut(OperationKind.CUT_ASIDE, matcher.start(), matcher.end() - with.length());
    }
    boolean capitals = turn.equals(turn.toUpperCase(Locale.ROOT));
    String written =
        capitals
            ? with.toUpperCase(Locale.ROOT)
            : capital ? Character.toUpperCase(with.charAt(0)) + with.substring(1) : with;
    return Operation.replace(
        turn.endsWith(" " + with) ? OperationKind.CUT_ASIDE : OperationKind.SUBSTITUTE,
        matcher.start(),
        matcher.end(),
        written);
  }
}
