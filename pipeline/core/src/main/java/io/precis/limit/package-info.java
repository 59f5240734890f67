/**
 * What one document may cost: a {@link io.precis.limit.Deadline} that work on it asks, and a {@link
 * io.precis.limit.Guard} that turns whatever such work throws into the document's own failure.
 *
 * <p>Also public: {@link Amount}, {@link DeadlineException}, {@link RequiredLiterals}, {@link
 * TextPattern}, {@link TimeBudget}.
 */
package io.precis.limit;
