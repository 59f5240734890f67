package io.precis.clusters;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A moment in a run that does not depend on how busy the machine is: when so many files are
 * written. A document gives two, its text when it was read and its record when it was summarized.
 *
 * @param files at least this many
 */
record Moment(int files) {
  private static final int POLL_MILLIS = 20;
  private static final Pattern OF_A_DOCUMENT = Pattern.compile("runs/(.*/)?(text|records)/[^/]+");

  /** Waits for it; false where the run was over before. */
  boolean await(Process submission, Place output) throws IOException, InterruptedException {
    while (submission.isAlive()) {
      if (written(output) >= files) {
        return true;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return false;
  }

  private static long written(Place output) throws IOException {
    return output.files().stream().filter(OF_A_DOCUMENT.asMatchPredicate()).count();
  }
}
