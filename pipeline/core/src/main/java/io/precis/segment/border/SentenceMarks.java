package io.precis.segment.border;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/** Marks that end sentences, and what belongs to them: closers, notes, emoji. */
public final class SentenceMarks {
  /** In every language: no other use of these is so common. */
  private static final String SHARED = ".!?…。！？｡．؟۔।॥։።፧။‼⁇⁈⁉";

  /** Boxes to be ticked. */
  private static final String BOXES = "☐☑☒";

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final TextPattern CITATIONS = TextPattern.compile("(?:\\[[\\d,;\\s–-]{1,40}\\])+");

  /** Numbers of notes that were raised: a word, its stop, then digits and a capital. */
  private static final TextPattern NOTES =
      TextPattern.compile("\\d{1,3}(?:[ ,]\\d{1,3})*(?= \\p{Lu})");

  /**
   * Where a page of the printed report begins, {@code *393}, and a reference that was never
   * resolved, {@code [?]}.
   */
  private static final TextPattern RESIDUES =
      TextPattern.compile(
          "(?<=[\\p{L},;:.)”] )(?:\\[\\*\\d{1,4}\\]|\\*\\d{2,4}) (?=[\\p{L}“(\\d])"
              + "|(?<=[\\p{L}\\d]{4}) ?\\[\\?(?:[,;] ?\\?){0,9}\\]");

  private final String own;

  public SentenceMarks(LanguageRules rules) {
    this.own = String.join("", rules.words(WordList.END_MARKS));
  }

  boolean isEnd(char c) {
    return SHARED.indexOf(c) >= 0 || own.indexOf(c) >= 0;
  }

  public static boolean isDot(char c) {
    return c == '.' || c == '…';
  }

  /** A stop that is used for nothing else: it needs neither a space nor a capital after it. */
  boolean isStrong(char c) {
    return !isDot(c) && c != '!' && c != '?' && c != '．' && isEnd(c);
  }

  /** One past what belongs to the mark at {@code at}: further marks, closers, notes and emoji. */
  int end(String text, int at, Enclosures enclosures) {
    int end = marks(text, at);
    int closed = end;
    do {
      end = closed;
      closed = marks(text, closers(text, end, enclosures));
    } while (closed > end);
    return emoji(text, notes(text, at, end));
  }

  private int marks(String text, int from) {
    int end = from;
    while (end < text.length()) {
      if (isEnd(text.charAt(end))) {
        end++;
      } else if (end > from && isSpacedMark(text, end)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /** The second stop of {@code . . .}, the second mark of {@code ! !}. */
  private boolean isSpacedMark(String text, int at) {
    if (text.charAt(at) != ' ' || at + 1 >= text.length()) {
      return false;
    }
    char last = text.charAt(at - 1);
    char next = text.charAt(at + 1);
    boolean alike =
        last == '.' && next == '.' || "!?".indexOf(last) >= 0 && "!?".indexOf(next) >= 0;
    return alike && (at + 2 >= text.length() || " \"'”’»)".indexOf(text.charAt(at + 2)) >= 0);
  }

  private static int closers(String text, int from, Enclosures enclosures) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean spaced =
          c == ' '
              && end + 1 < text.length()
              && "»›".indexOf(text.charAt(end + 1)) >= 0
              && enclosures.isClosing(end + 1);
      if (spaced) {
        end += 2;
      } else if (enclosures.isClosing(end) || Characters.isCloser(c) && c != '"' && c != '\'') {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private static int notes(String text, int at, int end) {
    Matcher citations = CITATIONS.matcher(text).region(end, text.length());
    int cited = raised(text, citations.lookingAt() ? citations.end() : end);
    boolean word =
        at > 0 && (Character.isLowerCase(text.charAt(at - 1)) || text.charAt(at - 1) == ')');
    Matcher notes = NOTES.matcher(text).region(cited, text.length()).useTransparentBounds(true);
    return word && notes.lookingAt() ? notes.end() : cited;
  }

  /** One past the raised numbers of notes, {@code .³} or {@code .⁸,⁹}. */
  private static int raised(String text, int from) {
    int end = from;
    while (end < text.length()
        && (RAISED.indexOf(text.charAt(end)) >= 0
            || end > from
                && text.charAt(end) == ','
                && end + 1 < text.length()
                && RAISED.indexOf(text.charAt(end + 1)) >= 0)) {
      end++;
    }
    return end;
  }

  /** The length of a sentence's text without the numbers of notes that are raised after its end. */
  public static int withoutNotes(String sentence) {
    int end = sentence.length();
    while (end > 1 && (RAISED + ",").indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    char last = sentence.charAt(end - 1);
    boolean closed =
        SHARED.indexOf(last) >= 0 || "”’»」』".indexOf(last) >= 0; // (a + b)² ends in a power
    return closed ? end : sentence.length();
  }

  /** A sentence's text without what a printer or a program left inside. */
  public static String withoutResidues(String sentence) {
    boolean none = sentence.indexOf('*') < 0 && sentence.indexOf("[?") < 0;
    return none ? sentence : RESIDUES.matcher(sentence).replaceAll("");
  }

  private static int emoji(String text, int from) {
    int end = from;
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isEmoji(c)) {
        at += Character.charCount(c);
        end = at;
      } else if (c == ' ' || c == 0x200D || c == 0xFE0F) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether a sign may close a sentence; a box to be ticked stands before what it is about. */
  static boolean isEmoji(int codePoint) {
    return codePoint > 0x2190
        && BOXES.indexOf(codePoint) < 0
        && UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
  }
}
