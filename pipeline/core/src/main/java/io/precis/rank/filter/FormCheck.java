package io.precis.rank.filter;

import io.precis.document.Role;
import io.precis.language.EndSigns;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.request.TextUnits;
import io.precis.text.SentenceEnd;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Whether a text is a sentence, and a whole one. */
final class FormCheck {
  /** Words of the shortest sentence, characters where words are not spaced. */
  static final int LEAST_UNITS = 4;

  private static final int LEAST_UNITS_WITHOUT_END = 5;

  /** Where verbs are no words between spaces, a longer item is more likely to say something. */
  private static final int LEAST_CHARACTERS_WITHOUT_END = 9;

  /** Characters of the end of a text that tell how it ends. */
  private static final int END = 80;

  private static final EndSigns OPEN_END = EndSigns.of(":：∶;；,，、");
  private static final TextPattern WORD = TextPattern.compile("\\p{L}+");
  private static final TextPattern FINAL_WORD =
      TextPattern.compile("(?<![\\p{L}\\p{M}\\d])([\\p{L}\\p{M}\\d]++)[\\p{Pe}\\p{Pf}\"'%]*+$");

  private static final EndSigns NUMBER = EndSigns.of("0123456789", ".．、");

  /** An item's number that was left at the end: {@code … on ART. 6.} */
  private static final TextPattern NUMBER_LEFT =
      TextPattern.compile(
          "(?:(?:(?<word>[\\p{L}\\p{M}]+)\\.|[.!?;:]) |[。！？；：]\\s?)\\(?\\d{1,2}[.)．、]{1,2}$"
              + "|\\p{IsHan} \\d{1,2}[.．、]$");

  private FormCheck() {}

  /** Whether it ends in a mark after which a sentence goes on. */
  static boolean isOpenEnd(String text) {
    return OPEN_END.isEndOf(text);
  }

  /** In small letters; empty where a text ends in something else than a word. */
  static Optional<String> lastWord(String text) {
    Matcher word = FINAL_WORD.matcher(text);
    return word.find() ? Optional.of(word.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /**
   * Why a text may not be printed for its form; empty where it may.
   *
   * @param small tells which texts begin amid a sentence
   */
  static Optional<RefusalReason> check(
      String text, Role role, FilterRules own, SmallOpenings small) {
    if (TextUnits.count(text, own.language().tag()) < LEAST_UNITS) {
      return Optional.of(RefusalReason.TOO_SHORT);
    }
    boolean ended = SentenceEnd.endsIn(text);
    if (Banner.isIn(text)) {
      return Optional.of(RefusalReason.BANNER);
    }
    if (isOpenEnd(text)) {
      return Optional.of(openEnd(text, role));
    }
    if (role != Role.TURN && small.isIn(text, own.language())) {
      if (role != Role.LIST_ITEM) {
        return Optional.of(RefusalReason.SMALL_LETTER_FIRST);
      }
      if (!own.verbs().isKnown() || !own.verbs().surelyIn(text) || opensInside(text, own)) {
        return Optional.of(RefusalReason.ITEM_ALONE);
      }
    }
    if (ended && isCut(text, own)) {
      return Optional.of(RefusalReason.CUT);
    }
    if (!Balance.of(text)) {
      return Optional.of(RefusalReason.UNBALANCED);
    }
    return ended ? verb(text, own) : withoutEnd(text, role, own);
  }

  /**
   * Whether a text surely is a sentence for itself, with its own subject: no instruction, no part
   * of another sentence. Where verbs are not told by words, whether it ends as one does.
   */
  static boolean isWhole(String text, FilterRules own) {
    if (!own.verbs().isKnown() || !own.language().has(Trait.CASED)) {
      return SentenceEnd.endsIn(text);
    }
    Matcher word = WORD.matcher(text);
    return word.find()
        && Character.isUpperCase(word.group().codePointAt(0))
        && !own.verbs().isBase(word.group())
        && own.verbs().surelyIn(text);
  }

  static boolean isColonLast(String text) {
    return text.endsWith(":") || text.endsWith("：") || text.endsWith("∶");
  }

  private static RefusalReason openEnd(String text, Role role) {
    if (isColonLast(text)) {
      return RefusalReason.LEAD_IN;
    }
    return role == Role.LIST_ITEM ? RefusalReason.ITEM_ALONE : RefusalReason.NO_END_MARK;
  }

  private static Optional<RefusalReason> verb(String text, FilterRules own) {
    return VerbCheck.isSentence(text, own) ? Optional.empty() : Optional.of(RefusalReason.NO_VERB);
  }

  /** Items and bullets, and lines of a language without stops, may do without a mark. */
  private static Optional<RefusalReason> withoutEnd(String text, Role role, FilterRules own) {
    if (own.language().has(Trait.NO_STOPS)) {
      return Optional.empty();
    }
    boolean blind = own.language().has(Trait.CASED) && !own.verbs().isKnown();
    boolean free = role == Role.LIST_ITEM && !blind || role == Role.TURN;
    boolean words = own.verbs().isKnown() && !TextUnits.countsCharacters(own.language().tag());
    int least = words ? LEAST_UNITS_WITHOUT_END : LEAST_CHARACTERS_WITHOUT_END;
    if (!free || TextUnits.count(text, own.language().tag()) < least) {
      return Optional.of(RefusalReason.NO_END_MARK);
    }
    return VerbCheck.isItem(text, own) ? Optional.empty() : Optional.of(RefusalReason.NO_VERB);
  }

  /**
   * Opens with a word of the closed classes or the base of a verb, as what goes on with another
   * sentence does: {@code shall: protect …}.
   */
  private static boolean opensInside(String text, FilterRules own) {
    Matcher word = WORD.matcher(text);
    return !word.find()
        || own.verbs().isBase(word.group())
        || own.language().words(WordList.FUNCTION_WORDS).contains(word.group());
  }

  private static boolean isCut(String text, FilterRules own) {
    if (NUMBER.isEndOf(text) && isNumberLeft(end(text), own)) {
      return true;
    }
    String last = beforeStop(text);
    return !last.isEmpty() && own.abbreviations().isNeverLast(last);
  }

  /** Whether the next item's number ends a text, and not one as in {@code Fig. 4.} */
  private static boolean isNumberLeft(String end, FilterRules own) {
    Matcher left = NUMBER_LEFT.matcher(end);
    return left.find()
        && (left.group("word") == null
            || !own.abbreviations().goesBeforeNumber(left.group("word")));
  }

  /** The word before the stop that a text ends with; empty where it ends otherwise. */
  private static String beforeStop(String text) {
    int stop = text.length() - 1;
    if (stop < 1 || text.charAt(stop) != '.') {
      return "";
    }
    int from = stop;
    while (from > 0 && " \t\n\u000B\f\r".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, stop);
  }

  /** What is enough of a text to tell how it ends. */
  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - END));
  }
}
