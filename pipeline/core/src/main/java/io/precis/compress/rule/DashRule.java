package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** What stands between two dashes, where they are the only ones. */
final class DashRule implements CutRule {
  private static final TextPattern NEGATED = TextPattern.compile("n['’]t$");
  private static final TextPattern BETWEEN =
      TextPattern.compile("\\s?[—–]\\s?([^—–;:.]{4,200}?)\\s?[—–]\\s?(?=\\p{Ll})");
  private static final TextPattern DASH = TextPattern.compile("[—–]");
  private static final TextPattern WORD = TextPattern.compile("[\\p{L}'’]+");

  private final Set<String> limits;

  DashRule(CompressionLists lists) {
    this.limits = lists.set("limits");
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    String text = sentence.text();
    Matcher matcher = BETWEEN.matcher(text);
    boolean two = DASH.matcher(text).results().count() == 2;
    if (!two || !matcher.find() || matcher.start() == 0) {
      return List.of();
    }
    boolean limiting =
        WORD.matcher(matcher.group(1).toLowerCase(Locale.ROOT))
            .results()
            .anyMatch(word -> limits.contains(word.group()) || NEGATED.isIn(word.group()));
    boolean spaced =
        Character.isWhitespace(text.charAt(matcher.start()))
            == Character.isWhitespace(text.charAt(matcher.end() - 1));
    return limiting || !spaced
        ? List.of()
        : List.of(
            Operation.replace(OperationKind.CUT_PARENTHESIS, matcher.start(), matcher.end(), " "));
  }
}
