package io.precis.ground;

import java.util.List;

/**
 * The source sentences that a text stands on.
 *
 * @param places places in the index, ascending; empty where no source shares a term with the text
 * @param main the place that covers most of the text; -1 where there is none
 * @param support share of the text that they cover together, 0 to 1
 */
record Alignment(List<Integer> places, int main, double support) {
  static final Alignment NONE = new Alignment(List.of(), -1, 0);

  Alignment {
    places = List.copyOf(places);
  }
}
