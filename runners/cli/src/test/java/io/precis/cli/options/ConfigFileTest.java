package io.precis.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.cli.Precis;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConfigFileTest {
  @TempDir private Path folder;

  private String config(String yaml, String... arguments) throws IOException {
    Path file = Files.writeString(folder.resolve("precis.yaml"), yaml);
    StringWriter printed = new StringWriter();
    CommandLine command = Precis.command(ConfigFile.OPTION).setOut(new PrintWriter(printed, true));
    String[] all = new String[arguments.length + 4];
    all[0] = "config";
    all[1] = "summarize";
    all[2] = "--config";
    all[3] = file.toString();
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    ConfigFile.apply(command, all);
    assertEquals(0, command.execute(all));
    return printed.toString();
  }

  @Test
  void aWindowsPathSurvives() throws IOException {
    String printed = config("output: C:\\reports\\new\n");
    assertTrue(printed.contains("output: C:\\reports\\new  # file"), printed);
  }

  @Test
  void theCommandLineWins() throws IOException {
    String printed = config("length: long\nstyle: bullets\n", "--length", "short");
    assertTrue(printed.contains("length: short  # command line"), printed);
    assertTrue(printed.contains("style: bullets  # file"), printed);
    assertTrue(printed.contains("mode: extractive  # default"), printed);
  }

  @Test
  void whatIsPrintedCanBeReadAgain() throws IOException {
    String printed = config("length: long\nformat: [html, csv]\n");
    String again = config(printed);
    assertEquals(
        printed.replaceAll("# (file|default).*", ""), again.replaceAll("# (file|default).*", ""));
  }

  @Test
  void tunablesAreReadAndPrinted() throws IOException {
    String printed = config("tune:\n  rank.damping: 0.6\n  select.brevity: 0.2\n");
    assertTrue(printed.contains("rank.damping"), printed);
    assertEquals(
        printed.replaceAll("# (file|default).*", ""),
        config(printed).replaceAll("# (file|default).*", ""));
  }

  @Test
  void anOptionOfAnotherCommandIsAccepted() throws IOException {
    config("length: long\njson: true\n"); // --json is plan's
  }
}
