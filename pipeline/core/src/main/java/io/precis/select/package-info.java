/**
 * Which sentences are chosen within a length: lazy greedy maximization of coverage, with quotas for
 * groups.
 */
package io.precis.select;
