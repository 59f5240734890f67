package io.precis.document;

import java.util.ArrayList;
import java.util.List;

/** Puts blocks under the headings above them. */
final class SectionBuilder {
  /**
   * A block whose section is not yet known.
   *
   * @param level of a heading, from 1; 0 for any other block
   */
  record Draft(BlockKind kind, int level, Span span) {}

  private final String text;
  private final List<Section> sections = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  private SectionBuilder(String text) {
    this.text = text;
  }

  /** Sections and blocks of drafts in text order. */
  static TextDocuments.Outline build(String text, List<Draft> drafts) {
    SectionBuilder builder = new SectionBuilder(text);
    for (Draft draft : drafts) {
      builder.add(draft);
    }
    return builder.outline();
  }

  private void add(Draft draft) {
    if (draft.level() > 0) {
      open(draft);
    } else if (sections.isEmpty()) {
      openUntitled(draft.span());
    }
    blocks.add(new Block(draft.kind(), sections.size() - 1, draft.span()));
  }

  private void openUntitled(Span span) {
    sections.add(new Section(0, -1, List.of(), span, false));
    levels.add(0);
  }

  private void open(Draft heading) {
    int parent = sections.size() - 1;
    while (parent >= 0 && (levels.get(parent) >= heading.level() || levels.get(parent) == 0)) {
      parent--;
    }
    List<String> path = new ArrayList<>(parent < 0 ? List.of() : sections.get(parent).path());
    path.add(heading.span().of(text).replaceAll("\\s+", " "));
    sections.add(new Section(sections.size(), parent, path, heading.span(), false));
    levels.add(heading.level());
  }

  private TextDocuments.Outline outline() {
    if (sections.isEmpty()) {
      openUntitled(new Span(0, text.length()));
    }
    List<Section> whole = new ArrayList<>(sections.size());
    for (Section section : sections) {
      int next = section.ordinal() + 1;
      int start = section.ordinal() == 0 ? 0 : section.span().start();
      int end = next < sections.size() ? sections.get(next).span().start() : text.length();
      whole.add(
          new Section(
              section.ordinal(), section.parent(), section.path(), new Span(start, end), false));
    }
    return new TextDocuments.Outline(whole, blocks);
  }
}
