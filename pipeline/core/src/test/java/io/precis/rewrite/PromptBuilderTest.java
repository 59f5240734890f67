package io.precis.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Span;
import io.precis.merge.NodeBudget;
import io.precis.merge.NodeKind;
import io.precis.merge.NodeSelection;
import io.precis.merge.ScoredSentence;
import io.precis.onnx.Device;
import io.precis.request.Example;
import io.precis.request.Mode;
import io.precis.request.Style;
import io.precis.request.SummarySpec;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.summary.LengthFit;
import io.precis.testing.TestData;
import io.precis.testing.TinyBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spec asks comes into the prompt of an instruct student, and a base student refuses it. */
class PromptBuilderTest {
  private static final Example FIRST =
      new Example("The pump failed twice in March {text}.", "The pump failed twice. {summary}");
  private static final Example SECOND =
      new Example("Rain fell.\nNobody came.", "It rained: $1 lost.");
  private static final SummarySpec EVERYTHING =
      SummarySpec.DEFAULT
          .withStyle(Style.BULLETS)
          .withTask("list the decisions")
          .withTone("plain")
          .withAudience("the board of {task}")
          .withExamples(List.of(FIRST, SECOND));

  @TempDir Path directory;

  @Test
  void rendersAsTheGoldenFilesSay() throws IOException {
    StudentSpec spec = instruct(4096, "");
    List<String> names = List.of("leaf", "merge", "root");
    for (int level = 0; level < names.size(); level++) {
      String name = "spec-" + names.get(level) + ".txt";
      Path golden = TestData.path("student/prompts/" + name);
      assertEquals(
          Files.readString(golden), plan(spec, EVERYTHING, level).get(0).prompt() + "\n", name);
    }
  }

  @Test
  void aCardSaysHowItsExamplesLook() throws IOException {
    String prompt =
        ", \"prompt\": {\"leaf\": \"{examples}Q: {text} A:\","
            + " \"example\": \"Q: {text} A: {summary} \"}";
    StudentSpec spec = instruct(4096, prompt);
    SummarySpec asked = SummarySpec.DEFAULT.withExamples(List.of(new Example("a", "b"), SECOND));
    String rendered = plan(spec, asked, 0).get(0).prompt();
    assertTrue(rendered.startsWith("Q: a A: b Q: Rain fell.\nNobody came. A: It"), rendered);
    assertTrue(PromptBuilder.refusal(spec.student(), asked).isEmpty());
    String reason = PromptBuilder.refusal(spec.student(), SummarySpec.DEFAULT).orElseThrow();
    assertTrue(reason.contains("{examples}"), reason);
  }

