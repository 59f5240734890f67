package io.precis.read.fork;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The text recognition program that OCR needs. */
public final class Tesseract {
  private static final String DEFAULT = "eng";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}(?:_\\w+)?");
  private static final Set<String> NO_LANGUAGES = Set.of("osd", "equ");

  /** Each one that is looked for makes recognition slower. */
  private static final int MOST_LANGUAGES = 4;

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

  /**
   * Languages that are installed, as Tesseract takes them: {@code eng+chi_sim}; {@code eng} where
   * it does not say. Which one a page is in is not known before it is read.
   */
  public static String languages() throws IOException {
    Process process =
        new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
    String printed;
    try (InputStream out = process.getInputStream()) {
      printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> found =
        printed
            .lines()
            .map(String::strip)
            .filter(name -> LANGUAGE.matcher(name).matches() && !NO_LANGUAGES.contains(name))
            .sorted(Comparator.comparing((String name) -> !name.equals(DEFAULT)))
            .limit(MOST_LANGUAGES)
            .toList();
    return found.isEmpty() ? DEFAULT : String.join("+", found);
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
