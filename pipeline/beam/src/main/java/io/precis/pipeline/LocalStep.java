package io.precis.pipeline;

import io.precis.document.DuplicateFiles;
import io.precis.summary.Outcome;
import java.io.IOException;
import java.util.List;

/** The whole way of some documents, for one thread. */
interface LocalStep {
  /**
   * The outcome of each, in any order; their files are written.
   *
   * @throws IOException where our own disk fails
   */
  List<Outcome> outcomes(List<DuplicateFiles> groups) throws IOException, InterruptedException;
}
