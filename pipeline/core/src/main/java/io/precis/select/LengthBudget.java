package io.precis.select;

import static java.util.Objects.requireNonNull;

import java.util.function.ToIntFunction;

/**
 * How long a selection may be.
 *
 * @param target the length to come close to, at least 1, in units of {@code cost}
 * @param limit the length never to pass, at least {@code target}; {@link Integer#MAX_VALUE} for
 *     none
 * @param cost length of one sentence in words, characters or tokens; 0 or more. A selection's
 *     length is the sum over its sentences
 */
public record LengthBudget(int target, int limit, ToIntFunction<String> cost) {
  public LengthBudget {
    requireNonNull(cost, "cost is null");
    if (target < 1 || limit < target) {
      throw new IllegalArgumentException(
          "want 1 <= target <= limit, got " + target + " and " + limit);
    }
  }

  /** As close to {@code target} as whole sentences come, over it or under it. */
  public static LengthBudget about(int target, ToIntFunction<String> cost) {
    return new LengthBudget(target, Integer.MAX_VALUE, cost);
  }

  /** As close to {@code limit} as whole sentences come without passing it. */
  public static LengthBudget upTo(int limit, ToIntFunction<String> cost) {
    return new LengthBudget(limit, limit, cost);
  }

  /** Whether there is a length that must not be passed. */
  public boolean strict() {
    return limit < Integer.MAX_VALUE;
  }
}
