package io.precis.bench;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Extraction;
import io.precis.document.Extraction.Degraded;
import io.precis.document.Extraction.Rejected;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Extracts every file below the given paths, prints a verdict for each and the counts of all.
 * Arguments: {@code [-o DIRECTORY] PATH...}; with {@code -o}, what was read is written there as
 * text with the kind of each block in front.
 */
public final class ExtractCorpus {
  private ExtractCorpus() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = System.out;
    List<String> given = List.of(args);
    boolean dump = given.get(0).equals("-o");
    Map<String, Integer> counts = new TreeMap<>();
    long start = System.nanoTime();
    InputFiles inputs = InputFiles.find(given.subList(dump ? 2 : 0, given.size()));
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (SourceFile file : inputs.files()) {
        long before = System.nanoTime();
        Extraction extraction = extractor.extract(file);
        String verdict = verdict(extraction);
        counts.merge(verdict, 1, Integer::sum);
        out.printf(
            "%s\t%s\t%d\t%d ms%n",
            file.name(),
            verdict,
            extraction.document().map(document -> document.text().length()).orElse(0),
            (System.nanoTime() - before) / 1_000_000);
        if (dump && extraction.document().isPresent()) {
          write(Path.of(given.get(1)), file.name(), extraction.document().get());
        }
      }
      long cpu =
          ProcessHandle.current().info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L);
      long forks =
          ProcessHandle.current()
              .descendants()
              .flatMap(p -> p.info().totalCpuDuration().stream())
              .mapToLong(d -> d.toMillis())
              .sum();
      out.printf("CPU: %d ms here, %d ms in the forks now alive%n", cpu, forks);
    }
    counts.forEach((verdict, count) -> out.printf("%6d %s%n", count, verdict));
    out.printf(
        "%d files, %d skipped, %d ms%n",
        inputs.files().size(), inputs.skipped().size(), (System.nanoTime() - start) / 1_000_000);
  }

  private static String verdict(Extraction extraction) {
    if (extraction instanceof Rejected rejected) {
      return "REJECTED " + rejected.cause() + " (" + rejected.detail() + ")";
    }
    return extraction instanceof Degraded degraded ? "DEGRADED " + degraded.flaws() : "EXTRACTED";
  }

  private static void write(Path directory, String name, Document document) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(document.metadata()).append(' ').append(document.language()).append('\n');
    int page = 0;
    for (Block block : document.blocks()) {
      int at = document.pageAt(block.span().start());
      if (at != page) {
        text.append("--- page ").append(at).append('\n');
        page = at;
      }
      int depth = document.sections().get(block.section()).depth();
      text.append(block.role()).append(' ').append(depth).append("| ");
      text.append(block.span().of(document.text())).append('\n');
    }
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(name.replace('/', '_') + ".txt"), text);
  }
}
