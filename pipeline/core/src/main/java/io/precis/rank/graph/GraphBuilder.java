package io.precis.rank.graph;

import io.precis.limit.Deadline;
import io.precis.terms.IntList;
import io.precis.terms.SentenceVectors;
import io.precis.terms.SparseRows;
import java.util.Arrays;

/** Sums similarity from postings, sentence by sentence, and keeps the strongest links. */
final class GraphBuilder {
  private final SentenceVectors vectors;
  private final SparseRows bySentence;
  private final SparseRows byTerm;
  private final int reach;
  private final int kept;

  /** Weight of each posting, in the order of {@link #byTerm}. */
  private final float[] postingWeights;

  /** Where a sentence's posting of its k-th term lies in {@link #byTerm}. */
  private final int[] postingOf;

  private final float[] sums;
  private final int[] touched;
  private int touchedCount;

  GraphBuilder(SentenceVectors vectors, int reach, int kept) {
    this.vectors = vectors;
    this.reach = reach;
    this.kept = kept;
    this.bySentence = vectors.rows();
    this.byTerm = vectors.statistics().byTerm();
    this.postingWeights = new float[byTerm.columns().length];
    this.postingOf = new int[byTerm.columns().length];
    this.sums = new float[vectors.size()];
    this.touched = new int[vectors.size()];
    crossReference();
  }

  private void crossReference() {
    int[] next = byTerm.starts().clone();
    for (int at = 0; at < postingOf.length; at++) {
      int posting = next[bySentence.column(at)]++;
      postingOf[at] = posting;
      postingWeights[posting] = vectors.weight(at);
    }
  }

  SentenceGraph build() {
    int n = vectors.size();
    IntList from = new IntList();
    IntList to = new IntList();
    IntList bits = new IntList();
    NeighborHeap strongest = new NeighborHeap(kept);
    for (int sentence = 0; sentence < n; sentence++) {
      Deadline.current().check();
      gather(sentence);
      strongest.clear(sentence);
      for (int i = 0; i < touchedCount; i++) {
        strongest.offer(touched[i], sums[touched[i]]);
        sums[touched[i]] = 0;
      }
      for (int i = 0; i < strongest.size(); i++) {
        from.add(sentence);
        to.add(strongest.ordinal(i));
        bits.add(Float.floatToIntBits(Math.min(1, strongest.weight(i))));
      }
    }
    return Symmetric.graph(n, from.toArray(), to.toArray(), bits.toArray());
  }

  /** Leaves in {@link #sums} the similarity of {@code sentence} to each {@link #touched} one. */
  private void gather(int sentence) {
    touchedCount = 0;
    for (int at = bySentence.start(sentence); at < bySentence.end(sentence); at++) {
      int term = bySentence.column(at);
      int here = postingOf[at];
      int first = Math.max(byTerm.start(term), here - reach);
      int end = Math.min(byTerm.end(term), here + reach + 1);
      float weight = vectors.weight(at);
      add(first, here, weight);
      add(here + 1, end, weight);
    }
  }

  private void add(int first, int end, float weight) {
    for (int posting = first; posting < end; posting++) {
      int other = byTerm.column(posting);
      if (sums[other] == 0) {
        touched[touchedCount++] = other;
      }
      sums[other] += weight * postingWeights[posting];
    }
  }

  /** The union of directed links as an undirected graph, rows sorted. */
  private static final class Symmetric {
    private Symmetric() {}

    static SentenceGraph graph(int n, int[] from, int[] to, int[] bits) {
      int[] starts = new int[n + 1];
      for (int i = 0; i < from.length; i++) {
        starts[from[i] + 1]++;
        starts[to[i] + 1]++;
      }
      for (int i = 0; i < n; i++) {
        starts[i + 1] += starts[i];
      }
      // Column in the high half, weight bits in the low: sorting a row sorts its columns.
      long[] cells = new long[from.length * 2];
      int[] next = starts.clone();
      for (int i = 0; i < from.length; i++) {
        cells[next[from[i]]++] = ((long) to[i] << 32) | bits[i];
        cells[next[to[i]]++] = ((long) from[i] << 32) | bits[i];
      }
      return distinct(n, starts, cells);
    }

    private static SentenceGraph distinct(int n, int[] starts, long[] cells) {
      int[] newStarts = new int[n + 1];
      int size = 0;
      for (int row = 0; row < n; row++) {
        Arrays.sort(cells, starts[row], starts[row + 1]);
        for (int at = starts[row]; at < starts[row + 1]; at++) {
          boolean again = at > starts[row] && cells[at - 1] >> 32 == cells[at] >> 32;
          if (!again) {
            cells[size++] = cells[at];
          }
        }
        newStarts[row + 1] = size;
      }
      int[] columns = new int[size];
      float[] weights = new float[size];
      for (int at = 0; at < size; at++) {
        columns[at] = (int) (cells[at] >> 32);
        weights[at] = Float.intBitsToFloat((int) cells[at]);
      }
      return new SentenceGraph(new SparseRows(newStarts, columns, new int[0]), weights);
    }
  }
}
