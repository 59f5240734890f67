package io.precis.batch.input;

import java.util.List;

/** An input that was named is not there. */
public final class NoSuchInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoSuchInputException(List<String> names) {
    super("no such file or folder: " + String.join(", ", names) + hint(names));
  }

  /** What stands for a character that the locale does not have. */
  private static String hint(List<String> names) {
    return names.stream().anyMatch(name -> name.indexOf('\uFFFD') >= 0)
        ? "; the locale that is set here cannot name it: LC_ALL=C.UTF-8 sets another"
        : "";
  }
}
