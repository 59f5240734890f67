package io.precis.evaluate.rouge;

import java.util.List;

/** What ROUGE counts. */
public enum RougeVariant {
  /** Words, each as often as both texts have it. */
  ROUGE_1 {
    @Override
    public Overlap overlap(RougeText reference, RougeText candidate) {
      return NGrams.overlap(1, reference.words(), candidate.words());
    }
  },
  /** Pairs of neighbouring words, over sentence boundaries as in the original script. */
  ROUGE_2 {
    @Override
    public Overlap overlap(RougeText reference, RougeText candidate) {
      return NGrams.overlap(2, reference.words(), candidate.words());
    }
  },
  /** The longest common subsequence of the two texts, each as one sequence of words. */
  ROUGE_L {
    @Override
    public Overlap overlap(RougeText reference, RougeText candidate) {
      List<String> left = reference.words();
      List<String> right = candidate.words();
      return new Overlap(LongestCommonSubsequence.length(left, right), left.size(), right.size());
    }
  },
  /**
   * For each sentence of the reference, the union of its longest common subsequences with the
   * summary's sentences; no word counts more often than both texts have it. This is what
   * ROUGE-1.5.5 prints as ROUGE-L.
   */
  ROUGE_LSUM {
    @Override
    public Overlap overlap(RougeText reference, RougeText candidate) {
      return SummaryLevelLcs.overlap(reference, candidate);
    }
  };

  /** Units in common of one reference and a candidate. */
  public abstract Overlap overlap(RougeText reference, RougeText candidate);
}
