package io.precis.read.mail;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/**
 * What the lines around a letter's end are: courtesy, name, address, notice. Lines are stripped.
 */
final class LetterLines {
  private static final int LONGEST_SIGNATURE_LINE = 100;

  /** A longer paragraph says more than what stands below every mail. */
  private static final int LONGEST_NOTICE = 8_000;

  private static final TextPattern LAST_SIGNS = TextPattern.compile("[,.!，。！]+$");
  private static final TextPattern SENTENCE =
      TextPattern.compile("[^\\p{Ll}\\p{IsHan}]*+[\\p{Ll}\\p{IsHan}].*[.!?。！？:：,，;；]");
  private static final TextPattern CLOSING = Phrases.pattern("mail-closings");
  private static final TextPattern NOTICE = Phrases.pattern("mail-notices");
  private static final TextPattern CONTACT = Phrases.pattern("contact-labels");

  /** {@code Cheers, Rosa}. */
  private static final TextPattern NAMED_BEHIND =
      TextPattern.compile(
          "([^,]{3,40}),\\s{1,3}\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){0,2}");

  private static final TextPattern SIGNATURE =
      TextPattern.compile("(?:- )?--|—|_{5,}|-----BEGIN PGP SIGNATURE-----");

  private LetterLines() {}

  /** A courtesy alone on its line, with the name behind it or not: {@code Best wishes}. */
  static boolean isCourtesy(String line) {
    String words = LAST_SIGNS.replaceAll(line, "");
    Matcher named = NAMED_BEHIND.matcher(words);
    return CLOSING.matcher(words).matches()
        || named.matches() && CLOSING.matcher(named.group(1)).matches();
  }

  /** Whether a short line is no sentence, or tells how the writer is reached. */
  static boolean isBelowName(String line) {
    return isShort(line) && (!isSentence(line) || tellsHowToReach(line));
  }

  /** {@code --}, a row of underscores or the like: below it stands no text of the letter. */
  static boolean isSignatureMark(String line) {
    return SIGNATURE.matches(line);
  }

  /** Whether a courtesy has a name behind it: {@code Cheers, Rosa}. */
  static boolean isNamed(String courtesy) {
    return NAMED_BEHIND.matches(LAST_SIGNS.replaceAll(courtesy, ""));
  }

  /** Whether a line holds a word and a mark that sentences have. */
  static boolean isSentence(String line) {
    return SENTENCE.matches(line);
  }

  static boolean isShort(String line) {
    return line.length() <= LONGEST_SIGNATURE_LINE;
  }

  /** {@code Tel. 0123}. */
  static boolean tellsHowToReach(String line) {
    return CONTACT.matcher(line).lookingAt();
  }

  /** Whether a text holds what firms and lists put below every mail. */
  static boolean isNotice(String text) {
    return text.length() <= LONGEST_NOTICE && NOTICE.isIn(text);
  }
}
