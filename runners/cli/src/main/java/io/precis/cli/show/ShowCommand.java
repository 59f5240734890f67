package io.precis.cli.show;

import io.precis.beam.Stores;
import io.precis.cli.runner.ObjectStoreOptions;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.Terminal;
import io.precis.limit.Amount;
import io.precis.request.Style;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.write.Json;
import io.precis.write.MarkdownReport;
import io.precis.write.RecordPlace;
import io.precis.write.RunPaths;
import io.precis.write.RunReader;
import io.precis.write.SourceLink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code precis show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists the documents of a run, prints a summary with its evidence, or finds words.",
    description = {
      "",
      "What is printed was checked: files whose SHA-256 is not the manifest's are named, not"
          + " shown.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  precis show out",
      "  precis show out report.pdf --level 2",
      "  precis show out report.pdf --plain",
      "  precis show out --find 'drinking water'",
      "  precis show out 3fa9 --run 20261123T201500Z"
    })
public final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Where runs were written, or one run's own directory: a path or a URI.")
  private String directory;

  @Parameters(
      index = "1",
      arity = "0..1",
      defaultValue = "",
      paramLabel = "DOCUMENT",
      description =
          "A name as the list has it or any part of it, or the beginning of an id (four digits"
              + " or more). Default: list the documents.")
  private String document;

  @Option(
      names = "--run",
      defaultValue = "",
      paramLabel = "ID",
      description = "Another run than the newest that finished.")
  private String run;

  @Option(
      names = "--verify",
      description = "Read every file of the run, and name those that are missing, cut or changed.")
  private boolean verify;

  @Option(
      names = "--level",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Levels of the tree shown below the document's own summary: 1 for its sections, 2 for"
              + " theirs, and so on. Default: ${DEFAULT-VALUE}.")
  private int level;

  @Option(
      names = "--find",
      defaultValue = "",
      paramLabel = "WORDS",
      description =
          "Print the sentences of all summaries of the run, of every section too, that hold all of"
              + " the words, and the documents whose title or topics do.")
  private String find;

  @ArgGroup private Form form = new Form();

  /** At most one of these. */
  private static final class Form {
    @Option(
        names = "--plain",
        description =
            "The summary's text alone, without evidence; of all documents with their names.")
    private boolean plain;

    @Option(
        names = "--json",
        description = "Records as they stand in summaries.jsonl; RECORDS.md has the fields.")
    private boolean json;

    @Option(names = "--markdown", description = "As Markdown, with every section.")
    private boolean markdown;
  }

  @Mixin private ObjectStoreOptions stores;

  @Override
  public Integer call() throws IOException {
    if (level < 0) {
      throw new ParameterException(
          command.commandLine(), "--level must be 0 or more, got " + level);
    }
    refuseIdle("--verify", "--find", "--plain", "--json", "--markdown");
    refuseIdle("--find", "--plain", "--json", "--markdown");
    if (verify && !document.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--verify reads every file of the run: name no document");
    }
    Stores.register(() -> stores.addTo(PipelineOptionsFactory.create()), List.of(directory));
    try (RunReader reader = open()) {
      if (verify) {
        return verified(reader);
      }
      return find.isBlank() ? shown(reader) : found(reader);
    }
  }

  /** What would change nothing is refused; a file of options may set it for another time. */
  private void refuseIdle(String option, String... idle) {
    ParseResult given = command.commandLine().getParseResult();
    for (String other : idle) {
      if (given.hasMatchedOption(option) && given.hasMatchedOption(other)) {
        throw new ParameterException(
            command.commandLine(), option + " and " + other + ": give one of them");
      }
    }
  }

  private int shown(RunReader reader) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (!document.isEmpty()) {
      out.print(summary(reader, place(reader)));
    } else if (form.json || form.plain || form.markdown) {
      for (RecordPlace place : reader.places()) {
        if (form.plain) {
          out.println("== " + Terminal.safe(place.names().get(0)));
          out.println();
        }
        out.print(summary(reader, place));
        out.print(form.json ? "" : System.lineSeparator());
      }
    } else {
      out.print(list(reader));
    }
    out.flush();
    return ExitCode.OK.status();
  }

  /** Of one document or, by default, of all. */
  private int found(RunReader reader) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    SummarySearch search = new SummarySearch(find, Terminal.columns());
    List<RecordPlace> places = document.isEmpty() ? reader.places() : List.of(place(reader));
    boolean any = false;
    for (RecordPlace place : places) {
      String hits = search.in(reader.record(place));
      any |= !hits.isEmpty();
      out.print(hits);
    }
    out.flush();
    if (!any) {
      command.commandLine().getErr().println("precis: no summary holds " + Terminal.safe(find));
    }
    return (any ? ExitCode.OK : ExitCode.NOTHING_TO_DO).status();
  }

  private int verified(RunReader reader) throws IOException {
    List<String> damage = reader.findDamage();
    damage.forEach(
        line -> command.commandLine().getErr().println("precis: " + Terminal.safe(line)));
    if (damage.isEmpty()) {
      command
          .commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "run %s: %d files are as they were written%n",
              reader.manifest().run(),
              reader.manifest().files().size() + 1);
    }
    return (damage.isEmpty() ? ExitCode.OK : ExitCode.FAILED).status();
  }

  private RunReader open() throws IOException {
    try {
      return RunSelector.open(directory, run);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private static String list(RunReader reader) throws IOException {
    StringBuilder rows = new StringBuilder();
    reader.places().forEach(place -> rows.append(row(place)));
    rejected(reader).forEach(outcome -> rows.append(row(outcome)));
    return String.format(
            Locale.ROOT,
            "run %s: %s, %d rejected%n%-12s  %6s  %9s  %-5s  %s%n",
            Terminal.safe(reader.manifest().run()),
            Amount.of(reader.manifest().counts().inputs(), "file"),
            reader.manifest().counts().rejected(),
            "id",
            "pages",
            "sentences",
            "read",
            "name")
        + rows;
  }

  private static String row(Outcome outcome) {
    String why = outcome.cause().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean spared = outcome.status() == Outcome.Status.SET_ASIDE;
    return String.format(
        Locale.ROOT,
        "%-12.12s  %6s  %9s  %-5s  %s: %s%s%n",
        Terminal.safe(outcome.id()),
        "",
        "",
        "no",
        Terminal.safe(String.join(", ", outcome.names())),
        why,
        spared ? ", set aside" : "");
  }

  private static String row(RecordPlace place) {
    return String.format(
        Locale.ROOT,
        "%-12.12s  %6s  %,9d  %-5s  %s%n",
        Terminal.safe(place.id()),
        place.pages() == 0 ? "" : place.pages(),
        place.sentences(),
        place.flaws().isEmpty() ? "whole" : "part",
        Terminal.safe(String.join(", ", place.names())));
  }

  private RecordPlace place(RunReader reader) throws IOException {
    DocumentSelector choice = new DocumentSelector(document);
    reader.places().forEach(choice::look);
    Optional<String> rejection = choice.isNamed() ? Optional.empty() : rejection(reader, choice);
    if (rejection.isPresent()) {
      throw new ParameterException(command.commandLine(), rejection.get());
    }
    try {
      return choice.isNamed() ? choice.one() : choice.oneWithPartOfItsName();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  /** Of the records only the one that is shown is read. */
  private String summary(RunReader reader, RecordPlace place) throws IOException {
    DocumentRecord record = reader.record(place);
    if (form.json) {
      return Json.line(record) + "\n";
    }
    String path = RunPaths.text(record.id());
    String text = reader.has(path) ? new String(reader.read(path), StandardCharsets.UTF_8) : "";
    if (form.markdown) {
      Style style = Style.valueOf(record.provenance().style().toUpperCase(Locale.ROOT));
      return MarkdownReport.of(record, style, SourceLink.absolute(record, text));
    }
    SummaryText shown = new SummaryText(record, text, Terminal.columns());
    return form.plain ? shown.plain(level) : shown.render(level);
  }

  /** Why there is no summary of what was asked for, where it was rejected. */
  private static Optional<String> rejection(RunReader reader, DocumentSelector choice)
      throws IOException {
    for (Outcome outcome : rejected(reader)) {
      Optional<String> name = outcome.names().stream().filter(choice::means).findFirst();
      if (name.isPresent()) {
        return Optional.of(
            name.get()
                + " has no summary: it "
                + (outcome.status() == Outcome.Status.SET_ASIDE ? "is set aside" : "was rejected")
                + " as "
                + outcome.cause().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    return Optional.empty();
  }

  private static List<Outcome> rejected(RunReader reader) throws IOException {
    return new String(reader.read(RunReader.REJECTED), StandardCharsets.UTF_8)
        .lines()
        .map(line -> Json.read(line, Outcome.class, RunReader.REJECTED))
        .toList();
  }
}
