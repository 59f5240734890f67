package io.precis.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import io.precis.summary.ReadingRecord;
import io.precis.summary.ReadingRecord.SentenceRead;
import io.precis.testing.DevelopmentData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Small inputs after public bug reports, with what must be read of them: {@code cases/NAME/} of the
 * development data, each with its {@code checks.tsv} of kind, file and value. The checks of what is
 * read are made here, those of summaries are not.
 */
class ReadingCasesTest {
  /** Cases of which something does not hold yet; what is not among them must. */
  private static final Set<String> OPEN =
      Set.of(
          "01-legal-citations",
          "05-emoji",
          "17-all-caps-clauses",
          "30-superscript-notes",
          "33-ligatures-and-hyphens",
          "42-pdf-with-job-header",
          "43-doc-field-codes",
          "47-docx-heading-styles",
          "50-tracked-changes",
          "52-office-footnotes",
          "53-office-hidden-text",
          "56-slides",
          "78-xlsx-header-codes-and-comments",
          "80-epub-spine-and-notes",
          "98-csv-survey");

  @Test
  void testWhatIsReadIsWhatAPersonSees() throws IOException, InterruptedException {
    Path cases = DevelopmentData.require("cases");
    List<String> failures = new ArrayList<>();
    try (LocalReader reader =
            LocalReader.open(SummarySpec.DEFAULT, ExtractSpec.defaults().withForks(2));
        Stream<Path> folders = Files.list(cases)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        if (!OPEN.contains(folder.getFileName().toString())) {
          check(folder, reader, failures);
        }
      }
    }
    assertEquals(List.of(), failures);
  }

  private static void check(Path folder, LocalReader reader, List<String> failures)
      throws IOException, InterruptedException {
    Map<String, ReadingRecord> read = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("checks.tsv"))) {
      String[] check = line.split("\t", 3);
      if (check.length == 3) {
        for (String file : files(folder, check[1])) {
          if (!read.containsKey(file)) {
            read.put(file, read(folder.resolve(file), reader));
          }
          if (!holds(check[0], check[2], read.get(file))) {
            failures.add(folder.getFileName() + "/" + file + ": " + check[0] + " " + check[2]);
          }
        }
      }
    }
  }

  private static List<String> files(Path folder, String named) throws IOException {
    if (!named.equals("*")) {
      return List.of(named);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.equals("checks.tsv") && !name.equals("expected.txt"))
          .sorted()
          .toList();
    }
  }

  private static ReadingRecord read(Path file, LocalReader reader)
      throws IOException, InterruptedException {
    return reader.read(
        new SourceFile(
            file.toString(),
            file.getFileName().toString(),
            Files.size(file),
            Files.getLastModifiedTime(file).toMillis()));
  }

  /** Whether a check holds; one of summaries does. */
  private static boolean holds(String kind, String value, ReadingRecord read) {
    List<String> sentences = read.sentences().stream().map(SentenceRead::text).toList();
    return switch (kind) {
      case "sentence" -> sentences.contains(value.strip());
      case "insentence" -> sentences.stream().anyMatch(each -> each.contains(value));
      case "notinsentence" -> sentences.stream().noneMatch(each -> each.contains(value));
      case "nosentence" -> {
        Pattern refused = Pattern.compile(value);
        yield sentences.stream().noneMatch(each -> refused.matcher(each).find());
      }
      case "count" -> sentences.size() == Integer.parseInt(value);
      case "maxchars" ->
          sentences.stream().allMatch(each -> each.length() <= Integer.parseInt(value));
      case "text" -> folded(read.text()).contains(folded(value));
      case "notext" -> !folded(read.text()).contains(folded(value));
      case "nosection" ->
          read.sections().stream()
              .flatMap(section -> section.path().stream())
              .noneMatch(heading -> heading.contains(value));
      case "flaw" -> read.flaws().contains(value);
      case "noflaw" -> !read.flaws().contains(value);
      case "flawed" -> read.flaws().contains(value) || read.cause().equals(value);
      case "rejected" -> read.isRejected() && read.cause().equals(value);
      case "lang" -> read.language().equals(value);
      default -> true;
    };
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", "");
  }
}
