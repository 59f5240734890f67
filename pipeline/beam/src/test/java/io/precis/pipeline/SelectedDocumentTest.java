package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import io.precis.request.SummarySpec;
import io.precis.summarize.ChunkWindow;
import io.precis.summarize.DocumentProcessor;
import io.precis.summarize.ModePolicy;
import io.precis.summarize.StepClock;
import io.precis.text.TextDocuments;
import java.util.List;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;

class SelectedDocumentTest {
  @Test
  void travels() throws Exception {
    Document document =
        TextDocuments.of("a.txt", "The board met in May. It sold the mill for 3 million.", "en");
    DocumentProcessor.Reading reading =
        new DocumentProcessor(
                SummarySpec.DEFAULT,
                ModePolicy.extractive(),
                ChunkWindow.of(SummarySpec.DEFAULT, null),
                List.of(),
                StepClock.none())
            .read(document)
            .orElseThrow();
    SelectedDocument selected = SelectedDocument.of(reading.head(), reading.selections());
    assertEquals(reading.head(), selected.head());
    assertEquals(reading.selections(), selected.selections());
    CoderProperties.coderDecodeEncodeEqual(SelectedDocument.coder(), selected);
    CoderProperties.coderSerializable(SelectedDocument.coder());
  }
}
