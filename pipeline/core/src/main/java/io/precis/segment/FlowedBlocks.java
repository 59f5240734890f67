package io.precis.segment;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import io.precis.segment.border.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks that are read on from one to the next: one block, or a paragraph in several parts where a
 * page border or page furniture interrupts it.
 *
 * @param blocks at least one, in text order, all of one section
 * @param items how many of the blocks, at the end, are items of a list that the others lead in
 */
record FlowedBlocks(List<Block> blocks, int items) {

  Block last() {
    return blocks.get(blocks.size() - 1);
  }

  /** Characters of its blocks. */
  int length() {
    return blocks.stream().mapToInt(block -> block.span().length()).sum();
  }

  /** This flow, which leads in what follows. */
  FlowedBlocks withItems(List<FlowedBlocks> list) {
    List<Block> all = new ArrayList<>(blocks);
    list.forEach(item -> all.addAll(item.blocks()));
    return new FlowedBlocks(List.copyOf(all), all.size() - blocks.size());
  }

  List<Span> spans() {
    return blocks.stream().map(Block::span).toList();
  }

  int section() {
    return blocks.get(0).section();
  }

  /** Kind of the block that holds a character; of a list with its lead-in, the lead-in's. */
  Role kindAt(int offset) {
    if (items > 0) {
      return blocks.get(0).role();
    }
    Role kind = blocks.get(0).role();
    for (Block block : blocks) {
      if (block.span().start() <= offset) {
        kind = block.role();
      }
    }
    return kind;
  }

  /** The flows of a document in text order; furniture and blank stretches are left out. */
  static List<FlowedBlocks> of(Document document) {
    return new Reader(document).read();
  }

  private static final class Reader {
    private static final String STOPS = ".!?:;。！？：；…|";

    /** How a clause or a point of a Chinese text opens, which goes on with no line above it. */
    private static final TextPattern CLAUSE =
        TextPattern.compile(
            "第" + ChineseNumbers.OF_ARTICLE + "[编編篇章节節条條款]|" + ChineseNumbers.POINT);

    /** Characters of the longest such opening. */
    private static final int LONGEST_CLAUSE = 9;

    /** Marks that nothing opens with. */
    private static final String NEVER_FIRST = "，、。；：）」』”";

    /** Shorter paragraphs in small letters are lines of a list or a poem. */
    private static final int LEAST_TORN = 30;

    private final Document document;
    private final String text;
    private final LineParagraphs lines;
    private final List<FlowedBlocks> flows = new ArrayList<>();
    private List<Block> current = new ArrayList<>();
    private boolean interrupted;

    Reader(Document document) {
      this.document = document;
      this.text = document.text();
      this.lines = LineParagraphs.of(document);
    }

    List<FlowedBlocks> read() {
      int end = 0;
      for (Block block : document.blocks()) {
        addUncovered(end, block.span().start());
        add(block);
        end = Math.max(end, block.span().end());
      }
      addUncovered(end, text.length());
      flush();
      return new LeadIns(text).join(flows);
    }

    /** Text that no block covers is read as a paragraph: nothing is lost. */
    private void addUncovered(int from, int to) {
      if (from < to && !isBlank(from, to)) {
        add(new Block(Role.BODY, sectionAt(from), new Span(from, to)));
      }
    }

    private int sectionAt(int offset) {
      List<Section> sections = document.sections();
      int low = 0;
      int high = sections.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (sections.get(middle).span().start() <= offset) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }

    private void add(Block block) {
      if (!block.role().isNumbered()) {
        interrupted = true;
      } else if (!isBlank(block.span().start(), block.span().end())) {
        if (!current.isEmpty() && !continues(current.get(current.size() - 1), block)) {
          flush();
        }
        current.add(block);
        interrupted = false;
      }
    }

    private void flush() {
      if (!current.isEmpty()) {
        flows.add(new FlowedBlocks(List.copyOf(current), 0));
        current = new ArrayList<>();
      }
    }

    private boolean continues(Block last, Block next) {
      boolean flowing =
          last.role().competes()
              && (next.role() == Role.BODY
                  || next.role() == last.role() && next.role() == Role.QUOTATION);
      return flowing
          && last.section() == next.section()
          && (interrupted
              || isOverPage(last, next)
              || isTornApart(last, next)
              || lines.isLine(last.span()))
          && runsOn(last.span(), next.span());
    }

    /** A blank line amid a sentence: what follows begins with a small letter. */
    private boolean isTornApart(Block last, Block next) {
      return last.role() == Role.BODY
          && last.span().length() >= LEAST_TORN
          && (Character.isLowerCase(text.codePointAt(next.span().start()))
              || NEVER_FIRST.indexOf(text.charAt(next.span().start())) >= 0);
    }

    private boolean isOverPage(Block last, Block next) {
      return document.pageAt(last.span().end() - 1) != document.pageAt(next.span().start());
    }

    /** No stop before the border, and after it a word that opens no sentence. */
    private boolean runsOn(Span last, Span next) {
      int end = last.end();
      while (end > last.start()
          && (Characters.isSpace(text.charAt(end - 1))
              || Characters.isCloser(text.charAt(end - 1)))) {
        end--;
      }
      int start = next.start();
      while (start < next.end() && Characters.isSpace(text.charAt(start))) {
        start++;
      }
      if (end == last.start() || start == next.end()) {
        return false;
      }
      char before = text.charAt(end - 1);
      int after = text.codePointAt(start);
      if (STOPS.indexOf(before) >= 0) {
        return false;
      }
      return Character.isLowerCase(after)
          || NEVER_FIRST.indexOf(after) >= 0
          || ",-，、—".indexOf(before) >= 0
          || Character.isIdeographic(after)
              && Character.isIdeographic(before)
              && end - last.start() > 15
              && !isClause(start, next.end());
    }

    private boolean isClause(int start, int end) {
      return CLAUSE
          .matcher(text.substring(start, Math.min(end, start + LONGEST_CLAUSE)))
          .lookingAt();
    }

    private boolean isBlank(int from, int to) {
      for (int i = from; i < to; i++) {
        if (!Characters.isSpace(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
