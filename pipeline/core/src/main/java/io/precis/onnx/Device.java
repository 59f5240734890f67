package io.precis.onnx;

import io.precis.limit.TextPattern;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * Where a student runs.
 *
 * @param index number of the GPU, from 0; 0 for others
 */
public record Device(Kind kind, int index) implements Serializable {
  /** The devices that can be asked for. */
  public enum Kind {
    /** CUDA where it really works and the bundle suits it, otherwise the CPU. */
    AUTO,
    CPU,
    CUDA
  }

  public static final Device AUTO = new Device(Kind.AUTO, 0);
  public static final Device CPU = new Device(Kind.CPU, 0);
  private static final TextPattern CUDA = TextPattern.compile("cuda(?::(\\d{1,3}))?");

  /**
   * From {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Device parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Matcher cuda = CUDA.matcher(name);
    if (cuda.matches()) {
      return new Device(Kind.CUDA, cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
    }
    return switch (name) {
      case "auto" -> AUTO;
      case "cpu" -> CPU;
      default ->
          throw new IllegalArgumentException(
              "device must be auto, cpu, cuda or cuda:N, got \"" + text + "\"");
    };
  }

  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return kind == Kind.CUDA ? name + ":" + index : name;
  }
}
