package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where, when and how a meeting was held and who was there, as minutes say it in labelled lines
 * above their text: {@code Location: Room 4}. Several such lines are front matter, wherever
 * paragraphs end; the lines between them stay as they are.
 */
final class MeetingHead {
  private static final int BEGINNING = 4_000;
  private static final int FEWEST_LINES = 3;
  private static final int LONGEST_LINE = 600;

  private static final TextPattern LABELLED =
      TextPattern.compile(
          "[-*•]?\\s{0,3}"
              + Phrases.pattern("meeting-labels").pattern()
              + "\\s?(?:[:：]|\\s[–—-]\\s)(?!//)\\s*(\\S.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final TextPattern LABEL =
      TextPattern.compile(
          Phrases.pattern("meeting-labels").pattern() + "\\s?[:：]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final TextPattern SENTENCE =
      TextPattern.compile("(?:\\S+\\s+){7}[\\s\\S]*?\\p{L}{3}[.!?]|.{20,}。");

  private static final TextPattern GOES_ON = TextPattern.compile("[,;、，；]\\s*$");

  private final String text;
  private final List<Block> blocks;

  private MeetingHead(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /** Whether a heading is such a label: what it names stands below it. */
  static boolean isLabel(String heading) {
    return LABEL.matcher(heading.strip()).matches();
  }

  /** The blocks, cut before and after such lines; the given ones where these are too few. */
  static List<Block> mark(String text, List<Block> blocks) {
    return new MeetingHead(text, blocks).mark();
  }

  private List<Block> mark() {
    List<Block> made = new ArrayList<>();
    int labelled = 0;
    int at = 0;
    for (; at < blocks.size() && blocks.get(at).span().start() < BEGINNING; at++) {
      Block block = blocks.get(at);
      if (block.role() != Role.BODY && block.role() != Role.LIST_ITEM) {
        made.add(block);
        continue;
      }
      List<Span> lines = block.span().lines(text);
      BitSet ofHead = ofHead(lines);
      if (ofHead.isEmpty() && isProse(block.span())) {
        break;
      }
      labelled += ofHead.cardinality();
      addCut(block, lines, ofHead, made);
    }
    made.addAll(blocks.subList(at, blocks.size()));
    return labelled < FEWEST_LINES ? blocks : made;
  }

  /** Whether it says something; what is long does, and is not looked through. */
  private boolean isProse(Span span) {
    return span.length() > LONGEST_LINE || SENTENCE.isIn(span.of(text));
  }

  private static void addCut(Block block, List<Span> lines, BitSet ofHead, List<Block> made) {
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && ofHead.get(end) == ofHead.get(i)) {
        end++;
      }
      Block part = block.at(lines.get(i).union(lines.get(end - 1)));
      made.add(ofHead.get(i) ? part.as(Role.FRONT_MATTER) : part);
      i = end;
    }
  }

  /** Which lines are labelled, or carry such a line on that ends with a comma. */
  private BitSet ofHead(List<Span> lines) {
    BitSet found = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).of(text).strip();
      boolean goesOn = i > 0 && found.get(i - 1) && GOES_ON.isIn(lines.get(i - 1).of(text));
      found.set(i, goesOn || isLabelled(line));
    }
    return found;
  }

  private static boolean isLabelled(String line) {
    return line.length() <= LONGEST_LINE
        && LABELLED.matcher(line).matches()
        && !SENTENCE.isIn(line);
  }
}
