package io.precis.student.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.ModelException;
import io.precis.student.bundle.PromptTemplate.Level;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {
  private static final PromptRequest EVERYTHING =
      PromptRequest.NONE
          .with(PromptField.TASK, "list the decisions")
          .with(PromptField.STRUCTURE, "bullet points")
          .with(PromptField.LENGTH_WORDS, "80")
          .with(PromptField.STYLE, "plain")
          .with(PromptField.AUDIENCE, "the board")
          .with(PromptField.LANGUAGE, "English")
          .with(PromptField.EXAMPLES, "\nText: The {text} was fixed.\nSummary: Fixed.");

  /** Golden files: written by hand from the templates. */
  @Test
  void rendersAsTheGoldenFilesSay() throws IOException {
    PromptTemplate template = PromptTemplate.instruct();
    String text = "The board met. It kept {style} and {text} as they are.";
    assertGolden("leaf-everything", template.render(Level.LEAF, EVERYTHING, text));
    assertGolden("leaf-nothing", template.render(Level.LEAF, PromptRequest.NONE, text));
    assertGolden("merge-everything", template.render(Level.MERGE, EVERYTHING, text));
    assertGolden("merge-nothing", template.render(Level.MERGE, PromptRequest.NONE, text));
  }

  private static void assertGolden(String name, String rendered) throws IOException {
    assertEquals(
        Files.readString(TestData.path("student/prompts/" + name + ".txt")), rendered + "\n", name);
  }

  @Test
  void aBaseStudentRefusesWhatItCannotBeTold() {
    PromptTemplate prefix = template("summarize {length_words}: {text}", "{text} {length_words}");
    assertTrue(prefix.refusal(PromptRequest.NONE.with(PromptField.LENGTH_WORDS, "20")).isEmpty());
    String reason =
        prefix.refusal(PromptRequest.NONE.with(PromptField.STYLE, "terse")).orElseThrow();
    assertTrue(reason.contains("{style}"), reason);
    assertTrue(PromptTemplate.instruct().refusal(EVERYTHING).isEmpty());
  }

  @Test
  void aPlaceholderBesideTheTextNeedsAValue() {
    PromptTemplate prefix = template("summarize {length_words}: {text}", "{text}");
    assertEquals(
        "summarize 20: abc",
        prefix.render(Level.LEAF, PromptRequest.NONE.with(PromptField.LENGTH_WORDS, "20"), "abc"));
    assertThrows(
        IllegalArgumentException.class, () -> prefix.render(Level.LEAF, PromptRequest.NONE, "abc"));
  }

  @Test
  void refusesTemplatesWithoutTextAndBlankValues() {
    assertThrows(ModelException.class, () -> template("{text}", "none"));
    assertThrows(
        ModelException.class, () -> new PromptTemplate("p", "1", "{text}", "{text}", "{text}"));
    assertThrows(
        IllegalArgumentException.class, () -> PromptRequest.NONE.with(PromptField.TASK, " "));
  }

  @Test
  void valuesAndExamplesAreNotSearchedForPlaceholders() {
    PromptTemplate card =
        new PromptTemplate("p", "1", "{task} {style}: {text}", "{text}", "({text}|{summary})");
    assertEquals("(a {summary}|b {text} $1)", card.example("a {summary}", "b {text} $1"));
    PromptRequest request =
        PromptRequest.NONE.with(PromptField.TASK, "{style} $0").with(PromptField.STYLE, "plain");
    assertEquals("{style} $0 plain: {task}", card.render(Level.LEAF, request, "{task}"));
  }

  private static PromptTemplate template(String leaf, String merge) {
    return new PromptTemplate("p", "1", leaf, merge, "{text} = {summary}");
  }
}
