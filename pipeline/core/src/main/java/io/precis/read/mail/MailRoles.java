package io.precis.read.mail;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells in a mail's text what its writer wrote from what the mail repeats, from the heads in
 * between, and from signature and notices below.
 *
 * <p>A line that introduces an earlier mail is its head; what follows is repeated, to the end where
 * it has no marks, and as far as the marks go where it has. A mail that says next to nothing of its
 * own, and is no answer, passes another on: that one's text stands then as the mail's.
 */
public final class MailRoles {
  private static final TextPattern WORD_ENDS = TextPattern.compile("\\s+|(?<=\\p{IsHan})");
  private static final int LONGEST_SIGNATURE = 12;
  private static final int LEAST_OWN_WORDS = 8;

  /** Below more sentences than these an address stands amid a text, not below it. */
  private static final int MOST_SAID_IN_SIGNATURE = 3;

  /** Blocks from a digest's rule to the head of a mail: what number it has. */
  private static final int PIECES_BELOW_RULE = 4;

  private static final TextPattern UNDERSCORES = TextPattern.compile("_{5,}");

  /** Marks of lists before it: {@code [walls] Re: Invoice}. */
  private static final TextPattern ANSWER =
      TextPattern.compile(
          "\\s*(?:\\[[^\\[\\]]{1,40}\\]\\s*)?"
              + Phrases.pattern("mail-reply-marks").pattern()
              + "(?:\\[\\d{1,3}\\])?\\s?[:：]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final TextPattern RULE = TextPattern.compile("-{25,}");

  private final String text;
  private final List<MailPiece> pieces;
  private final boolean answer;

  private MailRoles(String text, List<MailPiece> pieces, boolean answer) {
    this.text = text;
    this.pieces = pieces;
    this.answer = answer;
  }

  /**
   * The blocks with their roles in the mail; a block that holds a head in its midst is cut there.
   *
   * @param subject of the mail; empty string where it is not known
   * @param blocks of one mail, in text order
   */
  public static List<Block> assign(String subject, String text, List<Block> blocks) {
    boolean answer = ANSWER.matcher(subject).lookingAt();
    return new MailRoles(text, MailHeads.cut(text, blocks), answer).assign();
  }

  private List<Block> assign() {
    List<Block> blocks = new ArrayList<>();
    boolean digest = isDigest();
    int forwarded = firstUnmarkedHead();
    boolean passesOn = forwarded >= 0 && saysLittle(forwarded);
    int signature = signatureStart();
    boolean quoted = false;
    boolean signed = false;
    for (int i = 0; i < pieces.size(); i++) {
      Block block = pieces.get(i).block();
      if (pieces.get(i).head()) {
        blocks.add(with(block, Role.MAIL_HEAD));
        quoted |= isUnmarked(i) && !digest && !(passesOn && i == forwarded);
        signed = false;
        continue;
      }
      if (digest && i < forwarded) {
        blocks.add(MailPiece.isText(block.role()) ? with(block, Role.BOILERPLATE) : block);
        continue;
      }
      if (digest && MailPiece.isText(block.role()) && isBetweenRuleAndHead(i)) {
        blocks.add(with(block, Role.MAIL_HEAD)); // what number the mail has
        continue;
      }
      if (digest && block.role() == Role.TURN) {
        blocks.add(with(block, Role.MAIL_HEAD)); // the label of a head's line names no speaker
        continue;
      }
      boolean address = i > 1 && isSignatureLine(i) && hasContact(i) && isLast(i);
      signed |= !quoted && (endsLetter(i) || i == signature || address);
      blocks.add(quoted ? quotedBlock(block) : ownBlock(block, signed));
    }
    return blocks;
  }

  /** Whether no text of the writer's stands behind a piece. */
  private boolean isLast(int at) {
    return pieces.subList(at + 1, pieces.size()).stream()
        .noneMatch(piece -> !piece.head() && piece.isText());
  }

  /** Whether the mail gathers those that a list sent: rules stand above several heads. */
  private boolean isDigest() {
    int ruled = 0;
    for (int i = 1; i < pieces.size(); i++) {
      boolean head = pieces.get(i).head() && !pieces.get(i - 1).head();
      for (int k = i - 1; head && k >= Math.max(0, i - PIECES_BELOW_RULE); k--) {
        if (RULE.matcher(pieces.get(k).block().span().of(text).strip()).matches()) {
          ruled++;
          break;
        }
      }
    }
    return ruled > 1;
  }

  private boolean isBetweenRuleAndHead(int i) {
    return i > 0
        && i + 1 < pieces.size()
        && pieces.get(i + 1).head()
        && RULE.matcher(pieces.get(i - 1).block().span().of(text).strip()).matches();
  }

  /** The first head that no marked text follows; -1 for none. */
  private int firstUnmarkedHead() {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (isUnmarked(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a head stands before text that no marks show to be another's. */
  private boolean isUnmarked(int i) {
    return pieces.get(i).head()
        && i + 1 < pieces.size()
        && !pieces.get(i + 1).head()
        && pieces.get(i + 1).block().role() != Role.QUOTATION;
  }

  /** Whether what stands before a head is too little to be the mail; an answer may be a word. */
  private boolean saysLittle(int head) {
    return answer
        ? pieces.subList(0, head).stream().noneMatch(this::isSaid)
        : ownWords(head) < LEAST_OWN_WORDS;
  }

  private boolean isSaid(MailPiece piece) {
    return !piece.head() && piece.isText() && !LetterLines.isNotice(piece.block().span().of(text));
  }

  private int ownWords(int end) {
    int words = 0;
    for (int i = 0; i < end; i++) {
      Block block = pieces.get(i).block();
      if (MailPiece.isText(block.role()) && !pieces.get(i).head()) {
        if (endsLetter(i)) {
          break;
        }
        words += WORD_ENDS.split(block.span().of(text).strip()).length;
      }
    }
    return words;
  }

  private static Block quotedBlock(Block block) {
    return block.role() == Role.PAGE_FURNITURE ? block : with(block, Role.QUOTED_MAIL);
  }

  private Block ownBlock(Block block, boolean signed) {
    if (block.role() == Role.QUOTATION) {
      return with(block, Role.QUOTED_MAIL);
    }
    boolean text = MailPiece.isText(block.role()) || block.role() == Role.HEADING && signed;
    boolean notice = text && LetterLines.isNotice(block.span().of(this.text));
    return text && (signed || notice) ? with(block, Role.BOILERPLATE) : block;
  }

  /**
   * Whether a letter's text ends before a piece: a mark, a courtesy alone on its line, an address.
   */
  private boolean endsLetter(int at) {
    String piece = pieces.get(at).block().span().of(text).strip();
    if (LetterLines.isSignatureMark(piece)) {
      return !(UNDERSCORES.matcher(piece).matches() && partsText());
    }
    String first = piece.lines().findFirst().orElse("").strip();
    boolean short_ = piece.lines().allMatch(line -> LetterLines.isShort(line));
    return short_ && LetterLines.isCourtesy(first) && !(LetterLines.isNamed(first) && saysMore(at));
  }

  /** Whether sentences of the writer's stand below: {@code Thanks, Tom.} may open a mail too. */
  private boolean saysMore(int at) {
    for (int i = at + 1; i < pieces.size() && !pieces.get(i).head(); i++) {
      if (says(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a piece holds a sentence of the writer's. */
  private boolean says(int at) {
    String piece = pieces.get(at).block().span().of(text).strip();
    boolean said = piece.lines().anyMatch(line -> LetterLines.isSentence(line.strip()));
    return pieces.get(at).isText() && said && !LetterLines.isNotice(piece);
  }

  /** Whether rows of underscores part the mail's own text: there are several, and text below. */
  private boolean partsText() {
    int rows = 0;
    boolean below = false;
    for (MailPiece piece : pieces) {
      if (piece.head()) {
        break;
      }
      boolean row = UNDERSCORES.matcher(piece.block().span().of(text).strip()).matches();
      rows += row ? 1 : 0;
      below = !row && (below || piece.isText());
    }
    return rows > 1 && below;
  }

  /**
   * Where name, firm and numbers begin, line by line after the writer's own text, or the name
   * alone; -1 where the text just ends, or goes on behind an address.
   */
  private int signatureStart() {
    int end = 0;
    while (end < pieces.size() && !pieces.get(end).head() && !endsLetter(end)) {
      end++;
    }
    int contact = -1;
    int said = 0;
    for (int i = end - 1; i > 0 && said <= MOST_SAID_IN_SIGNATURE; i--) {
      contact = isSignatureLine(i) && hasContact(i) ? i : contact;
      said += says(i) ? 1 : 0;
    }
    int start = contact < 0 ? end : contact;
    while (start > 1 && isSignatureLine(start - 1) && start > end - LONGEST_SIGNATURE) {
      start--;
    }
    return start < end && (contact >= 0 || isName(start, end)) ? start : -1;
  }

  private boolean hasContact(int at) {
    String piece = pieces.get(at).block().span().of(text);
    return piece.lines().anyMatch(line -> LetterLines.tellsHowToReach(line.strip()));
  }

  /** Short lines none of which is a sentence. */
  private boolean isSignatureLine(int at) {
    String piece = pieces.get(at).block().span().of(text).strip();
    return pieces.get(at).isText()
        && piece.lines().map(String::strip).allMatch(LetterLines::isBelowName);
  }

  /** One to three words after the text. */
  private boolean isName(int from, int to) {
    String piece = pieces.get(from).block().span().of(text).strip();
    return from + 1 == to
        && pieces.get(from).block().role() != Role.LIST_ITEM
        && piece.split("\\s+").length <= 3
        && piece.indexOf('\n') < 0;
  }

  private static Block with(Block block, Role role) {
    return block.as(role);
  }
}
