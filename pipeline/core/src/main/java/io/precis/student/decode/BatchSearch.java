package io.precis.student.decode;

import ai.onnxruntime.OrtException;
import io.precis.onnx.StudentException;
import java.util.ArrayList;
import java.util.List;

/** Steps the searches of one batch together until each is done. */
public final class BatchSearch {
  /** Documents are dropped from the batch once so many of them, in percent, are done. */
  private static final int DONE_PERCENT = 25;

  private final Decoder.Decoding decoding;
  private List<Search> active;

  /** Where the rows of each active search were in the last step. */
  private int[] places;

  private BatchSearch(Decoder.Decoding decoding, List<Search> searches) {
    this.decoding = decoding;
    this.active = List.copyOf(searches);
    this.places = new int[searches.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
  }

  /**
   * Goes on until the thread is interrupted.
   *
   * @throws StudentException where it is
   */
  public static void run(
      Decoder decoder, List<int[]> documents, int[] lengths, List<Search> searches)
      throws OrtException {
    int beams = searches.get(0).rows();
    try (Decoder.Decoding decoding = decoder.start(documents, lengths, beams)) {
      BatchSearch loop = new BatchSearch(decoding, searches);
      while (loop.active.stream().anyMatch(s -> !s.isDone())) {
        Interruption.check();
        loop.step(beams);
      }
    }
  }

  private void step(int beams) throws OrtException {
    dropDone();
    int[] tokens = new int[active.size() * beams];
    int[] parents = new int[tokens.length];
    int needed = 1;
    for (int i = 0; i < active.size(); i++) {
      Search search = active.get(i);
      System.arraycopy(search.tokens(), 0, tokens, i * beams, beams);
      for (int b = 0; b < beams; b++) {
        parents[i * beams + b] = places[i] * beams + search.parents()[b];
      }
      needed = Math.max(needed, search.isDone() ? 1 : search.tokensNeeded());
    }
    RowScores scores = decoding.step(tokens, parents, needed);
    for (int i = 0; i < active.size(); i++) {
      places[i] = i;
      if (!active.get(i).isDone()) {
        active.get(i).advance(scores, i * beams);
      }
    }
  }

  private void dropDone() throws OrtException {
    long done = active.stream().filter(Search::isDone).count();
    if (done * 100 < (long) DONE_PERCENT * active.size() || done == 0) {
      return;
    }
    List<Search> going = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < active.size(); i++) {
      if (!active.get(i).isDone()) {
        going.add(active.get(i));
        kept.add(i);
      }
    }
    active = going;
    places = kept.stream().mapToInt(Integer::intValue).toArray();
    decoding.retain(places);
  }
}
