package io.precis.student.bundle;

import io.precis.onnx.ModelException;

/** When beam search stops looking for better candidates ({@code early_stopping}). */
public enum EarlyStopping {
  /** As soon as {@code numBeams} candidates are finished. */
  TRUE,
  /** When a better candidate is unlikely. */
  FALSE,
  /** Only when no better candidate is possible. */
  NEVER;

  /** From {@code true}, {@code false} or {@code never}. */
  public static EarlyStopping parse(String text) {
    return switch (text) {
      case "true" -> TRUE;
      case "false" -> FALSE;
      case "never" -> NEVER;
      default ->
          throw new ModelException(
              "early_stopping must be true, false or \"never\", got \"" + text + "\"");
    };
  }
}
