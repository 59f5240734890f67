package io.precis.segment;

import static java.util.Objects.requireNonNull;

/**
 * What governs an item of a list: the line before the list, or the item before deeper ones.
 *
 * @param text as it may be put in front of an item, without its colon; empty string where the item
 *     belongs to another one that leads nothing in
 * @param stands whether a reader can be shown it alone: it is short, tells something and needs
 *     nothing that stands before it
 * @param turns whether it forbids, denies, sets a condition or leaves something out, so that an
 *     item without it says the opposite
 */
public record LeadIn(String text, boolean stands, boolean turns) {
  public LeadIn {
    requireNonNull(text, "text is null");
  }
}
