package io.precis.compress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long turns of phrase for which there is a short one. */
final class SubstitutionRule implements CutRule {
  private final Map<String, String> shorter;
  private final Pattern longer;

  SubstitutionRule(CompressionLists lists) {
    this.shorter = lists.map("substitutions");
    this.longer =
        Pattern.compile(
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
      boolean capital = Character.isUpperCase(matcher.group(1).charAt(0));
      found.add(
          Operation.replace(
              OperationKind.SUBSTITUTE,
              matcher.start(),
              matcher.end(),
              capital ? Character.toUpperCase(with.charAt(0)) + with.substring(1) : with));
    }
    return found;
  }
}
