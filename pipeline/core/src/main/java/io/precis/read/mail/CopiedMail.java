package io.precis.read.mail;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.limit.TextPattern;
import java.util.List;

/**
 * Tells a plain text that somebody copied out of a mail program: a mail without its own head, and
 * below it, or between its lines, the one that it answers.
 *
 * <p>A text about mails holds heads too, and an essay says what others wrote. So a head counts
 * where it has a time or an address, in a short text a day, and marked lines stand below it, and
 * where an address is in it and the text before it is a letter's.
 */
public final class CopiedMail {
  /** Letters are short; a handbook or a log that shows a head is not. */
  private static final int LONGEST = 20_000;

  private static final int SHORT = 3_000;

  private static final TextPattern CLOCK = TextPattern.compile("\\d[:.]\\d\\d");
  private static final TextPattern NUMBER = TextPattern.compile("\\d");
  private static final TextPattern ADDRESS = TextPattern.compile("[\\w.+-]@[\\w-]");
  private static final TextPattern MARKED = TextPattern.compile("(?m)^>(?!>> \\S)");
  private static final TextPattern SALUTATION =
      TextPattern.compile("\\p{Lu}[^.:;!?\\n]{1,40}[,，]|\\p{IsHan}{1,12}[，,：:！]");

  private CopiedMail() {}

  /** Whether a text is such a mail. */
  public static boolean isIn(String text) {
    if (text.length() > LONGEST || !(ADDRESS.isIn(text) || MARKED.isIn(text))) {
      return false;
    }
    Block whole = new Block(Role.BODY, 0, new Span(0, text.length()));
    List<MailPiece> pieces = MailHeads.cut(text, List.of(whole));
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).head() && isAnswered(text, pieces, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnswered(String text, List<MailPiece> pieces, int head) {
    String line = of(text, pieces.get(head));
    String below = head + 1 < pieces.size() ? of(text, pieces.get(head + 1)).strip() : "";
    boolean marked = below.startsWith(">") && !below.startsWith(">>> ");
    boolean dated = CLOCK.isIn(line) || text.length() <= SHORT && NUMBER.isIn(line);
    boolean addressed = ADDRESS.isIn(line);
    boolean said = CLOCK.isIn(line) && line.strip().endsWith(":");
    return marked && (dated || addressed) || addressed && (said || isLetter(text, pieces, head));
  }

  /** Whether the lines before a head begin with a salutation, or end as letters do. */
  private static boolean isLetter(String text, List<MailPiece> pieces, int head) {
    List<String> lines =
        text.substring(0, pieces.get(head).block().span().start())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return !lines.isEmpty()
        && (SALUTATION.matcher(lines.get(0)).matches()
            || lines.stream().anyMatch(LetterLines::isCourtesy)
            || lines.stream().anyMatch(LetterLines::isSignatureMark));
  }

  private static String of(String text, MailPiece piece) {
    return piece.block().span().of(text);
  }
}
