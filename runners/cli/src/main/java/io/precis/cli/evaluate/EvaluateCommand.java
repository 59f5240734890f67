package io.precis.cli.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.precis.cli.options.StudentOptions;
import io.precis.cli.options.TuningOptions;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.ProgressView;
import io.precis.cli.terminal.Terminal;
import io.precis.evaluate.Bootstrap;
import io.precis.evaluate.Evaluation;
import io.precis.evaluate.EvaluationScores;
import io.precis.evaluate.EvaluationTable;
import io.precis.evaluate.TargetLength;
import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.data.QuotedDocument;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.References;
import io.precis.evaluate.system.Predictions;
import io.precis.evaluate.system.SummarySystem;
import io.precis.evaluate.system.SystemCatalog;
import io.precis.read.input.FileTrouble;
import io.precis.request.SummarySpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code precis evaluate}: summaries against the ones that people wrote. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Measures summaries against reference summaries.",
    description = {
      "",
      "Lets each system summarize each document at the same length and prints one table a file:"
          + " ROUGE against the references, what can be said without them (new word sequences,"
          + " coverage of the source, repetition, support), and how the systems differ, with 95%%"
          + " intervals by drawing the documents anew. ROUGE is computed as the script ROUGE-1.5.5"
          + " does; R-Lsum is what that script prints as ROUGE-L.",
      "",
      "With --predictions it scores summaries that exist already. Each document must have exactly"
          + " one: a missing, repeated, unknown or empty one is an error.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "1:documents or summaries cannot be read or do not match",
      "2:wrong options"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  precis evaluate --documents dev.jsonl.xz",
      "  precis evaluate --documents dev.jsonl --predictions ours.jsonl --systems lead --compare"
          + " lead",
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final SystemCatalog catalog;

  @Spec private CommandSpec spec;

  @Option(
      names = "--documents",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JSON Lines of {\"id\", \"source\", \"targets\": [...]}, and \"query\" for the system"
              + " focused, plain or .xz. Several files give several tables.")
  private List<Path> documents;

  @Option(
      names = "--predictions",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JSON Lines of {\"id\", \"summary\"}, plain or .xz: summaries to score. A system is named"
              + " after its file.")
  private List<Path> predictions = List.of();

  @Option(
      names = "--systems",
      split = ",",
      paramLabel = "NAME",
      description =
          "Systems to run, separated by commas: lead, random, oracle (an upper bound that looks at"
              + " the references), this pipeline's modes, and focused, which asks each document its"
              + " query; a wrong name is answered with all names. Default: all but focused and the"
              + " two that need a student, or none with --predictions.")
  private List<String> systems;

  @Option(
      names = "--compare",
      paramLabel = "NAME",
      description = "Add the differences of the other systems from this one, with intervals and p.")
  private String compare;

  @Option(
      names = "--length",
      defaultValue = "reference",
      paramLabel = "LENGTH",
      description =
          "How long summaries are asked to be: reference (as the document's references on average),"
              + " or as for summarize short, medium, long or a number of words (characters in"
              + " Chinese). Default: ${DEFAULT-VALUE}.")
  private String length;

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "TAG",
      description = "Language of the documents, such as en or zh. Default: ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--references",
      defaultValue = "best_f1",
      paramLabel = "MODE",
      converter = ReferencesConverter.class,
      description =
          "How several references count: best_f1 (the best matched one), best_recall (-f B of the"
              + " script), mean (-f A). Default: ${DEFAULT-VALUE}.")
  private References references;

  @Option(names = "--no-stems", description = "Compare English words as they are, not their stems.")
  private boolean unstemmed;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "For intervals and the random system. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--resamples",
      defaultValue = "1000",
      paramLabel = "N",
      description = "How often documents are drawn anew for intervals. Default: ${DEFAULT-VALUE}.")
  private int resamples;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Only the first N documents of each file.")
  private Integer limit;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the tables as a JSON array too, with every measure.")
  private Path json;

  @Option(
      names = "--files",
      paramLabel = "FOLDER",
      description =
          "Where the files lie that lines of {\"name\", \"title\", \"sentences\": [{\"text\"}...],"
              + " \"must\": [...]} in --documents name: how many of these sentences, facts and"
              + " titles are printed. With --length medium where none is given.")
  private Path files;

  @Mixin private TuningOptions tuning;

  @Mixin private StudentOptions student;

  /** With every system that this program has. */
  public EvaluateCommand() {
    this.catalog =
        SystemRegistry.all(this::tuned, mode -> student.opened(tuned().withMode(mode), spec));
  }

  /** With the systems of {@code catalog}. */
  public EvaluateCommand(SystemCatalog catalog) {
    this.catalog = requireNonNull(catalog, "catalog is null");
  }

  private SummarySpec tuned() {
    return tuning.tuned(SummarySpec.DEFAULT, spec);
  }

  @Override
  public Integer call() {
    Evaluation evaluation = evaluation();
    tuned(); // what is wrong with it is said before a document is read
    documents.forEach(this::requireThere);
    PrintWriter err = spec.commandLine().getErr();
    try (ProgressView view = ProgressView.on(err)) {
      refuseIdle(documents.stream().filter(QuotedDocument::isFormOf).count());
      List<String> tables = new ArrayList<>();
      for (Path file : documents) {
        view.doing("Evaluating " + Terminal.safe(file.toString()));
        if (QuotedDocument.isFormOf(file)) {
          spec.commandLine().getOut().println(quotes(file));
          continue;
        }
        EvaluationTable table = evaluate(file, evaluation);
        spec.commandLine().getOut().println(table.toText());
        tables.add(table.toJson());
      }
      writeJson(tables);
      return ExitCode.OK.status();
    } catch (EvaluationException e) {
      err.println("precis evaluate: " + Terminal.safe(e.getMessage()));
      return ExitCode.FAILED.status();
    }
  }

  /** What would change nothing, or write an empty file. */
  private void refuseIdle(long quoted) {
    ParseResult given = spec.commandLine().getParseResult();
    if (quoted == 0 && given.hasMatchedOption("--files")) {
      throw new ParameterException(
          spec.commandLine(), "--files is for documents whose sentences readers chose");
    }
    if (quoted == documents.size() && given.hasMatchedOption("--json")) {
      throw new ParameterException(
          spec.commandLine(), "--json is for tables of documents with references");
    }
  }

  private String quotes(Path file) {
    Path folder = files == null ? file.toAbsolutePath().getParent().resolve("files") : files;
    int units = target().words().orElse(SummarySpec.DEFAULT.length().words());
    List<QuotedDocument> all = QuotedDocument.read(file);
    int most = limit == null ? all.size() : Math.min(limit, all.size());
    return new QuoteEvaluation(folder, tuned(), units).table(nameOf(file), all.subList(0, most));
  }

  private TargetLength target() {
    return TargetLength.parse(length, language);
  }

  private void requireThere(Path file) {
    if (!Files.exists(file)) {
      throw new ParameterException(spec.commandLine(), "no such file: " + file);
    }
  }

  private EvaluationTable evaluate(Path file, Evaluation evaluation) {
    EvaluationSet all = EvaluationSet.read(file);
    List<SummarySystem> asked = systems(all, evaluation.language());
    EvaluationSet some = limit == null ? all : all.first(limit);
    EvaluationScores scores = evaluation.run(some, asked);
    return new EvaluationTable(some, evaluation, scores, Optional.ofNullable(compare));
  }

  private List<SummarySystem> systems(EvaluationSet all, SummaryLanguage asked) {
    List<SummarySystem> made = new ArrayList<>();
    names().forEach(name -> made.add(catalog.create(name, asked, seed)));
    predictions.forEach(file -> made.add(Predictions.read(nameOf(file), file, all)));
    return made;
  }

  private List<String> names() {
    if (systems != null) {
      return systems;
    }
    return predictions.isEmpty()
        ? catalog.names().stream()
            .filter(name -> !SystemRegistry.ON_REQUEST.contains(name))
            .toList()
        : List.of();
  }

  /** Everything that can be wrong with the options is said before a document is read. */
  private Evaluation evaluation() {
    try {
      List<String> given = new ArrayList<>(names());
      predictions.forEach(file -> given.add(nameOf(file)));
      requireKnown(given);
      return new Evaluation(
          SummaryLanguage.of(language, !unstemmed),
          references,
          target(),
          new Bootstrap(seed, resamples));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void requireKnown(List<String> given) {
    if (!predictions.isEmpty() && documents.size() > 1) {
      throw new IllegalArgumentException(
          "--predictions wants 1 file of --documents, got " + documents.size());
    }
    for (String name : names()) {
      if (!catalog.names().contains(name)) {
        throw new IllegalArgumentException(
            "--systems wants some of "
                + String.join(", ", catalog.names())
                + ", got '"
                + name
                + "'");
      }
    }
    if (given.stream().distinct().count() < given.size()) {
      throw new IllegalArgumentException("want every system once, got " + String.join(", ", given));
    }
    if (compare != null && !given.contains(compare)) {
      throw new IllegalArgumentException(
          "--compare wants one of " + String.join(", ", given) + ", got '" + compare + "'");
    }
    if (json != null
        && (Files.isDirectory(json) || !Files.isDirectory(json.toAbsolutePath().getParent()))) {
      throw new IllegalArgumentException("--json wants a file in an existing folder, got " + json);
    }
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("--limit must be >= 1, got " + limit);
    }
  }

  private void writeJson(List<String> tables) {
    if (json == null) {
      return;
    }
    String array =
        tables.stream().map(String::strip).collect(Collectors.joining(",\n", "[", "]\n"));
    try {
      Files.writeString(json, array, UTF_8);
    } catch (IOException e) {
      throw new EvaluationException(json + ": cannot be written: " + FileTrouble.words(e), e);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.jsonl?(\\.xz)?$", "");
  }

  /** Reads the modes in small letters. */
  static final class ReferencesConverter implements ITypeConverter<References> {
    @Override
    public References convert(String value) {
      for (References mode : References.values()) {
        if (mode.name().toLowerCase(Locale.ROOT).equals(value)) {
          return mode;
        }
      }
      throw new TypeConversionException("want best_f1, best_recall or mean, got '" + value + "'");
    }
  }
}
