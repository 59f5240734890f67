package io.precis.cli.options;

import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which student rewrites, and on what. */
public final class StudentOptions {
  @Option(
      names = "--student",
      paramLabel = "DIR|URL",
      description =
          "The student that rewrites: a bundle as Hugging Face Optimum, onnx-community or ONNX"
              + " Runtime GenAI export it, or a model server such as"
              + " http://127.0.0.1:11434/v1#MODEL. Default: the one inside this program.")
  private String place;

  @Mixin private StudentUse use;

  /**
   * The student that {@code summary} needs, opened and tried; empty where it needs none: then one
   * that is named all the same, and what is said of its use on the command line, is said to be of
   * no use. It is not refused, as a file of options may name one for other runs.
   *
   * @throws ParameterException where an option is wrong, the bundle is, or the device is not there
   */
  Optional<StudentSpec> student(SummarySpec summary, CommandSpec command) {
    if (summary.mode().usesStudent()) {
      return Optional.of(opened(summary, command));
    }
    List<String> idle = new ArrayList<>(StudentUse.given(command));
    if (place != null) {
      idle.add(0, "--student");
    }
    if (!idle.isEmpty()) {
      command
          .commandLine()
          .getErr()
          .println(
              "precis: no student is asked in extractive mode, so that this changes nothing: "
                  + String.join(", ", idle)
                  + "; --mode hybrid or --mode abstractive asks one");
    }
    return Optional.empty();
  }

  /**
   * The student, opened and tried, for whatever mode.
   *
   * @throws ParameterException as {@link #student} does
   */
  public StudentSpec opened(SummarySpec summary, CommandSpec command) {
    return use.opened(place, summary, command);
  }
}
