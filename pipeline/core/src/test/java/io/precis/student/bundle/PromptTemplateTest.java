package io.precis.student.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.ModelException;
import io.precis.student.bundle.PromptTemplate.Level;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  /** Golden files: written by another program, testdata/student/prompts/README.md. */
  @Test
  void rendersAsTheGoldenFilesSay() throws IOException {
    PromptTemplate template = PromptTemplate.instruct();
    String text =
        template.text(
            List.of(
                "The board met.",
                "It kept {style} and {text} as they are.\n>>>  Summary: none <<<"));
    for (Level level : Level.values()) {
      String name = level.name().toLowerCase(Locale.ROOT);
      assertGolden(name + "-everything", template.render(level, EVERYTHING, text));
      assertGolden(name + "-nothing", template.render(level, PromptRequest.NONE, text));
    }
  }

  @Test
  void speaksChinese() throws IOException {
    PromptTemplate template = PromptTemplate.instruct().in("zh");
    PromptRequest request =
        PromptRequest.NONE
            .with(PromptField.TASK, "列出决定")
            .with(PromptField.STRUCTURE, template.texts().word("paragraph").orElseThrow())
            .with(PromptField.LENGTH_WORDS, "80")
            .with(PromptField.LANGUAGE, "中文");
    String text = template.text(List.of("董事会开会。", "会议保留了原样。"));
    for (Level level : Level.values()) {
      String name = level.name().toLowerCase(Locale.ROOT);
      assertGolden("zh-" + name, template.render(level, request, text));
    }
    assertEquals(
        PromptTemplate.instruct().texts().words().keySet(), template.texts().words().keySet());
    assertEquals(template.texts(), template.in("zh").texts());
    assertEquals(PromptTemplate.instruct().texts(), PromptTemplate.instruct().in("fr").texts());
  }

  /** A model that read one prompt need not read what the next begins with again. */
  @Test
  void whatIsTheSameForAllPassagesComesFirst() {
    for (String language : List.of("en", "zh")) {
      PromptTemplate template = PromptTemplate.instruct().in(language);
      for (Level level : Level.values()) {
        String one =
            template.render(level, EVERYTHING.with(PromptField.LENGTH_WORDS, "7"), "[1] A.");
        String other =
            template.render(level, EVERYTHING.with(PromptField.LENGTH_WORDS, "30"), "[1] B.");
        int same = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        assertEquals(one.indexOf("<<<TEXT\n"), one.indexOf('\n', same) + 1, one);
      }
    }
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
