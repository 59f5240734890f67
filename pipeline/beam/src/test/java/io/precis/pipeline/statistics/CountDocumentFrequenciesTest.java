package io.precis.pipeline.statistics;

import io.precis.beam.SourceFileCoder;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles;
import io.precis.terms.CollectionStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CountDocumentFrequenciesTest {
  private static final String CITY =
      "The city draws its water from the lake. Boats sail on it in the long summer evenings.";
  private static final String DAM =
      "The city built a dam in the north. All of its water is held there until the autumn.";
  private static final String LAC =
      "Le lac est bleu et tranquille. Les bateaux de la ville y passent tous les soirs.";

  @TempDir private Path folder;

  private PCollection<SourceFile> files(Pipeline pipeline) throws IOException {
    Files.writeString(folder.resolve("city.txt"), CITY);
    Files.writeString(folder.resolve("dam.txt"), DAM);
    Files.writeString(folder.resolve("lac.txt"), LAC);
    Files.writeString(folder.resolve("empty.txt"), "");
    List<SourceFile> files = InputFiles.find(List.of(folder.toString())).files();
    return pipeline.apply(Create.of(files).withCoder(SourceFileCoder.of()));
  }

  @Test
  void documentFrequenciesAreCountedInOneLanguage() throws IOException {
    Pipeline pipeline = Pipeline.create();
    PCollection<CollectionStatistics> counted =
        files(pipeline).apply(CountDocumentFrequencies.of("en"));
    PAssert.thatSingleton(counted)
        .isEqualTo(new CollectionStatistics("en", 2, Map.of("citi", 2L, "water", 2L)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void ofNoDocumentTheSnapshotIsEmpty() throws IOException {
    Pipeline pipeline = Pipeline.create();
    PCollection<CollectionStatistics> counted =
        files(pipeline).apply(CountDocumentFrequencies.of("zh"));
    PAssert.thatSingleton(counted).isEqualTo(new CollectionStatistics("zh", 0, Map.of()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aDocumentOnWhichCountingFailsCostsItselfAlone() throws IOException {
    Pipeline pipeline = Pipeline.create();
    PCollection<String> terms =
        files(pipeline)
            .apply(
                ParDo.of(
                    new CountDocumentFrequencies.TermsFn(
                        "en",
                        ExtractSpec.defaults(),
                        document -> {
                          if (document.text().contains("dam")) {
                            throw new IllegalStateException("poison");
                          }
                          return Set.of("boat");
                        })));
    PAssert.that(terms).containsInAnyOrder("boat");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void codersKeepWhatTheyWrite() throws Exception {
    CoderProperties.coderDecodeEncodeEqual(
        CollectionStatisticsCoder.of(), new CollectionStatistics("en", 3, Map.of("city", 2L)));
    SourceFile one = new SourceFile("/x", "x", 0, 0);
    SourceFile other = new SourceFile("file:/y", "folder/y", 12, 34);
    CoderProperties.coderDecodeEncodeEqual(SourceFileCoder.of(), other);
    CoderProperties.coderConsistentWithEquals(SourceFileCoder.of(), one, other);
  }
}
