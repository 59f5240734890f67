package io.precis.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A half-open range of a document's extracted text.
 *
 * @param start first character, in UTF-16 code units from the beginning of the text
 * @param end one past the last character; equal to {@code start} for an empty span
 */
public record Span(int start, int end) implements Serializable, Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must satisfy 0 <= start <= end, got [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether every character of {@code other} is inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that contains both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The characters of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Its lines that are not blank, in order, without their line breaks. */
  public List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    for (int from = start; from < end; ) {
      int next = text.indexOf('\n', from);
      int to = next < 0 ? end : Math.min(next, end);
      if (!text.substring(from, to).isBlank()) {
        lines.add(new Span(from, to));
      }
      from = to + 1;
    }
    return lines;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
