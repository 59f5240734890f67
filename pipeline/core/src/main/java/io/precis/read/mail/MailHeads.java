package io.precis.read.mail;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in a mail's lines the heads of the mails that it repeats. */
final class MailHeads {
  private static final int LINES_OF_AN_ATTRIBUTION = 3;
  private static final int LEAST_HEAD_LINES = 3;

  /** The beginning of an attribution: a date that a comma or a bracket carries on. */
  private static final TextPattern DATED_START = TextPattern.compile("[^.!?]{0,40}\\d.{0,80}[,(]");

  private static final TextPattern ATTRIBUTION = Phrases.pattern("mail-attributions");
  private static final TextPattern HEAD_LABEL =
      TextPattern.compile(
          "\\*?"
              + Phrases.pattern("mail-head-labels").pattern()
              + "(?:\\*?\\s*[:：]\\*?(?:\\s.*|$|(?<=：).*)|\\s[:：]\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final TextPattern LABEL_END = TextPattern.compile("\\s*[:：]");

  private final String text;

  private MailHeads(String text) {
    this.text = text;
  }

  /** A line of a block; {@code at} counts the blocks. */
  private record Line(int at, Span span) {}

  /** Blocks cut where a head, a signature or a courtesy begins or ends, in text order. */
  static List<MailPiece> cut(String text, List<Block> blocks) {
    return new MailHeads(text).cut(blocks);
  }

  /** Cuts blocks before and after the heads in them; a head may run over several blocks. */
  private List<MailPiece> cut(List<Block> blocks) {
    List<MailPiece> pieces = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Role role = blocks.get(i).role();
      if (MailPiece.isText(role) || role == Role.HEADING) {
        for (Span line : blocks.get(i).span().lines(text)) {
          lines.add(new Line(i, line));
        }
      } else {
        lines.add(new Line(i, blocks.get(i).span()));
      }
    }
    BitSet heads = new BitSet();
    for (int i = 0; i < lines.size(); ) {
      int head = headLines(lines, i);
      heads.set(i, i + head);
      i += Math.max(1, head);
    }
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && goOn(lines, heads, end) && !isClosing(lines, heads, end)) {
        end++;
      }
      Block block = blocks.get(lines.get(i).at());
      Span span = lines.get(i).span().union(lines.get(end - 1).span());
      pieces.add(new MailPiece(block.at(span), heads.get(i)));
      i = end;
    }
    return pieces;
  }

  private boolean goOn(List<Line> lines, BitSet heads, int i) {
    return lines.get(i).at() == lines.get(i - 1).at()
        && heads.get(i) == heads.get(i - 1)
        && !isSignatureMark(lines.get(i).span())
        && !isSignatureMark(lines.get(i - 1).span());
  }

  /** Whether a courtesy stands alone on its line, and below it in its paragraph no sentence. */
  private boolean isClosing(List<Line> lines, BitSet heads, int at) {
    boolean courtesy = LetterLines.isCourtesy(lines.get(at).span().of(text).strip());
    for (int i = at + 1; courtesy && i < lines.size(); i++) {
      if (heads.get(i) || lines.get(i).at() != lines.get(at).at()) {
        break;
      }
      String line = lines.get(i).span().of(text).strip();
      courtesy = LetterLines.isBelowName(line) || LetterLines.isNotice(line);
    }
    return courtesy;
  }

  private boolean isSignatureMark(Span line) {
    return LetterLines.isSignatureMark(line.of(text).strip());
  }

  /** How many lines from this one are the head of an earlier mail; 0 for none. */
  private int headLines(List<Line> lines, int at) {
    int attribution = attributionLines(lines, at);
    if (attribution > 0) {
      boolean later =
          attribution > 1
              && !isAddressCut(lines, at)
              && attributionLines(lines, at + 1) == attribution - 1;
      return later ? 0 : attribution; // the line before it is the writer's
    }
    int labelled = 0;
    int length = 0;
    Set<String> labels = new HashSet<>();
    // a long sender or list of recipients takes a second line, no more
    for (int i = at; i < lines.size() && i - at <= length + 1; i++) {
      String line = lines.get(i).span().of(text).strip();
      if (HEAD_LABEL.matcher(line).matches()) {
        if (!labels.add(LABEL_END.split(line, 2)[0])) {
          break; // of the head of the next mail, with what this one says between them
        }
        labelled++;
        length = i + 1 - at;
      } else if (labelled == 0) {
        return 0;
      }
    }
    return labelled >= LEAST_HEAD_LINES ? length : 0;
  }

  /** Whether a line was wrapped before or in the address that the next one ends. */
  private boolean isAddressCut(List<Line> lines, int at) {
    String line = lines.get(at).span().of(text);
    String next = lines.get(at + 1).span().of(text).strip();
    return next.startsWith("<")
        || line.lastIndexOf('<') > line.lastIndexOf('>')
        || DATED_START.matcher(line.strip()).matches();
  }

  private int attributionLines(List<Line> lines, int at) {
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < Math.min(lines.size(), at + LINES_OF_AN_ATTRIBUTION); i++) {
      joined.append(i > at ? " " : "").append(lines.get(i).span().of(text).strip());
      if (ATTRIBUTION.matcher(joined).matches()) {
        return i + 1 - at;
      }
    }
    return 0;
  }
}
