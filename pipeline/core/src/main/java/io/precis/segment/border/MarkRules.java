package io.precis.segment.border;

import io.precis.language.LanguageRules;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Whether a mark ends a sentence, by what stands on both sides of it: abbreviations and ordinals of
 * the language, initials, numbers, small letters, quotations.
 */
final class MarkRules {
  private static final TextPattern ENUMERATOR =
      TextPattern.compile(
          "[•⁃▪●◦‣·*–-]?\\s*[(\\[（]?(?:[\\d０-９]{1,3}(?:\\.\\d{1,3}){0,9}|\\p{L}|[ivxlcIVXLC]{1,6})[.)\\]．）]{1,2}\\s*");

  /** What an item opens with, {@code (b) Then}. */
  private static final TextPattern ITEM =
      TextPattern.compile("[(\\[](?:\\d{1,2}|\\p{Ll}|[ivx]{1,5})[)\\]] ?\\p{Lu}");

  /** A word of a name, which is no verb: the first of {@code Falls Creek Ranch, Inc.} */
  private static final TextPattern NAME_WORD =
      TextPattern.compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{M}'’-]*");

  private static final TextPattern CLIPPED = TextPattern.compile("['’‘]\\p{Ll} \\p{Lu}");

  private static final TextPattern DAY = TextPattern.compile("\\d{1,2}\\.(?=[\\s(]|\\p{L}|$)");

  private static final TextPattern DATE =
      TextPattern.compile("\\b\\d{4}\\. ?\\d{1,2}\\. ?\\d{1,2}$");
  private static final int LONGEST_DATE = 12;

  /** Letters of a word that is rather an abbreviation. */
  private static final int LONGEST_SHORT = 4;

  private static final String CAPITAL_UNITS = "AVWLNKCF";
  private static final TextPattern YEAR = TextPattern.compile("(?<![\\d.,])\\d{4} \\p{Lu}$");

  private static final String GOES_ON = "，、：,;:；،؛&";

  private final LanguageRules rules;

  /** Characters of a word such as Step, and the space behind it. */
  private static final int LONGEST_LABEL = 24;

  private final SentenceMarks marks;
  private final ClosedQuotations quotations;
  private final GluedStops glued;
  private final LowerCaseStarts lowerCase;
  private final Set<String> names;
  private final List<TextPattern> neverFirst;
  private final Set<String> labels;

  /** A program's or a package's name and what it does: a verb, or a bracket before one. */
  private static final TextPattern PROGRAM =
      TextPattern.compile(
          "\\p{Ll}[\\p{Ll}\\d]{1,20}(?:[-_][\\p{Ll}\\d]{2,20}){1,3}\\s(?:\\(|\\p{Ll}{1,15}s\\s)");

  MarkRules(LanguageRules rules, SentenceMarks marks) {
    this.rules = rules;
    this.marks = marks;
    this.quotations = new ClosedQuotations(rules);
    this.glued = new GluedStops(rules);
    this.lowerCase = new LowerCaseStarts(rules);
    this.names = rules.words(WordList.NAMES_WITH_MARKS);
    this.neverFirst = rules.expressions(WordList.NEVER_FIRST);
    this.labels = rules.words(WordList.LABELS_BEFORE_NUMBER);
  }

  boolean ends(MarkPlace mark) {
    if (mark.word() == mark.text().length() || goesOn(mark)) {
      return false;
    }
    char c = mark.mark();
    int first = mark.first();
    if (marks.isStrong(c)) {
      return true;
    }
    if (c == '．') {
      return !(mark.isAfterDigit() && Character.isDigit(first))
          && !isEnumerator(mark)
          && !isOption(mark);
    }
    String text = mark.text();
    if (isEnumerator(mark) || countsWhatFollows(mark)) {
      return false;
    }
    if (ITEM.matcher(text).region(mark.next(), text.length()).lookingAt()) {
      return true;
    }
    boolean small = Character.isLowerCase(first) && !isBrand(mark) && !isClipped(mark);
    if (small && !lowerCase.mayBe(mark)) {
      return false;
    }
    return SentenceMarks.isDot(c) ? dotEnds(mark) : isParted(mark) && !isNameWithMark(mark);
  }

