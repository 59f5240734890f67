package io.precis.read.plain;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.Phrases;
import java.util.ArrayList;
import java.util.List;
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
  private static final int LINES_OF_AN_ATTRIBUTION = 3;
  private static final int LEAST_HEAD_LINES = 3;
  private static final int LONGEST_SIGNATURE_LINE = 100;
  private static final int LEAST_OWN_WORDS = 8;

  private static final Pattern ATTRIBUTION = Phrases.pattern("mail-attributions");
  private static final Pattern CLOSING = Phrases.pattern("mail-closings");
  private static final Pattern NOTICE = Phrases.pattern("mail-notices");
  private static final Pattern CONTACT = Phrases.pattern("contact-labels");
  private static final Pattern HEAD_LABEL =
      Pattern.compile(
          "\\*?" + Phrases.pattern("mail-head-labels") + "\\*?\\s*[:：]\\*?(?:\\s.*|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final Pattern SIGNATURE = Pattern.compile("--|—|_{5,}");

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
    blocks.forEach(roles::cut);
    return roles.assign();
  }

  private static boolean isText(Role role) {
    return role == Role.BODY
        || role == Role.LIST_ITEM
        || role == Role.TABLE
        || role == Role.TURN
        || role == Role.CAPTION;
  }

  /** Cuts a block before and after the heads in it. */
  private void cut(Block block) {
    if (!isText(block.role()) && block.role() != Role.HEADING) {
      pieces.add(new Piece(block, false));
      return;
    }
    List<Span> lines = lines(block.span());
    int from = 0;
    for (int i = 0; i < lines.size(); ) {
      int head = headLines(lines, i);
      if (head > 0) {
        add(block, lines, from, i, false);
        add(block, lines, i, i + head, true);
        from = i + head;
        i = from;
      } else if (isSignatureMark(lines.get(i))) {
        add(block, lines, from, i, false);
        add(block, lines, i, i + 1, false);
        from = ++i;
      } else {
        i++;
      }
    }
    add(block, lines, from, lines.size(), false);
  }

  private void add(Block block, List<Span> lines, int from, int to, boolean head) {
    if (from < to) {
      Span span = lines.get(from).union(lines.get(to - 1));
      pieces.add(new Piece(new Block(block.role(), block.section(), span), head));
    }
  }

  private List<Span> lines(Span span) {
    List<Span> lines = new ArrayList<>();
    for (int start = span.start(); start < span.end(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? span.end() : Math.min(end, span.end());
      if (!text.substring(start, end).isBlank()) {
        lines.add(new Span(start, end));
      }
      start = end + 1;
    }
    return lines;
  }

  private boolean isSignatureMark(Span line) {
    return SIGNATURE.matcher(line.of(text).strip()).matches();
  }

  /** How many lines from this one are the head of an earlier mail; 0 for none. */
  private int headLines(List<Span> lines, int at) {
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < Math.min(lines.size(), at + LINES_OF_AN_ATTRIBUTION); i++) {
      joined.append(i > at ? " " : "").append(lines.get(i).of(text).strip());
      if (ATTRIBUTION.matcher(joined).matches()) {
        return i + 1 - at;
      }
    }
    int labelled = 0;
    int length = 0;
    for (int i = at; i < lines.size(); i++) {
      boolean label = HEAD_LABEL.matcher(lines.get(i).of(text).strip()).matches();
      if (!label && labelled == 0) {
        return 0;
      }
      if (!label && length > labelled) {
        break; // a long list of recipients takes a second line, no more
      }
      labelled += label ? 1 : 0;
      length++;
      if (!label) {
        length = labelled + 1;
      }
    }
    return labelled >= LEAST_HEAD_LINES ? Math.min(length, lines.size() - at) : 0;
  }

  private List<Block> assign() {
    List<Block> blocks = new ArrayList<>();
    int forwarded = firstUnmarkedHead();
    boolean passesOn = forwarded >= 0 && ownWords(forwarded) < LEAST_OWN_WORDS;
    boolean quoted = false;
    boolean signed = false;
    for (int i = 0; i < pieces.size(); i++) {
      Block block = pieces.get(i).block();
      if (pieces.get(i).head()) {
        blocks.add(with(block, Role.MAIL_HEAD));
        quoted |= i >= forwarded && forwarded >= 0 && !(passesOn && i == forwarded);
        signed = false;
        continue;
      }
      signed |= !quoted && endsLetter(i);
      blocks.add(quoted ? quotedBlock(block) : ownBlock(block, signed));
    }
    return blocks;
  }

  /** The first head that no marked text follows; -1 for none. */
  private int firstUnmarkedHead() {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      boolean marked = pieces.get(i + 1).block().role() == Role.QUOTATION;
      if (pieces.get(i).head() && !marked && !pieces.get(i + 1).head()) {
        return i;
      }
    }
    return -1;
  }

  private int ownWords(int end) {
    int words = 0;
    for (int i = 0; i < end; i++) {
      Block block = pieces.get(i).block();
      if (isText(block.role()) && !pieces.get(i).head()) {
        if (endsLetter(i)) {
          break;
        }
        words += block.span().of(text).strip().split("\\s+|(?<=\\p{IsHan})").length;
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
    boolean notice = text && NOTICE.matcher(block.span().of(this.text)).find();
    return text && (signed || notice) ? with(block, Role.BOILERPLATE) : block;
  }

  /**
   * Whether a letter's text ends before a piece: a mark, a courtesy alone on its line, an address.
   */
  private boolean endsLetter(int at) {
    String piece = pieces.get(at).block().span().of(text).strip();
    if (SIGNATURE.matcher(piece).matches()) {
      return true;
    }
    String first = piece.lines().findFirst().orElse("").strip();
    String words = first.replaceFirst("[,.!，。！]+$", "");
    boolean short_ = piece.lines().allMatch(line -> line.length() <= LONGEST_SIGNATURE_LINE);
    return short_ && (CLOSING.matcher(words).matches() || isAddress(piece, at));
  }

  /** Name, firm and numbers, line by line, after the text. */
  private boolean isAddress(String piece, int at) {
    boolean contact = piece.lines().anyMatch(line -> CONTACT.matcher(line.strip()).lookingAt());
    boolean prose = piece.lines().anyMatch(line -> line.strip().matches(".*\\s.*[.!?。！？]"));
    return at > 0 && contact && !prose && piece.lines().count() > 1;
  }

  private static Block with(Block block, Role role) {
    return new Block(role, block.section(), block.span());
  }
}
