package io.precis.write.report.run;

import io.precis.summary.Coverage;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.SummarySentence;
import java.util.List;

/** Counts what a run's charts show, record by record. */
final class RunCharts {
  private static final int[] LENGTHS = {1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000};
  private static final List<String> LENGTH_LABELS =
      List.of("< 1k", "1k", "2k", "5k", "10k", "20k", "50k", "≥ 100k");
  private static final List<String> SHARE_LABELS =
      List.of("0 %", "10 %", "20 %", "30 %", "40 %", "50 %", "60 %", "70 %", "80 %", "90 %");
  private static final List<String> SUPPORT_LABELS =
      List.of("< .5", ".5", ".6", ".7", ".8", ".9", "quoted");

  private final long[] lengths = new long[LENGTH_LABELS.size()];
  private final long[] coverage = new long[SHARE_LABELS.size()];
  private final long[] support = new long[SUPPORT_LABELS.size()];

  void add(DocumentRecord record) {
    lengths[lengthBin(record.length().units())]++;
    coverage[shareBin(sections(record.coverage()))]++;
    for (NodeRecord node : record.nodes()) {
      node.sentences().forEach(sentence -> support[supportBin(sentence)]++);
    }
  }

  List<Chart> charts() {
    return List.of(
        Chart.of("Documents by length, in words or characters", LENGTH_LABELS, lengths),
        Chart.of("Documents by share of sections cited", SHARE_LABELS, coverage),
        Chart.of("Summary sentences by support", SUPPORT_LABELS, support));
  }

  /** Share of sections that any summary of the document cites. */
  static double sections(Coverage coverage) {
    return coverage.sections() == 0
        ? 0
        : Math.min(1, (double) coverage.treeSections() / coverage.sections());
  }

  private static int lengthBin(int units) {
    int bin = 0;
    while (bin < LENGTHS.length && units >= LENGTHS[bin]) {
      bin++;
    }
    return bin;
  }

  private static int shareBin(double share) {
    return Math.max(0, Math.min(9, (int) (share * 10)));
  }

  private static int supportBin(SummarySentence sentence) {
    if (!sentence.origin().isOwnWords()) {
      return SUPPORT_LABELS.size() - 1;
    }
    return (int) Math.max(0, Math.min(5, Math.floor(sentence.support() * 10 + 1e-9) - 4));
  }
}
