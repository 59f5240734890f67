package io.precis.read.plain;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in a mail's text what its writer wrote from what the mail repeats, from the heads in
 * between, and from signature and notices below.
 *
 * <p>A line that introduces an earlier mail is its head; what follows is repeated, to the end where
 * it has no marks, and as far as the marks go where it has. A mail that says next to nothing of its
 * own passes another on: that one's text stands then as the mail's.
 */
public final class MailRoles {
  private static final TextPattern WORD_ENDS = TextPattern.compile("\\s+|(?<=\\p{IsHan})");
  private static final TextPattern LAST_SIGNS = TextPattern.compile("[,.!，。！]+$");
  private static final TextPattern SENTENCE =
      TextPattern.compile("[^\\p{Ll}\\p{IsHan}]*+[\\p{Ll}\\p{IsHan}].*[.!?。！？:：,，;；]");
  private static final int LINES_OF_AN_ATTRIBUTION = 3;
  private static final int LEAST_HEAD_LINES = 3;
  private static final int LONGEST_SIGNATURE_LINE = 100;
  private static final int LONGEST_SIGNATURE = 12;
  private static final int LEAST_OWN_WORDS = 8;

  /** Blocks from a digest's rule to the head of a mail: what number it has. */
  private static final int PIECES_BELOW_RULE = 4;

  /** The beginning of an attribution: a date that a comma or a bracket carries on. */
  private static final TextPattern DATED_START = TextPattern.compile("[^.!?]{0,40}\\d.{0,80}[,(]");

  private static final TextPattern UNDERSCORES = TextPattern.compile("_{5,}");

  private static final TextPattern RULE = TextPattern.compile("-{25,}");

