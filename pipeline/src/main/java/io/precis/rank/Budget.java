package io.precis.rank;

import static java.util.Objects.requireNonNull;

import java.util.function.ToIntFunction;

/**
 * How long a selection shall be.
 *
 * @param target the length to come close to, at least 1, in units of {@code cost}
 * @param limit the length never to pass, at least {@code target}; {@link Integer#MAX_VALUE} for
 *     none
 * @param cost length of one sentence in words, characters or tokens; 0 or more. A selection's
 *     length is the sum over its sentences
 */
public record Budget(int target, int limit, ToIntFunction<String> cost) {
  public Budget {
    requireNonNull(cost, "cost is null");
    if (target < 1 || limit < target) {
      throw new IllegalArgumentException(
          "want 1 <= target <= limit, got " + target + " and " + limit);
    }
  }

  /** As close to {@code target} as whole sentences come, over it or under it. */
  public static Budget about(int target, ToIntFunction<String> cost) {
    return new Budget(target, Integer.MAX_VALUE, cost);
  }

  /** As close to {@code limit} as whole sentences come without passing it. */
  public static Budget upTo(int limit, ToIntFunction<String> cost) {
    return new Budget(limit, limit, cost);
  }

  /** Whether there is a length that must not be passed. */
  public boolean strict() {
    return limit < Integer.MAX_VALUE;
  }
}
