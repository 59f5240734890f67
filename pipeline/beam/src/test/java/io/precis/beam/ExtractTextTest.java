package io.precis.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.read.HostileCorpusTest;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles;
import io.precis.testing.TestData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTextTest {
  @TempDir private Path directory;

  @Test
  void everyFileComesOutExactlyOnce() throws Exception {
    Path empty = Files.createFile(directory.resolve("empty.pdf"));
    List<String> inputs =
        List.of(
            TestData.path("documents/compost.md").toString(),
            TestData.path("documents/beekeeping.pdf").toString(),
            empty.toString());
    List<SourceFile> files = new ArrayList<>(InputFiles.find(inputs).files());
    files.add(new SourceFile(directory.resolve("gone.txt").toString(), "gone.txt", 1, 0));
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    PCollection<Extraction> read =
        pipeline
            .apply(Create.of(files).withCoder(SourceFileCoder.of()))
            .apply(ExtractText.create());
    PAssert.that(
            read.apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(one -> one.source().name() + " " + HostileCorpusTest.verdict(one))))
        .containsInAnyOrder(
            "compost.md EXTRACTED",
            "beekeeping.pdf EXTRACTED",
            "empty.pdf REJECTED EMPTY",
            "gone.txt REJECTED UNREADABLE");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aSpecThatCannotBeIsRefusedWhereItIsMade() {
    ExtractSpec spec = ExtractSpec.defaults();
    assertThrows(IllegalArgumentException.class, () -> spec.withForks(0));
    assertThrows(IllegalArgumentException.class, () -> spec.withHeapMegabytes(1));
    assertThrows(
        IllegalArgumentException.class, () -> spec.withPerDocumentTimeout(java.time.Duration.ZERO));
    assertEquals(7, spec.withForks(7).forks());
    assertEquals(spec, ExtractText.create().spec());
  }
}
