package io.precis.cli.options;

import io.precis.batch.BatchSpec;
import io.precis.batch.Engine;
import io.precis.batch.RunSettings;
import io.precis.cli.runner.RunnerOptions;
import io.precis.cli.terminal.ErrorMessages;
import io.precis.ground.OtherLanguageCheck;
import io.precis.pipeline.statistics.StatisticsSource;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.FileTrouble;
import io.precis.request.Example;
import io.precis.request.Length;
import io.precis.request.Mode;
import io.precis.request.Ranking;
import io.precis.request.Style;
import io.precis.request.SummarySpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What is summarized, where to, and how: the same for a run and for its plan. */
public final class BatchOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders (read with everything below them), globs, or URIs of any file"
              + " system that Beam knows.")
  private List<String> inputs;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Where runs are written: a path or a URI.")
  private String output;

  @Option(
      names = {"-l", "--length"},
      defaultValue = SummarySpec.DEFAULT_LENGTH,
      paramLabel = "LENGTH",
      description =
          "Length of a document's summary: short (100 words), medium (200), long (500) or"
              + " a number of words; characters in Chinese, Japanese and Thai. Default:"
              + " ${DEFAULT-VALUE}.")
  private String length;

  @Option(
      names = "--style",
      defaultValue = SummarySpec.DEFAULT_STYLE,
      paramLabel = "STYLE",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      completionCandidates = EnumNames.Styles.class)
  private Style style;

  @Option(
      names = "--ranking",
      paramLabel = "RANKING",
      defaultValue = SummarySpec.DEFAULT_RANKING,
      description =
          "How the sentences are told that matter: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.",
      completionCandidates = EnumNames.Rankings.class)
  private Ranking ranking;

  @Option(
      names = "--focus",
      defaultValue = "",
      paramLabel = "TEXT",
      description =
          "A question or topic: sentences that have to do with it are chosen before others. A"
              + " document that has no word of it is summarized as without.")
  private String focus;

  @Option(
      names = "--mode",
      defaultValue = SummarySpec.DEFAULT_MODE,
      paramLabel = "MODE",
      description =
          "How summaries come about: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      completionCandidates = EnumNames.Modes.class)
  private Mode mode;

  @Option(
      names = "--language",
      defaultValue = "",
      paramLabel = "CODE",
      description = "Language of all documents, such as en or zh. Default: detected for each.")
  private String language;

  @Option(
      names = "--write-in",
      defaultValue = "",
      paramLabel = "CODE",
      description =
          "Language that an instruct student writes in, whatever the documents are in: de, en, es,"
              + " fr, it, nl, no, pt, ru or zh; of a translated sentence only numbers, names and quotations are checked, and"
              + " its record says so. Wants --mode abstractive and --own-words.")
  private String writeIn;

  @Option(
      names = "--task",
      defaultValue = "",
      paramLabel = "TEXT",
      description =
          "What an instruct student is told to do: in words, or meeting, paper, contract or mail.")
  private String task;

  @Option(
      names = "--audience",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "Whom an instruct student writes for.")
  private String audience;

  @Option(
      names = "--tone",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "How an instruct student writes, such as plain or formal.")
  private String tone;

  @Option(
      names = "--examples",
      paramLabel = "FILE",
      description =
          "Worked examples for an instruct student: 1 to 16 lines of JSON such as"
              + " {\"text\": \"...\", \"summary\": \"...\"}.")
  private Path examples;

  @Option(
      names = "--verbatim",
      description =
          "Print source sentences word for word. By default list marks, references in brackets and"
              + " words such as 'However,' are left out of them; each such edit is recorded.")
  private boolean verbatim;

  @Option(
      names = "--statistics",
      paramLabel = "FILE",
      description = "Statistics of a collection, as 'precis stats' writes them; once a language.")
  private List<String> statistics = List.of();

  @Option(
      names = "--fresh",
      description =
          "Take nothing from the run before. By default a document whose bytes and whose"
              + " recipe are the same is not read again.")
  private boolean fresh;

  @Option(
      names = "--max-rejected",
      defaultValue = "20%",
      paramLabel = "PERCENT",
      converter = Units.Percent.class,
      description =
          "Fail, and publish nothing, when more of the inputs are rejected, if there are 10"
              + " or more. Default: ${DEFAULT-VALUE}.")
  private int maxRejectedPercent;

  @Mixin private TuningOptions tuning;

  @Mixin private StudentOptions student;

  @Mixin private ReadingOptions reading;

  @Mixin private RunnerOptions runner;

  /**
   * The batch that the options ask for.
   *
   * @throws ParameterException where an option is wrong
   */
  public BatchSpec spec(CommandSpec command, RunSettings settings) {
    SummarySpec summary = summary(command);
    return new BatchSpec(
        inputs,
        output,
        summary,
        reading(command),
        reading.formats(),
        reading.keepsText(),
        student.student(summary, command),
        statistics(command),
        fresh ? BatchSpec.Reuse.NOTHING : BatchSpec.Reuse.UNCHANGED,
        maxRejectedShare(command),
        Version.PROGRAM,
        settings);
  }

  /** What does its work. */
  public Engine engine(CommandSpec command) {
    return runner.engine(command);
  }

  /** What runs it. */
  public PipelineOptions pipelineOptions(CommandSpec command) {
    return runner.pipelineOptions(command);
  }

  private SummarySpec summary(CommandSpec command) {
    Length asked = checked(command, "--length", Length::parse, length);
    SummarySpec plain =
        SummarySpec.DEFAULT.withLength(asked).withStyle(style).withMode(mode).withRanking(ranking);
    SummarySpec focused = checked(command, "--focus", plain::withFocus, focus);
    SummarySpec read = checked(command, "--language", focused::withLanguage, language);
    SummarySpec untuned =
        checked(command, "--write-in", code -> writtenIn(read, code), writeIn.strip())
            .withTask(task.strip())
            .withAudience(audience.strip())
            .withTone(tone.strip())
            .withExamples(examples(command))
            .withVerbatim(verbatim);
    SummarySpec summary = tuning.tuned(untuned, command);
    if (summary.instructs() && !mode.usesStudent()) {
      throw new ParameterException(
          command.commandLine(),
          "--write-in, --task, --audience, --tone and --examples are for a student: they want"
              + " --mode hybrid or abstractive");
    }
    return summary;
  }

  private static SummarySpec writtenIn(SummarySpec spec, String code) {
    SummarySpec written = spec.withWriteIn(code);
    return code.isEmpty() ? written : spec.withWriteIn(OtherLanguageCheck.checkable(code));
  }

  private ExtractSpec reading(CommandSpec command) {
    try {
      return reading.spec();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private List<Example> examples(CommandSpec command) {
    return examples == null
        ? List.of()
        : checked(command, "--examples", ExamplesFile::read, examples);
  }

  private double maxRejectedShare(CommandSpec command) {
    if (maxRejectedPercent < 0 || maxRejectedPercent > 100) {
      throw new ParameterException(
          command.commandLine(), "--max-rejected must be in 0..100, got " + maxRejectedPercent);
    }
    return maxRejectedPercent / 100.0;
  }

  private List<StatisticsSource> statistics(CommandSpec command) {
    List<StatisticsSource> sources = new ArrayList<>();
    for (String file : statistics) {
      try {
        sources.add(StatisticsSource.of(file));
      } catch (IOException e) {
        throw new ParameterException(
            command.commandLine(),
            "--statistics: cannot read "
                + file
                + ": "
                + FileTrouble.known(e).orElse(ErrorMessages.plain(e.getMessage())),
            e);
      }
    }
    return sources;
  }

  /** A value made from an option; what is wrong with it becomes an error that names the option. */
  private static <A, B> B checked(
      CommandSpec command, String option, Function<A, B> maker, A given) {
    try {
      return maker.apply(given);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), option + ": " + e.getMessage(), e);
    }
  }
}
