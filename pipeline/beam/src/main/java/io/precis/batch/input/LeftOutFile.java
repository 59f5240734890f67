package io.precis.batch.input;

import io.precis.read.input.InputFiles.Skipped;
import io.precis.summary.Written;
import io.precis.write.Json;
import io.precis.write.RunStore;
import java.io.IOException;
import java.util.List;

/**
 * A line of {@value #NAME}: something below the inputs that was not read.
 *
 * @param name below the input that it was found in
 * @param reason a constant of {@link io.precis.read.input.InputFiles.Reason}
 * @param detail more of the reason, in words; may be empty
 */
public record LeftOutFile(String name, String reason, String detail) {
  static final String NAME = "left-out.jsonl";

  /** Writes what was left out, a line each; the file is there even where nothing was. */
  public static Written write(RunStore run, List<Skipped> leftOut) throws IOException {
    StringBuilder lines = new StringBuilder();
    leftOut.stream()
        .map(left -> new LeftOutFile(left.name(), left.reason().name(), left.detail()))
        .forEach(left -> lines.append(Json.line(left)).append('\n'));
    return run.write(NAME, lines.toString());
  }
}
