package io.precis.segment;

import io.precis.language.LanguageRules;
import io.precis.language.LeaningBack;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Tells whether a line leads in what stands below it, and what it does to it. */
final class LeadInJudge {
  /** Characters of a line that can be put in front of an item; Chinese says more in fewer. */
  private static final int LONGEST = 160;

  private static final int LONGEST_IDEOGRAPHIC = 80;

  private static final TextPattern END = TextPattern.compile("[\\s:：.。]+$");
  private static final TextPattern MARK =
      TextPattern.compile("^[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|[ivx]{1,4})[)）.、．]\\s*");

  /** How a line ends that goes on in the items below it, though without a colon. */
  private static final TextPattern OPEN = TextPattern.compile("\\s*(?:;|\\s[-–—]{1,3})$");

  private static final TextPattern LAST_WORD = TextPattern.compile("\\s(\\p{L}+)$");

  private final LeaningBack leaning;
  private final List<TextPattern> pointers;
  private final PatternList turning;
  private final List<String> connectives;
  private final Set<String> function;

  LeadInJudge(LanguageRules rules) {
    this.leaning = rules.leaningBack();
    this.pointers = rules.expressions(WordList.FORWARD_POINTERS);
    this.turning = rules.patterns(WordList.LEAD_INS_TURNING);
    this.connectives = List.copyOf(LanguageRules.entries(rules.tag(), "compress/connectives.txt"));
    this.function = rules.words(WordList.FUNCTION_WORDS);
  }

  /**
   * What {@code line} leads in with; empty where it leads in nothing, or is a label that tells
   * nothing.
   *
   * @param ended whether one that ends in a stop may lead in, if it names "the following"
   */
  Optional<LeadIn> leadIn(String line, boolean ended) {
    boolean colon = line.endsWith(":") || line.endsWith("：");
    if (!colon && !(ended && pointers.stream().anyMatch(each -> each.isIn(line)))) {
      return Optional.empty();
    }
    String text = opened(MARK.matcher(END.matcher(line).replaceFirst("")).replaceFirst(""));
    boolean turns = turning.isIn(text);
    boolean tells = !text.isEmpty() && SectionNames.tells(text);
    return tells || turns
        ? Optional.of(new LeadIn(text, tells && canStand(text), turns))
        : Optional.empty();
  }

  /**
   * What {@code line} leads in with that ends openly where a colon could stand: {@code Storage is
   * subject to —}, {@code Members must}; empty where it does not.
   */
  Optional<LeadIn> openLeadIn(String line) {
    Matcher open = OPEN.matcher(line);
    if (open.find()) {
      return leadIn(line.substring(0, open.start()) + ":", false);
    }
    Matcher last = LAST_WORD.matcher(line);
    return last.find() && function.contains(last.group(1))
        ? leadIn(line + ":", false)
        : Optional.empty();
  }

  private boolean canStand(String text) {
    int first = text.codePointAt(0);
    return text.length() <= (Character.isIdeographic(first) ? LONGEST_IDEOGRAPHIC : LONGEST)
        && Character.isLetter(first)
        && !Character.isLowerCase(first)
        && !leaning.leans(withoutPointers(text));
  }

  /** "The following" points at the items, which stand below it. */
  private String withoutPointers(String text) {
    String left = text;
    for (TextPattern pointer : pointers) {
      left = pointer.matcher(left).replaceAll("");
    }
    return left;
  }

  /** Without "Additionally," in front. */
  private String opened(String text) {
    for (String connective : connectives) {
      int end = connective.length();
      if (text.regionMatches(true, 0, connective, 0, end)
          && text.length() > end + 2
          && ",，".indexOf(text.charAt(end)) >= 0) {
        String rest = text.substring(end + 1).strip();
        int first = rest.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
            + rest.substring(Character.charCount(first));
      }
    }
    return text;
  }
}
