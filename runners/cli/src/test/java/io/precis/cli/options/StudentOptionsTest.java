package io.precis.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.request.SummarySpec;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class StudentOptionsTest {
  @Command
  private static final class Options {
    @Mixin private StudentOptions student;
  }

  @Test
  void saysThatExtractiveModeAsksNoStudent() {
    assertTrue(told("--student", "nowhere").contains("--mode hybrid"));
    assertTrue(told("--samples", "4", "--own-words").contains(": --samples, --own-words; --mode"));
    assertTrue(told("--context", "4096").contains(": --context; --mode"));
    assertEquals("", told());
  }

  private static String told(String... arguments) {
    StringWriter told = new StringWriter();
    Options options = new Options();
    CommandLine command = new CommandLine(options).setErr(new PrintWriter(told, true));
    command.parseArgs(arguments);
    assertTrue(options.student.student(SummarySpec.DEFAULT, command.getCommandSpec()).isEmpty());
    return told.toString();
  }
}
