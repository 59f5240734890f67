package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.student.server.FakeServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a student is, and what it makes of a text. */
class StudentCommandTest {
  private static String told(String... words) {
    CommandLine command = Precis.command(words);
    StringWriter out = new StringWriter();
    command.setOut(new PrintWriter(out));
    assertEquals(0, command.execute(words), out::toString);
    return out.toString();
  }

  @Test
  void showsAServer() {
    String answer = "The ferry made its first crossing on 4 May 1911. [1]";
    try (FakeServer server = FakeServer.vllm(prompt -> answer)) {
      String told = told("student", server.url() + "#tiny", "--own-words");
      assertTrue(told.contains("tiny on vLLM at " + server.url() + ", 4096 tokens"), told);
      assertTrue(told.contains("follows instructions"), told);
      assertTrue(told.contains("instruct 3"), told);
      assertTrue(told.contains(answer), told);
      assertTrue(told.contains("tokens a second"), told);
    }
  }

  @Test
  void showsTheOneInside() {
    String told = told("student", "--device", "cpu");
    assertTrue(told.contains("rewrites"), told);
    assertTrue(told.contains("tokens a second"), told);
  }
}
