package io.precis.compress;

import java.util.List;

/** Finds cuts of one kind that leave a sentence whole and true. */
interface CutRule {
  List<Operation> find(TaggedSentence sentence);
}
