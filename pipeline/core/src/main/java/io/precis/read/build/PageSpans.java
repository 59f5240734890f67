package io.precis.read.build;

import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Where each page of a document lies in its text. */
final class PageSpans {
  /** First character of each page's first block; -1 for a page without text. */
  private final List<Integer> starts = new ArrayList<>();

  private final List<Integer> ends = new ArrayList<>();

  void start(int offset) {
    starts.add(-1);
    ends.add(offset);
  }

  /** Text was added to the page that was started last, if any. */
  void add(Span span) {
    int last = starts.size() - 1;
    if (last < 0) {
      return;
    }
    if (starts.get(last) < 0) {
      starts.set(last, span.start());
    }
    ends.set(last, span.end());
  }

  /** One span a page in page order. */
  List<Span> build() {
    List<Span> spans = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i) < 0 ? Math.max(end, ends.get(i)) : starts.get(i);
      end = starts.get(i) < 0 ? start : ends.get(i);
      spans.add(new Span(start, end));
    }
    return spans;
  }
}
