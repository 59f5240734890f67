package io.precis.student.server;

import static java.util.Objects.requireNonNull;

import io.precis.onnx.ModelException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the key of a server is to be found. What travels, and what records and logs hold, is the
 * place; the key itself is read anew in each process.
 *
 * @param variable name of an environment variable; empty string for none
 * @param file path of a file that holds the key alone; empty string for none
 */
public record ServerKey(String variable, String file) implements Serializable {
  public static final ServerKey NONE = new ServerKey("", "");

  public ServerKey {
    requireNonNull(variable, "variable is null");
    requireNonNull(file, "file is null");
    if (!variable.isEmpty() && !file.isEmpty()) {
      throw new IllegalArgumentException("the key is in a variable or in a file, not in both");
    }
  }

  public boolean isThere() {
    return !variable.isEmpty() || !file.isEmpty();
  }

  /**
   * The key; empty where none is wanted.
   *
   * @throws ModelException where one is wanted and is not there, or cannot stand in a header
   */
  Optional<String> read() {
    if (!isThere()) {
      return Optional.empty();
    }
    String place = variable.isEmpty() ? "the file " + file : "the environment variable " + variable;
    String key = variable.isEmpty() ? ofFile(place) : System.getenv(variable);
    if (key == null || key.isBlank()) {
      throw new ModelException(place + " holds no key");
    }
    if (!key.strip().chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new ModelException(place + " holds more than a key: want one line of plain ASCII");
    }
    return Optional.of(key.strip());
  }

  private String ofFile(String place) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new ModelException(place + " with the key cannot be read", e);
    }
  }
}