  private static final TextPattern ATTRIBUTION = Phrases.pattern("mail-attributions");
  private static final TextPattern CLOSING = Phrases.pattern("mail-closings");
  private static final TextPattern NOTICE = Phrases.pattern("mail-notices");
  private static final TextPattern CONTACT = Phrases.pattern("contact-labels");
  private static final TextPattern HEAD_LABEL =
      TextPattern.compile(
          "\\*?"
              + Phrases.pattern("mail-head-labels").pattern()
              + "(?:\\*?\\s*[:：]\\*?(?:\\s.*|$|(?<=：).*)|\\s[:：]\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** {@code Cheers, Rosa}. */
  private static final TextPattern NAMED_BEHIND =
      TextPattern.compile(
          "([^,]{3,40}),\\s{1,3}\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){0,2}");

  private static final TextPattern LABEL_END = TextPattern.compile("\\s*[:：]");

  private static final TextPattern SIGNATURE =
      TextPattern.compile("(?:- )?--|—|_{5,}|-----BEGIN PGP SIGNATURE-----");

  /** A stretch of a block that is a mail's head or not. */
  private record Piece(Block block, boolean head) {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  private MailRoles(String text) {
    this.text = text;
  }

  /**
   * The blocks with their roles in the mail; a block that holds a head in its midst is cut there.
   *
   * @param blocks of one mail, in text order
   */
  public static List<Block> assign(String text, List<Block> blocks) {
    MailRoles roles = new MailRoles(text);
    roles.cut(blocks);
    return roles.assign();
  }

  private static boolean isText(Role role) {
    return role == Role.BODY
        || role == Role.LIST_ITEM
        || role == Role.TABLE
        || role == Role.TURN
        || role == Role.CAPTION;
  }

  /** A line of a block; {@code at} counts the blocks. */
  private record Line(int at, Span span) {}

  /** Cuts blocks before and after the heads in them; a head may run over several blocks. */
  private void cut(List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Role role = blocks.get(i).role();
      if (isText(role) || role == Role.HEADING) {
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
      pieces.add(new Piece(block.at(span), heads.get(i)));
      i = end;
    }
  }

  private boolean goOn(List<Line> lines, BitSet heads, int i) {
    return lines.get(i).at() == lines.get(i - 1).at()
        && heads.get(i) == heads.get(i - 1)
        && !isSignatureMark(lines.get(i).span())
        && !isSignatureMark(lines.get(i - 1).span());
  }

  /** Whether a courtesy stands alone on its line, and below it in its paragraph no sentence. */
  private boolean isClosing(List<Line> lines, BitSet heads, int at) {
    boolean courtesy = isCourtesy(lines.get(at).span().of(text).strip());
    for (int i = at + 1; courtesy && i < lines.size(); i++) {
      if (heads.get(i) || lines.get(i).at() != lines.get(at).at()) {
        break;
      }
      String line = lines.get(i).span().of(text).strip();
      courtesy = isBelowName(line) || NOTICE.isIn(line);
    }
    return courtesy;
  }

  private static boolean isCourtesy(String line) {
    String words = LAST_SIGNS.replaceAll(line, "");
    Matcher named = NAMED_BEHIND.matcher(words);
    return CLOSING.matcher(words).matches()
        || named.matches() && CLOSING.matcher(named.group(1)).matches();
  }

  /** Whether a short line is no sentence, or tells how the writer is reached. */
  private static boolean isBelowName(String line) {
    return line.length() <= LONGEST_SIGNATURE_LINE
        && (!SENTENCE.matches(line) || CONTACT.matcher(line).lookingAt());
  }

  private boolean isSignatureMark(Span line) {
    return SIGNATURE.matcher(line.of(text).strip()).matches();
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

  private List<Block> assign() {
    List<Block> blocks = new ArrayList<>();
    boolean digest = isDigest();
    int forwarded = firstUnmarkedHead();
    boolean passesOn = forwarded >= 0 && ownWords(forwarded) < LEAST_OWN_WORDS;
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
        blocks.add(isText(block.role()) ? with(block, Role.BOILERPLATE) : block);
        continue;
      }
      if (digest && isText(block.role()) && isBetweenRuleAndHead(i)) {
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
        .noneMatch(piece -> !piece.head() && isText(piece.block().role()));
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

  private int ownWords(int end) {
    int words = 0;
    for (int i = 0; i < end; i++) {
      Block block = pieces.get(i).block();
      if (isText(block.role()) && !pieces.get(i).head()) {
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
    boolean text = isText(block.role()) || block.role() == Role.HEADING && signed;
    boolean notice = text && NOTICE.isIn(block.span().of(this.text));
    return text && (signed || notice) ? with(block, Role.BOILERPLATE) : block;
  }

  /**
   * Whether a letter's text ends before a piece: a mark, a courtesy alone on its line, an address.
   */
  private boolean endsLetter(int at) {
    String piece = pieces.get(at).block().span().of(text).strip();
    if (SIGNATURE.matcher(piece).matches()) {
      return !(UNDERSCORES.matcher(piece).matches() && partsText());
    }
    String first = piece.lines().findFirst().orElse("").strip();
    boolean short_ = piece.lines().allMatch(line -> line.length() <= LONGEST_SIGNATURE_LINE);
    return short_ && isCourtesy(first) && !(isNamed(first) && saysMore(at));
  }

  private static boolean isNamed(String courtesy) {
    return NAMED_BEHIND.matches(LAST_SIGNS.replaceAll(courtesy, ""));
  }

  /** Whether sentences of the writer's stand below: {@code Thanks, Tom.} may open a mail too. */
  private boolean saysMore(int at) {
    for (int i = at + 1; i < pieces.size() && !pieces.get(i).head(); i++) {
      String piece = pieces.get(i).block().span().of(text).strip();
      boolean said = piece.lines().anyMatch(line -> SENTENCE.matches(line.strip()));
      if (isText(pieces.get(i).block().role()) && said && !NOTICE.isIn(piece)) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows of underscores part the mail's own text: there are several, and text below. */
  private boolean partsText() {
    int rows = 0;
    boolean below = false;
    for (Piece piece : pieces) {
      if (piece.head()) {
        break;
      }
      boolean row = UNDERSCORES.matcher(piece.block().span().of(text).strip()).matches();
      rows += row ? 1 : 0;
      below = !row && (below || isText(piece.block().role()));
    }
    return rows > 1 && below;
  }

  /**
   * Where name, firm and numbers begin, line by line after the writer's own text, or the name
   * alone; -1 where the text just ends.
   */
  private int signatureStart() {
    int end = 0;
    while (end < pieces.size() && !pieces.get(end).head() && !endsLetter(end)) {
      end++;
    }
    int contact = -1;
    for (int i = 1; i < end && contact < 0; i++) {
      contact = isSignatureLine(i) && hasContact(i) ? i : contact;
    }
    int start = contact < 0 ? end : contact;
    while (start > 1 && isSignatureLine(start - 1) && start > end - LONGEST_SIGNATURE) {
      start--;
    }
    return start < end && (contact >= 0 || isName(start, end)) ? start : -1;
  }

  private boolean hasContact(int at) {
    String piece = pieces.get(at).block().span().of(text);
    return piece.lines().anyMatch(line -> CONTACT.matcher(line.strip()).lookingAt());
  }

  /** Short lines none of which is a sentence. */
  private boolean isSignatureLine(int at) {
    String piece = pieces.get(at).block().span().of(text).strip();
    return isText(pieces.get(at).block().role())
        && piece.lines().map(String::strip).allMatch(MailRoles::isBelowName);
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
