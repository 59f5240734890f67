package io.precis.rank.graph;

/**
 * The strongest few of many links of one sentence, by weight, then nearness, then ordinal; a heap
 * whose root is the weakest of them.
 */
final class NeighborHeap {
  private final int[] ordinals;
  private final float[] weights;
  private int size;
  private int sentence;

  NeighborHeap(int capacity) {
    ordinals = new int[capacity];
    weights = new float[capacity];
  }

  /** Forgets everything and starts on the links of {@code sentence}. */
  void clear(int sentence) {
    this.sentence = sentence;
    size = 0;
  }

  void offer(int ordinal, float weight) {
    if (size < ordinals.length) {
      ordinals[size] = ordinal;
      weights[size] = weight;
      up(size++);
    } else if (stronger(ordinal, weight, ordinals[0], weights[0])) {
      ordinals[0] = ordinal;
      weights[0] = weight;
      down();
    }
  }

  int size() {
    return size;
  }

  /** In no particular order. */
  int ordinal(int i) {
    return ordinals[i];
  }

  float weight(int i) {
    return weights[i];
  }

  private boolean stronger(int ordinal, float weight, int other, float otherWeight) {
    if (weight != otherWeight) {
      return weight > otherWeight;
    }
    int distance = Math.abs(ordinal - sentence);
    int otherDistance = Math.abs(other - sentence);
    return distance != otherDistance ? distance < otherDistance : ordinal < other;
  }

  private boolean stronger(int i, int j) {
    return stronger(ordinals[i], weights[i], ordinals[j], weights[j]);
  }

  private void up(int i) {
    while (i > 0 && stronger((i - 1) / 2, i)) {
      swap(i, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  }

  private void down() {
    int i = 0;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && stronger(child, child + 1)) {
        child++;
      }
      if (!stronger(i, child)) {
        return;
      }
      swap(i, child);
      i = child;
    }
  }

  private void swap(int i, int j) {
    int ordinal = ordinals[i];
    ordinals[i] = ordinals[j];
    ordinals[j] = ordinal;
    float weight = weights[i];
    weights[i] = weights[j];
    weights[j] = weight;
  }
}
