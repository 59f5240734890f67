package io.precis.compress;

import io.precis.compress.rule.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of operations on one sentence. */
final class Edits {
  private static final Comparator<Operation> ORDER =
      Comparator.comparingInt(Operation::start).thenComparingInt(Operation::end);

  private Edits() {}

  static List<Operation> inOrder(List<Operation> operations) {
    return operations.stream().sorted(ORDER).toList();
  }

  /** Those of {@code first}, and those of {@code more} that overlap none before them. */
  static List<Operation> joined(List<Operation> first, List<Operation> more) {
    List<Operation> all = new ArrayList<>(first);
    for (Operation each : more) {
      if (all.stream().noneMatch(each::overlaps)) {
        all.add(each);
      }
    }
    return inOrder(all);
  }
}
