package io.precis.read.build;

import io.precis.document.Section;
import io.precis.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The sections of a document in the making. A section exists from its first block on, so that none
 * is empty.
 */
final class SectionTree {
  /** Levels of headings are below this; parts take the levels in between. */
  private static final int LEVELS_OF_A_PART = 100;

  /** A heading or part that is open: what follows belongs to it. */
  private static final class Open {
    private final int rank;
    private final String title;
    private final boolean part;
    private int ordinal = -1;

    private Open(int rank, String title, boolean part) {
      this.rank = rank;
      this.title = title;
      this.part = part;
    }
  }

  private record Made(int parent, List<String> path, boolean embedded) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Made> made = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final ChapterLevels chapters = new ChapterLevels();
  private int base;
  private boolean fresh = true;

  /** Headings of the part before do not enclose this one; parts of lower depth do. */
  void startPart(String name, int depth, int offset) {
    base = depth * LEVELS_OF_A_PART;
    chapters.clear();
    while (!open.isEmpty() && !open.peek().part) {
      open.pop();
    }
    if (depth > 0) {
      push(new Open(base, name.isEmpty() ? "part " + offset : name, true));
    }
  }

  void startHeading(int level, String title) {
    int rank = Math.max(1, Math.min(chapters.of(level, title), LEVELS_OF_A_PART - 1));
    push(new Open(base + rank, title, false));
  }

  private void push(Open next) {
    while (!open.isEmpty() && open.peek().rank >= next.rank) {
      open.pop();
    }
    open.push(next);
    fresh = true;
  }

  /** Adds a block to the section that is open, and tells its ordinal. */
  int add(Span block) {
    if (fresh) {
      make();
      spans.add(block);
      fresh = false;
    } else {
      int last = spans.size() - 1;
      spans.set(last, spans.get(last).union(block));
    }
    return spans.size() - 1;
  }

  private void make() {
    List<String> path = new ArrayList<>();
    int parent = -1;
    boolean embedded = false;
    for (Iterator<Open> outermostFirst = open.descendingIterator(); outermostFirst.hasNext(); ) {
      Open level = outermostFirst.next();
      path.add(level.title);
      embedded |= level.part;
      if (level.ordinal >= 0) {
        parent = level.ordinal;
      }
    }
    if (!open.isEmpty()) {
      open.peek().ordinal = made.size();
    }
    made.add(new Made(parent, List.copyOf(path), embedded));
  }

  List<Section> build() {
    List<Section> sections = new ArrayList<>(made.size());
    for (int i = 0; i < made.size(); i++) {
      Made one = made.get(i);
      sections.add(new Section(i, one.parent(), one.path(), spans.get(i), one.embedded()));
    }
    return sections;
  }
}
