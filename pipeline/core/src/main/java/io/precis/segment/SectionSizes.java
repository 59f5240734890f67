package io.precis.segment;

import io.precis.document.Section;
import io.precis.document.Sentence;
import java.util.List;

/** Which sections are tiny, and which of two neighbours may share a chunk. */
final class SectionSizes {
  private final List<Section> sections;
  private final long[] tokens;
  private final int tinyTokens;

  /**
   * @param tokens of each sentence
   */
  SectionSizes(List<Section> sections, List<Sentence> sentences, int[] tokens, int tinyTokens) {
    this.sections = sections;
    this.tokens = new long[sections.size()];
    this.tinyTokens = tinyTokens;
    for (int i = 0; i < tokens.length; i++) {
      this.tokens[sentences.get(i).section()] += tokens[i];
    }
  }

  boolean isTiny(int section) {
    return tokens[section] < tinyTokens;
  }

  /**
   * Whether a chunk that holds the whole of {@code before} may go on into {@code after}, the next
   * section with text: both are tiny, or {@code before} is and encloses {@code after}.
   */
  boolean mayShare(int before, int after) {
    return isTiny(before)
        && (isTiny(after) || encloses(before, after))
        && container(before) == container(after);
  }

  /** Whether a chunk whose last sentence is {@code last} may begin at or before {@code first}. */
  boolean mayHold(Sentence first, Sentence last) {
    return first.section() == last.section() || mayShare(first.section(), last.section());
  }

  private boolean encloses(int outer, int inner) {
    int section = inner;
    while (section > outer) {
      section = sections.get(section).parent();
    }
    return section == outer;
  }

  /** The embedded document that holds a section; -1 for the outermost. */
  private int container(int section) {
    int s = section;
    while (s >= 0 && !sections.get(s).embedded()) {
      s = sections.get(s).parent();
    }
    return s;
  }

  /** The section a chunk belongs to: its first that is not tiny, else its first. */
  int owner(List<Sentence> chunk) {
    return chunk.stream()
        .mapToInt(Sentence::section)
        .filter(section -> !isTiny(section))
        .findFirst()
        .orElse(chunk.get(0).section());
  }
}
