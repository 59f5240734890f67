package io.precis.text.line;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.language.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** Puts blocks under the headings above them. */
public final class SectionBuilder {
  /**
   * A block whose section is not yet known.
   *
   * @param level of a heading, from 1; 0 for any other block
   */
  record Draft(Role kind, int level, Span span) {}

  /**
   * Sections and blocks of a text.
   *
   * @param sections at least one, in text order
   * @param blocks in text order, not overlapping; together they hold every character that is not
   *     white space
   */
  public record Outline(List<Section> sections, List<Block> blocks) {
    public Outline {
      sections = List.copyOf(sections);
      blocks = List.copyOf(blocks);
    }
  }

  private final String text;
  private final List<Section> sections = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Span> held = new ArrayList<>();

  private SectionBuilder(String text) {
    this.text = text;
  }

  /**
   * Sections and blocks of plain text, told by the shape of its lines; of an empty one no block.
   */
  public static Outline outline(PlainText text) {
    return build(text.text(), new LineBlocks(text).read());
  }

  /** Sections and blocks of drafts in text order. */
  private static Outline build(String text, List<Draft> drafts) {
    SectionBuilder builder = new SectionBuilder(text);
    for (Draft draft : drafts) {
      builder.add(draft);
    }
    return builder.outline();
  }

  /** Furniture right before a heading, such as a line over it, belongs to the heading's section. */
  private void add(Draft draft) {
    if (draft.kind() == Role.PAGE_FURNITURE) {
      held.add(draft.span());
      return;
    }
    int start = held.isEmpty() ? draft.span().start() : held.get(0).start();
    if (draft.level() > 0) {
      open(draft, start);
    } else if (sections.isEmpty()) {
      openUntitled(draft.span());
    }
    release();
    blocks.add(new Block(draft.kind(), sections.size() - 1, draft.span()));
  }

  private void release() {
    for (Span furniture : held) {
      blocks.add(new Block(Role.PAGE_FURNITURE, sections.size() - 1, furniture));
    }
    held.clear();
  }

  private void openUntitled(Span span) {
    sections.add(new Section(0, -1, List.of(), span, false));
    levels.add(0);
  }

  private void open(Draft heading, int start) {
    int parent = sections.size() - 1;
    while (parent >= 0 && (levels.get(parent) >= heading.level() || levels.get(parent) == 0)) {
      parent--;
    }
    List<String> path = new ArrayList<>(parent < 0 ? List.of() : sections.get(parent).path());
    path.add(WhiteSpace.collapsed(heading.span().of(text)));
    Span span = new Span(start, heading.span().end());
    sections.add(new Section(sections.size(), parent, path, span, false));
    levels.add(heading.level());
  }

  private Outline outline() {
    if (sections.isEmpty()) {
      openUntitled(new Span(0, text.length()));
    }
    release();
    List<Section> whole = new ArrayList<>(sections.size());
    for (Section section : sections) {
      int next = section.ordinal() + 1;
      int start = section.ordinal() == 0 ? 0 : section.span().start();
      int end = next < sections.size() ? sections.get(next).span().start() : text.length();
      whole.add(
          new Section(
              section.ordinal(), section.parent(), section.path(), new Span(start, end), false));
    }
    return new Outline(whole, blocks);
  }
}
