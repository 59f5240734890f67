package io.precis.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that the documentation shows compile, do what it says, and end by themselves. */
@Tag("slow")
class LibraryExamplesTest {
  private static final Path TESTDATA = Path.of(System.getProperty("precis.testdata"));
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

  /** Far more than any of them takes on a busy machine; what hangs, hangs for good. */
  private static final int PATIENCE_SECONDS = 240;

  @TempDir private Path folder;
  private Path documents;

  @BeforeEach
  void twoDocuments() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    for (String name : List.of("compost.md", "pumps.eml")) {
      Files.copy(TESTDATA.resolve("documents").resolve(name), documents.resolve(name));
    }
  }

  @Test
  void readmeSummarizesText() throws Exception {
    String printed = run(example("README.md"), documents.resolve("compost.md"));
    assertTrue(printed.contains("compost"), printed);
  }

  @Test
  void readmeNamesTheLibraryThatIsBuilt() throws IOException {
    String readme = Files.readString(TESTDATA.resolveSibling("README.md"));
    String pom = Files.readString(TESTDATA.resolveSibling("pom.xml"));
    assertEquals(first(pom, "<version>([^<]+)"), first(readme, "<version>([^<]+)"));
    assertEquals("precis-core", first(readme, "<artifactId>([^<]+)"));
  }

  @Test
  void pipelineSummarizesFilesAndEnds() throws Exception {
    Path out = folder.resolve("summaries.txt");
    run(example("pipeline/README.md"), documents, out);
    List<String> lines = Files.readAllLines(out);
    assertEquals(2, lines.stream().filter(line -> line.contains(": ")).count(), lines::toString);
  }

  @Test
  void readerThatNobodyClosesHoldsNothingUp() throws Exception {
    String source =
        """
        import io.precis.read.fork.ExtractSpec;
        import io.precis.read.input.InputFiles;
        import io.precis.request.SummarySpec;
        import io.precis.summarize.LocalReader;
        import java.util.List;

        public class LeavesReaderOpen {
          public static void main(String[] arguments) throws Exception {
            LocalReader reader = LocalReader.open(SummarySpec.DEFAULT, ExtractSpec.defaults());
            reader.read(InputFiles.find(List.of(arguments[0])).files().get(0));
            ProcessHandle.current().children().forEach(fork -> System.out.println(fork.pid()));
          }
        }
        """;
    String forks = run(source, documents);
    assertTrue(!forks.isBlank(), "no fork was started");
    for (String pid : forks.strip().split("\\s+")) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(fork -> fork.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }
  }

  private static String example(String file) throws IOException {
    return first(Files.readString(TESTDATA.resolveSibling(file)), JAVA.pattern());
  }

  private static String first(String text, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertTrue(found.find(), "nothing like " + pattern);
    return found.group(1);
  }

  /** What the program prints on standard output; it must succeed. */
  private String run(String source, Path... arguments) throws Exception {
    Process process = start(source, arguments);
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still runs");
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("err")));
    return Files.readString(folder.resolve("out"));
  }

  private Process start(String source, Path... arguments) throws IOException {
    String name = first(source, CLASS.pattern());
    String classPath = System.getProperty("java.class.path");
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(
        0, compiler.run(null, null, null, "-proc:none", "-cp", classPath, file.toString()));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", folder + File.pathSeparator + classPath, name));
    Stream.of(arguments).map(Path::toString).forEach(command::add);
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }
}
