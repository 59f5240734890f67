package io.precis.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.ground.Origin;
import io.precis.onnx.Device;
import io.precis.request.Length;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.student.Golden;
import io.precis.student.bundle.BundleSource;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import io.precis.text.TextDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instruct model that is a decoder alone and writes nonsense, all the way to a record. */
class CausalStudentTest {
  private static final String TEXT =
      "The ferry made its first crossing on 4 May 1911. It carried 40 people and 12 sheep to the"
          + " island. A bridge was promised for 1980 but was not opened until 1994. The bridge cost"
          + " 61 million crowns, twice what had been planned. Since then the number of people on"
          + " the island has doubled. The school, which had closed in 1972, has opened again.";

  @TempDir private Path directory;

  /**
   * Its positions are rotations: it may have more of them than it is said to have been made for.
   */
  @BeforeEach
  void copyBundle() throws IOException {
    Path from = Golden.directory("llama-tiny");
    Files.createDirectory(directory.resolve("onnx"));
    for (String name : List.of("onnx/model.onnx", "tokenizer.json", "generation_config.json")) {
      Files.copy(from.resolve(name), directory.resolve(name));
    }
    Files.copy(
        Golden.directory("templates/headers.jinja"), directory.resolve("chat_template.jinja"));
    String config = Files.readString(from.resolve("config.json"));
    Files.writeString(
        directory.resolve("config.json"),
        config.replace("\"max_position_embeddings\": 256", "\"max_position_embeddings\": 8192"));
    Files.writeString(
        directory.resolve("tokenizer_config.json"),
        "{\"bos_token\": \"<|begin_of_text|>\", \"eos_token\": \"<|eot_id|>\"}");
  }

  @ParameterizedTest
  @CsvSource({"ABSTRACTIVE,1,false", "ABSTRACTIVE,3,true", "HYBRID,1,true"})
  void printsNothingOfNonsense(Mode mode, int samples, boolean ownWords) throws IOException {
    StudentSpec given = StudentSpec.of(BundleSource.of(directory), Device.CPU, 1, samples);
    StudentSpec student = new StudentSpec(given.source(), samples, ownWords);
    SummarySpec spec = SummarySpec.DEFAULT.withMode(mode).withLength(Length.parse("30"));
    DocumentRecord record = record(spec, student);
    List<SummarySentence> printed = record.nodes().get(0).sentences();
    assertFalse(printed.isEmpty());
    for (SummarySentence each : printed) {
      assertTrue(each.origin() != Origin.GENERATED, each.toString());
    }
    assertTrue(printed.stream().anyMatch(each -> !each.replaced().isEmpty()), printed.toString());
    assertEquals(printed, record(spec, student).nodes().get(0).sentences());
  }

  private static DocumentRecord record(SummarySpec spec, StudentSpec student) {
    return LocalSummarizer.with(spec, student)
        .summarize(TextDocuments.of("ferry", TEXT, "en"))
        .orElseThrow();
  }

  /** It seldom ends by itself. */
  @Test
  void aBaseModelIsEndedAboveWhatSoManyWordsTake() throws IOException {
    StudentSpec spec =
        StudentSpec.of(BundleSource.of(Golden.directory("gpt2-tiny")), Device.CPU, 1, 1);
    assertEquals(48, spec.generation(10).maxLength() - 1);
    assertEquals(60, spec.generation(15).maxLength() - 1);
    assertEquals(64, spec.generation(99).maxLength() - 1, "its window has no more");
  }

  /** A base model is asked in its own way, and its window of 192 tokens says what fits. */
  @Test
  void aBaseModelGoesOnWithTheText() throws IOException {
    StudentSpec student =
        StudentSpec.of(BundleSource.of(Golden.directory("gpt2-tiny")), Device.CPU, 1, 1);
    SummarySpec spec = SummarySpec.DEFAULT.withMode(Mode.ABSTRACTIVE);
    List<Passage> passages =
        LocalSummarizer.with(spec, student).passages(TextDocuments.of("ferry", TEXT, "en"));
    Passage asked = passages.stream().filter(p -> !p.prompt().isEmpty()).findFirst().orElseThrow();
    assertTrue(asked.prompt().endsWith("\n\nTL;DR:"), asked.prompt());
  }
}
