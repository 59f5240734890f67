package io.precis.read.fork;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text recognition program that OCR needs. */
public final class Tesseract {
  private Tesseract() {}

  /**
   * @throws IllegalArgumentException where no directory of PATH holds an executable tesseract
   */
  public static void require() {
    if (!isIn(System.getenv().getOrDefault("PATH", ""))) {
      throw new IllegalArgumentException(
          "OCR was asked for, but no 'tesseract' program is on the PATH: install Tesseract 4 or"
              + " later, or leave OCR off");
    }
  }

  public static boolean isIn(String searchPath) {
    for (String directory : searchPath.split(File.pathSeparator)) {
      if (!directory.isBlank() && Files.isExecutable(Path.of(directory, "tesseract"))) {
        return true;
      }
    }
    return false;
  }
}
