package io.precis.onnx;

import java.util.List;
import java.util.Optional;

/**
 * An input or output that a graph declares.
 *
 * @param dims its dimensions, -1 where one is free; empty where the graph declares no shape
 */
public record TensorSpec(String name, ElementType type, Optional<List<Long>> dims) {
  public TensorSpec {
    dims = dims.map(List::copyOf);
  }

  /** Rank, or -1 where the graph declares no shape. */
  int rank() {
    return dims.map(List::size).orElse(-1);
  }

  /** The fixed size of dimension {@code axis}, or -1 where it is free or unknown. */
  public long dim(int axis) {
    return dims.filter(d -> axis < d.size()).map(d -> d.get(axis)).orElse(-1L);
  }

  @Override
  public String toString() {
    return name + " " + type + dims.map(List::toString).orElse("[?]");
  }
}
