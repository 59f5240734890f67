package io.precis.segment.border;

import io.precis.language.LanguageRules;

/** Stops with no space behind them: which end a sentence, and which stand inside a name. */
final class GluedStops {
  /** Letters of a name between stops, in scripts without spaces. */
  private static final int LONGEST_NAME = 5;

  /** Characters on either side of a stop that are looked at. */
  private static final int LONGEST_LOOK = 200;

  /** Letters of the end of a name on the web, where it is written in capitals. */
  private static final int LONGEST_DOMAIN = 2;

  private final LanguageRules rules;

  GluedStops(LanguageRules rules) {
    this.rules = rules;
  }

  /** Whether a stop beside Chinese or Japanese needs no space to end a sentence. */
  static boolean isCjkBorder(MarkPlace mark) {
    if (isCjkName(mark) || isNumberOrName(mark) || isProgramsName(mark)) {
      return false;
    }
    int first = mark.first();
    int last = mark.text().codePointBefore(mark.at());
    return Characters.isCjk(first) || Characters.isCjk(last) && !Character.isDigit(first);
  }

  /**
   * {@code 放在./img 目录}, {@code 学习.Net 平台}: a stop that Latin letters follow begins a name, with a
   * capital only where Chinese goes on behind it and the text ends its sentences otherwise.
   */
  private static boolean isProgramsName(MarkPlace mark) {
    String text = mark.text();
    if (text.charAt(mark.at()) != '.') {
      return false;
    }
    int next = text.charAt(mark.end());
    boolean latin = isLatin(next);
    boolean small = latin && Character.isLowerCase(next);
    return next == '/' || small || latin && text.indexOf('。') >= 0 && goesOn(text, mark.end());
  }

  /** Whether behind a Latin name no other Latin word follows. */
  private static boolean goesOn(String text, int name) {
    int end = name;
    while (end < text.length()
        && (isLatin(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
      end++;
    }
    boolean spaced = end < text.length() && text.charAt(end) == ' ';
    int after = spaced ? end + 1 : end;
    return after < text.length() && !isLatin(text.charAt(after));
  }

  private static boolean isLatin(int c) {
    return c < 128 && Character.isLetter(c);
  }

  /** {@code 2.1.３依据}, {@code 证据1.《报告》}, {@code 公司.[业务线]}. */
  private static boolean isNumberOrName(MarkPlace mark) {
    boolean name = "[{<".indexOf(mark.text().charAt(mark.end())) >= 0;
    return mark.isAfterDigit() && (Character.isDigit(mark.first()) || isShortNumber(mark)) || name;
  }

  /** A number of one or two digits right behind a word: years and sums end sentences. */
  private static boolean isShortNumber(MarkPlace mark) {
    int digits = mark.at();
    while (digits > mark.start() && Character.isDigit(mark.text().charAt(digits - 1))) {
      digits--;
    }
    return digits > mark.start()
        && mark.at() - digits <= 2
        && Character.isIdeographic(mark.text().charAt(digits - 1));
  }

  /** {@code 主版本号.次版本号.修订号}: stops between short names part no sentences. */
  private static boolean isCjkName(MarkPlace mark) {
    String text = mark.text();
    int before = mark.at();
    while (before > mark.start()
        && mark.at() - before <= LONGEST_NAME
        && isCjkLetter(text, before - 1)) {
      before--;
    }
    int after = mark.word();
    while (after < text.length()
        && after - mark.word() <= LONGEST_NAME
        && isCjkLetter(text, after)) {
      after++;
    }
    boolean named =
        after - mark.word() <= LONGEST_NAME
            && isDotAt(mark, after)
            && after + 1 < text.length()
            && text.charAt(after + 1) != ' ';
    boolean names = mark.at() - before <= LONGEST_NAME && isDotAt(mark, before - 1);
    return mark.end() == mark.word()
        && mark.at() > before
        && after > mark.word()
        && (named || names)
        && !isEndedByStop(mark, after);
  }

  /** {@code 我很好.你呢.再见.}: what ends in such a stop itself is sentences, where no other is near. */
  private static boolean isEndedByStop(MarkPlace mark, int from) {
    String text = mark.text();
    int most = Math.min(text.length(), from + LONGEST_LOOK);
    int end = from;
    while (end < most && (text.charAt(end) == '.' || isCjkLetter(text, end))) {
      end++;
    }
    boolean ended = end == from + LONGEST_LOOK || text.charAt(end - 1) == '.';
    String near = text.substring(Math.max(0, mark.at() - LONGEST_LOOK), most);
    return ended && near.indexOf('。') < 0;
  }

  private static boolean isDotAt(MarkPlace mark, int i) {
    return i >= mark.start() && i < mark.text().length() && mark.text().charAt(i) == '.';
  }

  private static boolean isCjkLetter(String text, int i) {
    return Character.isLetter(text.charAt(i)) && Characters.isCjk(text.charAt(i));
  }

  /** No space after the stop, {@code March.Visitors}; not {@code Node.js}, {@code GOV.UK}. */
  boolean end(MarkPlace mark) {
    String before = mark.wordBefore();
    String after = mark.nextWord();
    boolean starter = rules.abbreviations().opensSentence(after);
    boolean capital = Character.isUpperCase(mark.first());
    boolean programs =
        Characters.isCjk(mark.text().codePointBefore(mark.at())) && isProgramsName(mark);
    boolean foreign = after.length() > 1 && isLatin(mark.first()) && rules.tag().equals("zh");
    if (!capital
        || programs
        || foreign
        || before.indexOf('.') >= 0
        || mark.isDotted()
        || before.isEmpty()) {
      return false;
    }
    if (after.length() > 1 && isAllCapitals(after) && (isAllCapitals(before) || isShort(after))) {
      return false;
    }
    if (!starter && Character.isLowerCase(before.codePointAt(0)) && isCompound(after)) {
      return false;
    }
    boolean number = Character.isDigit(before.codePointBefore(before.length()));
    boolean prose = mark.text().startsWith(" ", mark.word() + after.length());
    boolean plain = before.length() > 2 && before.chars().allMatch(Character::isLetter);
    boolean name = Character.isUpperCase(before.codePointAt(0));
    int then = mark.word() + after.length() + 1;
    boolean says = !name || rules.verbs().isKnown() && rules.verbs().surelyIn(mark.smallWord(then));
    return starter && (number || plain) || plain && prose && after.length() > 1 && says;
  }

  /** {@code DataFrame}, as names in programs are written: {@code pandas.DataFrame}. */
  private static boolean isCompound(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Arsenal.IT}, {@code Terra.TV}. */
  private static boolean isShort(String domain) {
    return domain.length() <= LONGEST_DOMAIN;
  }

  private static boolean isAllCapitals(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }
}