  /**
   * Whether nothing but an item's mark stands before it: {@code 3.}, {@code １．}, {@code Step 2.}
   */
  private boolean isEnumerator(MarkPlace mark) {
    Matcher enumerator = ENUMERATOR.matcher(mark.text());
    if (enumerator.region(mark.start(), mark.end()).matches()) {
      return true;
    }
    String head =
        mark.text().substring(mark.start(), Math.min(mark.at(), mark.start() + LONGEST_LABEL));
    int length = head.indexOf(' ');
    int space = mark.start() + length;
    return length > 0
        && mark.end() < mark.next()
        && labels.contains(head.substring(0, length).toLowerCase(Locale.ROOT))
        && enumerator.region(space, mark.end()).matches();
  }

  /** {@code Ｂ．香蕉}: a letter that stands apart opens what follows. */
  private static boolean isOption(MarkPlace mark) {
    String before = mark.wordBefore();
    int space = mark.at() - before.length() - 1;
    return before.length() == 1
        && Character.isUpperCase(before.charAt(0))
        && space >= 0
        && mark.text().charAt(space) == ' ';
  }

  /** Whatever the mark is, what follows belongs to its sentence. */
  private boolean goesOn(MarkPlace mark) {
    return GOES_ON.indexOf(mark.first()) >= 0
        || goesOnWithMarks(mark)
        || goesOnAfterDash(mark)
        || opensNothing(mark)
        || quotations.goOn(mark)
        || isAmidDate(mark);
  }

  private boolean opensNothing(MarkPlace mark) {
    return BracketedAside.opensBehind(mark) || neverFirst.stream().anyMatch(mark::opens);
  }

