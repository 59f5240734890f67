package io.precis.batch;

import java.nio.file.Path;

/** One night in a process of its own, for {@link ResumeTest} to kill. */
public final class KilledNight {
  private KilledNight() {}

  /** Takes the input folder, the output directory and how many nights went before. */
  public static void main(String[] args) throws Exception {
    Nights nights = new Nights(Path.of(args[0]), args[1]).rewritten();
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      nights.sleepThrough();
    }
    nights.run();
    // Extraction processes and the student's session are for the process's end to close.
    System.exit(0);
  }
}
