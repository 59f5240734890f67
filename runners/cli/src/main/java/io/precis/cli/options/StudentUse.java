package io.precis.cli.options;

import io.precis.onnx.Device;
import io.precis.onnx.ModelException;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.PromptBuilder;
import io.precis.rewrite.StudentSpec;
import io.precis.student.CheckerSource;
import io.precis.student.LocalStudent;
import io.precis.student.StudentSource;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.student.server.ServerAddress;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a student is used, wherever it is. */
public final class StudentUse {
  private static final double USUALLY_SURE = 0.5;

  @Option(
      names = "--device",
      defaultValue = "auto",
      paramLabel = "DEVICE",
      description =
          "What the student runs on: auto, cpu, cuda or cuda:N. Default:" + " ${DEFAULT-VALUE}.")
  private String device;

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      description =
          "Which of a bundle's precisions, as its files are named: q4 for model_q4.onnx, fp32 for"
              + " model.onnx. Default: the first of fp32, quantized, int8, uint8, q4, q4f16, bnb4"
              + " and fp16 that is there.")
  private String variant;

  @Option(
      names = "--student-threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "Threads of the student. Default: one for each processor.")
  private int threads;

  @Option(
      names = "--samples",
      defaultValue = "1",
      paramLabel = "K",
      description =
          "Candidates of each rewriting, 1 to 16; how far they agree is part of the"
              + " support score, and the first that the gate lets pass is printed."
              + " Default: ${DEFAULT-VALUE}.")
  private int samples;

  @Option(
      names = "--own-words",
      description =
          "Print what the student words itself where it passes every check. By default only of a"
              + " student whose card says that readers found 98 of 100 such sentences true.")
  private boolean ownWords;

  @Option(
      names = "--checker",
      paramLabel = "DIR",
      description =
          "A model of natural-language inference or fact checking, as Hugging Face Optimum exports"
              + " text classification: what the student shortens or words itself is printed only"
              + " where it finds that the source bears it out. It runs on the processor.")
  private Path checker;

  @Option(
      names = "--checker-least",
      paramLabel = "SHARE",
      description = "How sure the checker must be, from 0 to 1. Default: 0.5.")
  private Double checkerLeast;

  @Mixin private ServerOptions server;

  /**
   * A student, opened and tried.
   *
   * @param place directory or address; null for the one inside this program
   * @param summary what it is to do
   * @throws ParameterException where an option is wrong, the student is, or the device is not there
   */
  public StudentSpec opened(String place, SummarySpec summary, CommandSpec command) {
    try {
      StudentSpec spec =
          new StudentSpec(source(place, summary.mode()), samples, ownWords).checkedBy(checker());
      if (!summary.writeIn().isEmpty() && !ownWords && !spec.card().isTrusted()) {
        throw new IllegalArgumentException(
            "--write-in prints what the student words itself: it wants --own-words");
      }
      Optional<String> refusal =
          PromptBuilder.refusal(spec.student(), summary)
              .or(() -> spec.student().refusal(spec.generation(summary.length().words())));
      if (refusal.isPresent()) {
        throw new IllegalArgumentException(refusal.get());
      }
      return spec;
    } catch (ModelException | IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "student: " + e.getMessage(), e);
    }
  }

  /** Those of its options that stand on the command line. */
  static List<String> given(CommandSpec command) {
    return command.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> option.userObject() instanceof Field field && isOurs(field))
        .map(OptionSpec::longestName)
        .toList();
  }

  private static boolean isOurs(Field field) {
    return field.getDeclaringClass() == StudentUse.class
        || field.getDeclaringClass() == ServerOptions.class;
  }

  private StudentSource source(String place, Mode mode) {
    Device wanted = Device.parse(device);
    boolean served = place != null && ServerAddress.looksLike(place);
    if (variant != null && (served || place == null)) {
      throw new IllegalArgumentException("--variant is for a bundle: want --student DIR");
    }
    if (served) {
      return server.find(place);
    }
    server.refuseWithout();
    BundleSource bundle =
        place == null
            ? embedded(mode)
            : BundleSource.of(Path.of(place), Optional.ofNullable(variant));
    return new LocalStudent(bundle, wanted, threadCount());
  }

  /** Loaded, so that a model which is none ends the run before anything is read. */
  private CheckerSource checker() {
    if (checker == null) {
      if (checkerLeast != null) {
        throw new IllegalArgumentException("--checker-least is for a checker: want --checker DIR");
      }
      return null;
    }
    try {
      double least = checkerLeast == null ? USUALLY_SURE : checkerLeast;
      CheckerSource source = CheckerSource.of(checker, least, threadCount());
      source.checker();
      return source;
    } catch (ModelException | IllegalArgumentException e) {
      throw new IllegalArgumentException("checker: " + e.getMessage(), e);
    }
  }

  /** In extractive mode the one that a plan is estimated for: the writer costs more. */
  private static BundleSource embedded(Mode mode) {
    return BundleSource.embedded(
        mode == Mode.HYBRID ? EmbeddedStudent.TAGGER : EmbeddedStudent.WRITER);
  }

  private int threadCount() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
