package io.precis.cli;

import io.precis.cli.options.StudentUse;
import io.precis.cli.terminal.AlignedCounts;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.Terminal;
import io.precis.request.Length;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageRewriter;
import io.precis.rewrite.StudentSpec;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.bundle.ModelCard;
import io.precis.student.bundle.PromptTemplate;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Rewriting;
import io.precis.summary.SummarySentence;
import io.precis.text.TextDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code precis student}. */
@Command(
    name = "student",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Says what a student is, and has it summarize a trial text.",
    description = {
      "",
      "Takes a bundle or a model server as --student of 'precis summarize' does, and shows what is"
          + " understood of it, what it makes of a short text, and how fast.",
      ""
    })
final class StudentCommand implements Callable<Integer> {
  /** The languages that there is a trial text in. */
  private static final List<String> TRIALS = List.of("en", "zh");

  private static final Length SHORT = Length.parse("40");

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR|URL",
      description = "A bundle, or a server. Default: the writer inside this program.")
  private String place;

  @Mixin private StudentUse use;

  @Override
  public Integer call() throws IOException {
    StudentSpec student = use.opened(place, SummarySpec.DEFAULT, command);
    ModelCard card = student.card();
    AlignedCounts told = new AlignedCounts();
    facts(told, student.student(), card);
    Optional<String> language =
        TRIALS.stream()
            .filter(each -> card.languages().isEmpty() || card.languages().contains(each))
            .findFirst();
    if (language.isPresent()) {
      trial(told, student, language.get());
    } else {
      told.line("%-20s %s", "trial", "none: there is no trial text in its languages");
    }
    command.commandLine().getOut().print(told);
    command.commandLine().getOut().flush();
    return ExitCode.OK.status();
  }

  private static void facts(AlignedCounts told, TextGenerator student, ModelCard card) {
    fact(told, "student", card.name());
    fact(told, "made of", student.made());
    fact(told, "on", student.place());
    fact(told, "kind", kind(card));
    told.row("tokens to read", card.windowTokens());
    fact(told, "languages", card.languages().isEmpty() ? "not said" : words(card.languages()));
    PromptTemplate prompt = card.prompt();
    String cites = prompt.cites() ? ", asks for the sentences behind each" : "";
    fact(told, "prompt", prompt.name() + " " + prompt.version() + cites);
    fact(
        told,
        "its own words",
        card.isTrusted()
            ? "printed where they pass every check"
            : "printed with --own-words alone");
    fact(told, "fingerprint", student.fingerprint());
  }

  private static String kind(ModelCard card) {
    if (isTagger(card)) {
      return "leaves words out";
    }
    return card.kind() == ModelCard.Kind.INSTRUCT ? "follows instructions" : "rewrites";
  }

  private static boolean isTagger(ModelCard card) {
    return card.layout().equals(Optional.of(ExportLayout.TAG));
  }

  private static String words(List<String> languages) {
    return String.join(", ", languages);
  }

  private static void fact(AlignedCounts told, String name, String value) {
    told.line("%-20s %s", name, Terminal.safe(value));
  }

  private static void trial(AlignedCounts told, StudentSpec student, String language)
      throws IOException {
    Mode mode = isTagger(student.card()) ? Mode.HYBRID : Mode.ABSTRACTIVE;
    LocalSummarizer summarizer =
        LocalSummarizer.with(SummarySpec.DEFAULT.withMode(mode).withLength(SHORT), student);
    var document = TextDocuments.of("trial", text(language), language);
    List<Passage> passages =
        summarizer.passages(document).stream().filter(each -> !each.prompt().isEmpty()).toList();
    PassageRewriter rewriter = new PassageRewriter(student, student.student());
    rewriter.rewrite(passages); // what is loaded at the first call is not measured
    long start = System.nanoTime();
    List<Rewriting> made = List.copyOf(rewriter.rewrite(passages).values());
    double seconds = (System.nanoTime() - start) / 1e9;
    told.line("");
    made.stream().limit(1).forEach(each -> answer(told, each));
    for (SummarySentence printed : root(summarizer.summarize(document).orElseThrow())) {
      String origin = printed.origin().name().toLowerCase(Locale.ROOT);
      String why = printed.replaced().isEmpty() ? "" : ", for " + printed.replaced();
      fact(told, "printed", printed.text() + " (" + origin + why + ")");
    }
    told.line("");
    told.row("tokens read", made.stream().mapToInt(Rewriting::tokensIn).sum());
    told.row("tokens written", made.stream().mapToInt(Rewriting::tokensOut).sum());
    told.line("%-20s %9.1f s", "time", seconds);
    told.line(
        "%-20s %9.1f",
        "tokens a second",
        made.stream().mapToInt(each -> each.tokensIn() + each.tokensOut()).sum() / seconds);
    told.line("%-20s %,9d MB", "memory of precis", megabytes());
  }

  private static void answer(AlignedCounts told, Rewriting made) {
    String text =
        made.flaw()
            .map(why -> "none: " + why)
            .orElseGet(() -> made.candidates().isEmpty() ? "none" : made.candidates().get(0));
    fact(told, "answer", text);
  }

  private static List<SummarySentence> root(DocumentRecord record) {
    return record.nodes().get(0).sentences();
  }

  /**
   * The most that this process held, its models in it, where the operating system tells; else of
   * the heap alone. A server's is its own affair.
   */
  private static long megabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D+", "")) * 1024 / 1_000_000;
        }
      }
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
  }

  private static String text(String language) throws IOException {
    String name = "trial." + language + ".txt";
    try (InputStream in = StudentCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
