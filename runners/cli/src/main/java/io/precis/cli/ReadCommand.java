package io.precis.cli;

import io.precis.batch.input.InputListing;
import io.precis.batch.input.ModifiedTimeRange;
import io.precis.batch.input.NotRead;
import io.precis.beam.Stores;
import io.precis.cli.options.ExtractOptions;
import io.precis.cli.options.FolderOptions;
import io.precis.cli.runner.ObjectStoreOptions;
import io.precis.cli.summarize.NotReadText;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.Terminal;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalReader;
import io.precis.summary.ReadingRecord;
import io.precis.write.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code precis read}. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows what is read of documents, without summarizing them.",
    description = {
      "",
      "Prints each document's outline, its blocks with what they are, and its sentences with the"
          + " numbers that citations give; and what is not in the text, with the reason.",
      ""
    },
    footer = {
      "",
      "Exit status as 'precis summarize'.",
      "",
      "Examples:",
      "  precis read report.pdf",
      "  precis read --json minutes/ > read.jsonl"
    })
final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders (read with everything below them), globs, or URIs of any file"
              + " system that Beam knows.")
  private List<String> inputs;

  @ArgGroup private Form form = new Form();

  /** At most one of these. */
  private static final class Form {
    @Option(names = "--json", description = "One line of JSON a file; RECORDS.md has the fields.")
    private boolean json;

    @Option(names = "--text", description = "The text that ranking sees, and nothing else.")
    private boolean text;
  }

  @Option(
      names = "--language",
      defaultValue = "",
      paramLabel = "CODE",
      description = "Language of all documents, such as en or zh. Default: detected for each.")
  private String language;

  @Mixin private ExtractOptions extract;

  @Mixin private FolderOptions folders;

  @Mixin private ObjectStoreOptions stores;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SummarySpec spec = language(language);
    Stores.register(() -> stores.addTo(PipelineOptionsFactory.create()), inputs);
    InputListing listed =
        InputListing.list(inputs, ModifiedTimeRange.ALWAYS, folders.rules(), extracting().ocr());
    List<SourceFile> files = listed.files();
    NotRead leftOut = NotRead.of(listed);
    command.commandLine().getErr().print(NotReadText.of(leftOut));
    command.commandLine().getErr().flush();
    if (files.isEmpty()) {
      String message = "no file to read under " + String.join(", ", inputs);
      command.commandLine().getErr().println("precis: " + Terminal.safe(message));
      return ExitCode.NOTHING_TO_DO.status();
    }
    boolean missing = !leftOut.isNothingMissing();
    try (LocalReader reader = LocalReader.open(spec, extracting())) {
      for (SourceFile file : files) {
        missing |= print(reader.read(asGiven(file)), files.size() > 1);
        if (command.commandLine().getOut().checkError()) {
          return ExitCode.FAILED.status(); // nobody can see what else is read
        }
      }
    }
    return (missing ? ExitCode.SOME_REJECTED : ExitCode.OK).status();
  }

  private ExtractSpec extracting() {
    try {
      return extract.spec();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private SummarySpec language(String given) {
    try {
      return SummarySpec.DEFAULT.withLanguage(given);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--language: " + e.getMessage(), e);
    }
  }

  /** A file that was named is told by the path that it was named by. */
  private SourceFile asGiven(SourceFile file) throws IOException {
    for (String input : inputs) {
      if (isPathOf(input, file)) {
        return new SourceFile(file.uri(), input, file.bytes(), file.modifiedMillis());
      }
    }
    return file;
  }

  private static boolean isPathOf(String input, SourceFile file) throws IOException {
    try {
      Path path = Path.of(input);
      return Files.isRegularFile(path) && path.toRealPath().toString().equals(file.uri());
    } catch (InvalidPathException e) {
      return false; // a glob or a URI, which are none everywhere
    }
  }

  /** Prints one file; whether it is a reject. */
  private boolean print(ReadingRecord read, boolean oneOfMany) {
    PrintWriter out = command.commandLine().getOut();
    if (form.json) {
      out.println(Json.line(read));
    } else if (read.isRejected()) {
      String verdict =
          read.name() + ": rejected, " + read.cause().toLowerCase(Locale.ROOT).replace('_', ' ');
      (form.text ? command.commandLine().getErr() : out).println(Terminal.safe(verdict));
    } else if (form.text) {
      out.print(ReadingText.ranked(read));
    } else {
      int columns = command.usageMessage().autoWidth(true).width();
      out.print(new ReadingText(read, columns).render());
    }
    if (oneOfMany && !form.json) {
      out.println();
    }
    out.flush();
    return read.isRejected();
  }
}
