/**
 * {@code precis plan}: what a run would do and cost.
 *
 * <p>Public: {@link PlanCommand}.
 */
package io.precis.cli.plan;
