package io.precis.evaluate;

import java.util.Locale;

/** A number that is computed of each summary. Shares are in 0..1. */
public enum Measure {
  WORDS(Group.LENGTH, "words"),
  /** Words asked for. */
  TARGET_WORDS(Group.LENGTH, "asked"),
  ROUGE_1_F1(Group.REFERENCES, "R-1"),
  ROUGE_2_F1(Group.REFERENCES, "R-2"),
  ROUGE_L_F1(Group.REFERENCES, "R-L"),
  ROUGE_LSUM_F1(Group.REFERENCES, "R-Lsum"),
  ROUGE_1_RECALL(Group.DETAIL, ""),
  ROUGE_1_PRECISION(Group.DETAIL, ""),
  ROUGE_2_RECALL(Group.DETAIL, ""),
  ROUGE_2_PRECISION(Group.DETAIL, ""),
  ROUGE_L_RECALL(Group.DETAIL, ""),
  ROUGE_L_PRECISION(Group.DETAIL, ""),
  ROUGE_LSUM_RECALL(Group.DETAIL, ""),
  ROUGE_LSUM_PRECISION(Group.DETAIL, ""),
  /** Length of the summary as a share of the source's, in words. */
  COMPRESSION(Group.SOURCE, "compress"),
  NOVEL_1(Group.SOURCE, "new-1"),
  NOVEL_2(Group.SOURCE, "new-2"),
  NOVEL_3(Group.SOURCE, "new-3"),
  NOVEL_4(Group.SOURCE, "new-4"),
  /** Share of the source's tenths that the summary's sentences resemble. */
  COVERAGE(Group.SOURCE, "cover"),
  /** Share of three-word runs that the summary repeats. */
  REDUNDANCY(Group.SOURCE, "repeat"),
  SUPPORT_WORDS(Group.DETAIL, ""),
  /** ROUGE-2 precision against the source. */
  SUPPORT_PAIRS(Group.SOURCE, "pairs"),
  SUPPORT_NUMBERS(Group.SOURCE, "numbers"),
  SUPPORT_NAMES(Group.SOURCE, "names");

  /** Where a measure is printed. */
  enum Group {
    LENGTH,
    REFERENCES,
    SOURCE,
    /** In JSON only. */
    DETAIL
  }

  private final Group group;
  private final String heading;

  Measure(Group group, String heading) {
    this.group = group;
    this.heading = heading;
  }

  Group group() {
    return group;
  }

  /** Of its column in text tables. */
  String heading() {
    return heading;
  }

  /** Its name in JSON, such as {@code rouge_1_f1}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
