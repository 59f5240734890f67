/**
 * Which sentences tell what came out: what a line above announces as decided ({@link
 * AnnouncedOutcomes}), what was moved and carried ({@link Motions}), who only pleads for it ({@link
 * Pleas}), which rows of a table give results ({@link ResultRows}).
 */
package io.precis.segment.outcome;
