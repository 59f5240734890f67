package io.precis.clusters;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An output directory, on a disk or in a bucket. */
interface Place {
  /** What {@code --output} takes. */
  String address();

  /** Id of the run that is published; empty where none is. */
  Optional<String> current() throws IOException;

  /** Paths of all files below it, with slashes, in no order; empty where there is no such place. */
  List<String> files() throws IOException;

  /** The content of one of them. */
  String text(String file) throws IOException;
}