  /** {@code ：1. 接口}: a number that stands apart before Chinese opens what follows. */
  private static boolean countsWhatFollows(MarkPlace mark) {
    String text = mark.text();
    int first = mark.first();
    int digits = mark.at();
    while (digits > mark.start()
        && mark.at() - digits < 3
        && Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    boolean apart = digits > mark.start() && " ：；，:;".indexOf(text.charAt(digits - 1)) >= 0;
    return digits < mark.at()
        && mark.at() - digits < 3
        && apart
        && digits > mark.start() + 1
        && Characters.isCjk(text.charAt(digits - 2))
        && (Characters.isCjk(first) || Character.isUpperCase(first));
  }

  /** Further marks, unless they are the dots that a sentence opens with. */
  private boolean goesOnWithMarks(MarkPlace mark) {
    char first = mark.text().charAt(mark.word());
    boolean opening = mark.end() < mark.next() && mark.text().startsWith("..", mark.word());
    return marks.isEnd(first) && !opening;
  }

  /** {@code ! — he said}. */
  private static boolean goesOnAfterDash(MarkPlace mark) {
    String text = mark.text();
    int i = mark.word();
    while (i < text.length() && " -–—".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i > mark.word() && i < text.length() && Character.isLowerCase(text.codePointAt(i));
  }

  /** {@code 2020. 5. 3.}, as dates are written in Korean. */
  private static boolean isAmidDate(MarkPlace mark) {
    String text = mark.text();
    int from = Math.max(mark.start(), mark.at() - LONGEST_DATE);
    return mark.end() < mark.next()
        && mark.mark() == '.'
        && mark.isAfterDigit()
        && (DAY.matcher(text).region(mark.next(), text.length()).lookingAt()
            || DATE.isIn(text.substring(from, mark.at())));
  }

  private boolean dotEnds(MarkPlace mark) {
    boolean omitted = mark.at() > 0 && "([{".indexOf(mark.text().charAt(mark.at() - 1)) >= 0;
    if (omitted) {
      return false;
    }
    if (mark.dots() > 1 || mark.mark() == '…') {
      return ellipsisEnds(mark);
    }
    if (!mark.isClosed() && mark.end() == mark.next() && !GluedStops.isCjkBorder(mark)) {
      return glued.end(mark);
    }
    return mark.isClosed() || !isAbbreviated(mark);
  }

  /** Three dots amid a sentence stand apart from the word before them, or before a name. */
  private boolean ellipsisEnds(MarkPlace mark) {
    if (Characters.isCjk(mark.first())) {
      return mark.dots() > 0
          && rules.words(WordList.AFTER_QUOTATION).stream()
              .noneMatch(word -> mark.text().startsWith(word, mark.word()));
    }
    if (mark.mark() == '…') {
      return rules.abbreviations().isStarter(mark.nextWord());
    }
    boolean apart = mark.at() > 0 && mark.text().charAt(mark.at() - 1) == ' ';
    return mark.end() < mark.next() && (!apart || mark.dots() > 3);
  }

  private static boolean isParted(MarkPlace mark) {
    String text = mark.text();
    int first = mark.first();
    return mark.end() < mark.next()
        || mark.isClosed()
        || Characters.isCjk(first)
        || Characters.isCjk(text.charAt(mark.end() - 1))
        || mark.at() > 0
            && (Characters.isCjk(text.charAt(mark.at() - 1))
                || Character.isUpperCase(first)
                    && Character.isLowerCase(text.charAt(mark.at() - 1)));
  }

  private boolean isNameWithMark(MarkPlace mark) {
    String name = (mark.wordBefore() + mark.mark()).toLowerCase(Locale.ROOT);
    return names.contains(name) && !rules.abbreviations().isStarter(mark.nextWord());
  }

  /** {@code iPhone} may begin a sentence, and so may {@code mill-power}, behind a word. */
  private boolean isBrand(MarkPlace mark) {
    String text = mark.text();
    boolean product =
        mark.word() + 1 < text.length() && Character.isUpperCase(text.charAt(mark.word() + 1));
    return mark.end() < mark.next()
        && rules.has(Trait.CASED)
        && (product
            || PROGRAM.matcher(text).region(mark.word(), text.length()).lookingAt()
                && isPlainWord(mark.wordBefore()));
  }

  private boolean isPlainWord(String before) {
    return before.length() > LONGEST_SHORT
        && before.chars().allMatch(Character::isLowerCase)
        && !rules.abbreviations().isListed(before);
  }

  /** {@code 's Avonds}: a word that has lost its beginning leaves the capital to the next. */
  private static boolean isClipped(MarkPlace mark) {
    return CLIPPED.matcher(mark.text()).region(mark.next(), mark.text().length()).lookingAt();
  }

  private boolean isAbbreviated(MarkPlace mark) {
    String before = mark.wordBefore();
    boolean unit =
        before.length() == 1
            && Character.isLowerCase(before.charAt(0))
            && (mark.isAfterNumber() || Characters.isCjk(mark.first()))
            && !rules.abbreviations().isListed(before);
    return !unit
        && !isOrdinaryWord(mark, before)
        && !opensQuestion(mark)
        && !isCapitalUnit(mark, before)
        && !isLetterNamed(mark, before)
        && !isCaseNumber(mark, before)
        && !isCounted(mark, before)
        && !closesSaid(mark, before)
        && (isBeforeDash(mark, before)
            || isEditor(mark, before)
            || rules.abbreviations().goesOn(before, mark.nextWord(), mark.wordsBefore()));
  }

  /** {@code Plato, Ed. Burnet}: an abbreviation that is a name too, behind a comma. */
  private boolean isEditor(MarkPlace mark, String before) {
    int comma = mark.at() - before.length() - 2;
    return comma >= mark.start()
        && mark.text().charAt(comma) == ','
        && rules.abbreviations().isAlsoName(before)
        && !rules.abbreviations().isStarter(mark.nextWord());
  }

  /** {@code a las 3 p. m. ¿Viene?} */
  private static boolean opensQuestion(MarkPlace mark) {
    String opening = mark.text().substring(mark.next(), mark.word());
    return opening.indexOf('¿') >= 0 || opening.indexOf('¡') >= 0;
  }

  /** {@code He came in. Mary}: a unit only behind a number. */
  private boolean isOrdinaryWord(MarkPlace mark, String before) {
    int space = mark.at() - before.length() - 1;
    boolean counted =
        space > 0
            && mark.text().charAt(space) == ' '
            && Character.isDigit(mark.text().charAt(space - 1));
    return !counted
        && !Character.isDigit(mark.first())
        && rules.words(WordList.UNITS_BEHIND_NUMBER).contains(before);
  }

  /** {@code is below 0.05 A. Pull the fuse}: no initial, behind a number that is no year. */
  private boolean isCapitalUnit(MarkPlace mark, String before) {
    return before.length() == 1
        && CAPITAL_UNITS.indexOf(before.charAt(0)) >= 0
        && mark.isAfterNumber()
        && !YEAR.isIn(mark.said())
        && mark.nextWord().length() > 1
        && !mark.nextWord().endsWith(".")
        && Character.isUpperCase(mark.first())
        && rules.verbs().isKnown()
        && rules.verbs().surelyIn(mark.said());
  }

  /** {@code to extend R. R is great}: no initials, where the next letter has no stop. */
  private boolean isLetterNamed(MarkPlace mark, String before) {
    int then = mark.word() + 2;
    return before.length() == 1
        && mark.nextWord().length() == 1
        && Character.isUpperCase(mark.first())
        && then < mark.text().length()
        && Character.isLowerCase(mark.text().charAt(then))
        && rules.verbs().isKnown()
        && hasVerb(mark.said());
  }

  /** {@code SAN DIEGO, Calif. – The court}. */
  private boolean isBeforeDash(MarkPlace mark, String before) {
    return "–—".indexOf(mark.first()) >= 0
        && rules.abbreviations().isListed(before.toLowerCase(Locale.ROOT));
  }

  /** {@code III ZR 12/14.}: a number behind a slash is no ordinal. */
  private static boolean isCaseNumber(MarkPlace mark, String before) {
    int slash = mark.at() - before.length() - 1;
    return slash > mark.start()
        && mark.text().charAt(slash) == '/'
        && before.chars().allMatch(Character::isDigit);
  }

  /** {@code str. 12. Žil}: the number belongs to the word before it, and is no ordinal. */
  private boolean isCounted(MarkPlace mark, String before) {
    int space = mark.at() - before.length() - 1;
    int from = space;
    while (from > mark.start() && mark.text().charAt(from - 1) != ' ') {
      from--;
    }
    return from < space
        && mark.text().charAt(space) == ' '
        && mark.text().charAt(space - 1) == '.'
        && !before.isEmpty()
        && before.chars().allMatch(Character::isDigit)
        && Character.isUpperCase(mark.first())
        && rules
            .words(WordList.ABBREVIATIONS_BEFORE_NUMBER)
            .contains(mark.text().substring(from, space - 1).toLowerCase(Locale.ROOT));
  }

  /** {@code работает с 1801 г. Население}: a unit or a year closes what has its verb already. */
  private boolean closesSaid(MarkPlace mark, String before) {
    String unit = before.length() == 1 ? before : before.toLowerCase(Locale.ROOT);
    return rules.words(WordList.UNITS_PERHAPS_LAST).contains(unit)
        && (before.length() > 1 || mark.isAfterNumber())
        && Character.isUpperCase(mark.first())
        && mark.nextWord().length() > 1
        && !mark.nextWord().endsWith(".")
        && !rules.abbreviations().goesBeforeName(before)
        && !namesWhatIsMeasured(mark)
        && rules.verbs().isKnown()
        && hasVerb(NAME_WORD.matcher(mark.said()).replaceAll(" "));
  }

  private boolean hasVerb(String said) {
    return rules.verbs().surelyIn(said) || rules.verbs().likelyIn(said);
  }

  /** {@code 9 a.m. Monday}, {@code 9 a.m. EST}, {@code Moss Inc. Vice President}. */
  private boolean namesWhatIsMeasured(MarkPlace mark) {
    String next = mark.nextWord();
    int then = mark.word() + next.length() + 1;
    boolean named = then < mark.text().length() && Character.isUpperCase(mark.text().charAt(then));
    return named && mark.text().charAt(then - 1) == ' '
        || next.chars().allMatch(Character::isUpperCase)
        || rules.words(WordList.AFTER_UNITS).contains(next.toLowerCase(Locale.ROOT));
  }
}