  @Test
  void aTaskMayBeNamed() throws IOException {
    StudentSpec spec = instruct(4096, "");
    String prompt = plan(spec, SummarySpec.DEFAULT.withTask("meeting"), 0).get(0).prompt();
    assertTrue(prompt.contains("Task: list what was decided"), prompt);
    assertEquals(prompt.indexOf("Task:"), prompt.lastIndexOf("Task:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meeting", "paper", "contract", "mail"})
  void namedTasksReadAsTheGoldenFilesSay(String task) throws IOException {
    SummarySpec asked = SummarySpec.DEFAULT.withTask(task);
    String prompt = plan(instruct(4096, ""), asked, 2).get(0).prompt() + "\n";
    Path golden = TestData.path("student/prompts").resolve("task-" + task + ".txt");
    assertEquals(Files.readString(golden), prompt);
  }

  @Test
  void anotherLanguageIsNamedInThePromptsOwn() throws IOException {
    StudentSpec spec = instruct(4096, "");
    SummarySpec german = SummarySpec.DEFAULT.withMode(Mode.ABSTRACTIVE).withWriteIn("de");
    assertTrue(plan(spec, german, 0).get(0).prompt().contains("Write in: German"));
    assertTrue(PromptBuilder.refusal(spec.student(), german).isEmpty());
    TextGenerator base =
        StudentSpec.of(BundleSource.embedded(EmbeddedStudent.WRITER), Device.CPU, 1, 1).student();
    assertTrue(PromptBuilder.refusal(base, german).orElseThrow().contains("another language"));
    SummarySpec hybrid = german.withMode(Mode.HYBRID);
    assertTrue(PromptBuilder.refusal(spec.student(), hybrid).isPresent());
  }

  @Test
  void examplesArePartOfTheFingerprintAndLeavePassagesTheirLength() throws IOException {
    StudentSpec spec = instruct(4096, ", \"passage_tokens\": 600");
    List<ScoredSentence> many =
        IntStream.range(0, 40).mapToObj(i -> sentence(i, "The board met on Monday.")).toList();
    SummarySpec examples = SummarySpec.DEFAULT.withExamples(List.of(FIRST));
    List<Passage> without = plan(spec, SummarySpec.DEFAULT, 0, many);
    List<Passage> with = plan(spec, examples, 0, many);
    assertEquals(without.size(), with.size());
    assertTrue(without.size() > 1, "several passages");
    assertNotEquals(without.get(0).fingerprint(), with.get(0).fingerprint());
  }

  @Test
  void aCardSaysHowManySentencesThereAreInAPassage() throws IOException {
    StudentSpec spec = instruct(4096, ", \"passage_sentences\": 1");
    SummarySpec hybrid = SummarySpec.DEFAULT.withMode(Mode.HYBRID);
    List<ScoredSentence> sources =
        List.of(
            sentence(0, "The board met on Monday at noon and kept the fee of nine crowns."),
            sentence(4, "It thanked the chair."),
            sentence(5, "The board met on Monday at noon and kept the fee of nine"),
            sentence(6, "The pump had failed twice in March, and it failed again on Monday."));
    List<Passage> passages = plan(spec, hybrid, 0, sources);
    assertEquals(4, passages.size());
    assertEquals(List.of(sources.get(1)), passages.get(1).sources());
    assertEquals(11, passages.get(0).targetWords(), "four fifths of fourteen");
    assertEquals(
        List.of(false, true, true, false),
        passages.stream().map(each -> each.prompt().isEmpty()).toList(),
        "neither a short sentence nor a piece of one is shortened");
    Passage again = plan(spec, hybrid, 0, sources.subList(3, 4)).get(0);
    assertEquals(passages.get(3).fingerprint(), again.fingerprint(), "whatever else was chosen");
    assertEquals(List.of(LengthFit.STAYS), passages.stream().map(Passage::fit).distinct().toList());
    NodeBudget place = new NodeBudget(0, 0, NodeKind.SECTION, 20, 20);
    NodeSelection more = new NodeSelection("d", "en", place, sources, List.of(4, 0));
    assertEquals(
        List.of(new LengthFit(20, 2), new LengthFit(20, 1), LengthFit.STAYS, LengthFit.STAYS),
        new PassagePlanner(spec, spec.student(), hybrid, "test")
            .plan(more).stream().map(Passage::fit).toList());
    assertEquals(1, plan(spec, hybrid.withMode(Mode.ABSTRACTIVE), 0, sources).size());
  }

  @Test
  void whatCannotBeObeyedIsRefused() throws IOException {
    TextGenerator instruct = instruct(2048, "").student();
    assertTrue(PromptBuilder.refusal(instruct, EVERYTHING).isEmpty());
    SummarySpec tooMuch =
        SummarySpec.DEFAULT.withExamples(
            Collections.nCopies(Example.MAX, new Example("word ".repeat(100), "word")));
    String reason = PromptBuilder.refusal(instruct, tooMuch).orElseThrow();
    assertTrue(reason.contains("64 of the student's 2048"), reason);
    TextGenerator base =
        StudentSpec.of(BundleSource.embedded(EmbeddedStudent.WRITER), Device.CPU, 1, 1).student();
    assertTrue(PromptBuilder.refusal(base, SummarySpec.DEFAULT).isEmpty());
    for (SummarySpec asked :
        List.of(
            SummarySpec.DEFAULT.withExamples(List.of(FIRST)),
            SummarySpec.DEFAULT.withTask("t"),
            SummarySpec.DEFAULT.withTone("t"),
            SummarySpec.DEFAULT.withAudience("t"))) {
      String refused = PromptBuilder.refusal(base, asked).orElseThrow();
      assertTrue(refused.contains("this student cannot be told it"), refused);
    }
  }

  /** The tiny T5 with a card that makes it an instruct student. */
  private StudentSpec instruct(int window, String more) throws IOException {
    TinyBundle.copyTo(directory);
    Files.writeString(
        directory.resolve("model_card.json"),
        "{\"kind\": \"instruct\", \"window_tokens\": " + window + more + "}");
    return StudentSpec.of(BundleSource.of(directory), Device.CPU, 1, 1);
  }

  private static List<Passage> plan(StudentSpec spec, SummarySpec summary, int level) {
    List<ScoredSentence> sources =
        List.of(
            sentence(0, "The board met on Monday."),
            sentence(1, "It kept {style} and {text}."),
            sentence(2, "The chair thanked everybody for coming."));
    return plan(spec, summary, level, sources);
  }

  private static List<Passage> plan(
      StudentSpec spec, SummarySpec summary, int level, List<ScoredSentence> sources) {
    NodeKind kind = level == 2 ? NodeKind.DOCUMENT : NodeKind.SECTION;
    NodeBudget place = new NodeBudget(0, level, kind, 20, 20);
    NodeSelection selection = new NodeSelection("d", "en", place, sources, List.of());
    return new PassagePlanner(spec, spec.student(), summary, "test").plan(selection);
  }

  private static ScoredSentence sentence(int ordinal, String text) {
    return new ScoredSentence(
        ordinal, 0, 0, new Span(100 * ordinal, 100 * ordinal + text.length()), text, 1);
  }
}
