package io.precis.student.decode;

/** Tokens that may follow one row, with scores. */
final class TopTokens {
  private final int[] ids;
  private final float[] scores;
  private int size;
  private boolean forced;
  private boolean forcedEnd;

  TopTokens(int capacity) {
    ids = new int[capacity];
    scores = new float[capacity];
  }

  /** One token that must follow; as in Hugging Face its score is 0. */
  static TopTokens only(int id, boolean forcedEnd) {
    TopTokens options = new TopTokens(1);
    options.add(id, 0);
    options.forced = true;
    options.forcedEnd = forcedEnd;
    return options;
  }

  void add(int id, float score) {
    ids[size] = id;
    scores[size++] = score;
  }

  /** Leaves {@code id} as the only choice, because a limit ends the text and not the model. */
  void forceEnd(int id, float score) {
    size = 0;
    add(id, score);
    forcedEnd = true;
  }

  /** Leaves only the token at {@code index}. */
  void keep(int index) {
    ids[0] = ids[index];
    scores[0] = scores[index];
    size = 1;
  }

  void remove(int index) {
    size--;
    System.arraycopy(ids, index + 1, ids, index, size - index);
    System.arraycopy(scores, index + 1, scores, index, size - index);
  }

  void raise(int index, float by) {
    scores[index] += by;
  }

  int size() {
    return size;
  }

  int id(int index) {
    return ids[index];
  }

  float score(int index) {
    return scores[index];
  }

  /** Whether the only token is there by a rule whose score says nothing of the model. */
  boolean isForced() {
    return forced;
  }

  /** Whether the only token ends the text although the model would not have. */
  boolean isForcedEnd() {
    return forcedEnd;
  }

  /** Best first, lower id first on ties; insertion sort, since rules move few of them. */
  void sort() {
    for (int i = 1; i < size; i++) {
      int id = ids[i];
      float score = scores[i];
      int at = i;
      while (at > 0 && before(score, id, scores[at - 1], ids[at - 1])) {
        scores[at] = scores[at - 1];
        ids[at] = ids[at - 1];
        at--;
      }
      scores[at] = score;
      ids[at] = id;
    }
  }

  private static boolean before(float score, int id, float otherScore, int otherId) {
    return score > otherScore || (score == otherScore && id < otherId);
  }
}
