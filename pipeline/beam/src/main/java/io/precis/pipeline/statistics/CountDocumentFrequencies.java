package io.precis.pipeline.statistics;

import static java.util.Objects.requireNonNull;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.document.SourceFile;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.segment.SentenceSplitter;
import io.precis.terms.CollectionStatistics;
import io.precis.terms.TermAnalyzer;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;

/**
 * Counts in how many documents of one language each term stands: one {@link CollectionStatistics}
 * for the collection, the same whatever the order and the runner. Documents of other languages and
 * files that cannot be read are not counted; of none, the snapshot is empty.
 */
public final class CountDocumentFrequencies
    extends PTransform<PCollection<SourceFile>, PCollection<CollectionStatistics>> {
  private static final long serialVersionUID = 1L;
  private static final long FEWEST_DOCUMENTS = 2;

  /** Stands for the document itself, so that documents are counted as terms are. */
  static final String DOCUMENT = "";

  private final String language;
  private final ExtractSpec extract;

  private CountDocumentFrequencies(String language, ExtractSpec extract) {
    this.language = requireNonNull(language, "language is null");
    this.extract = requireNonNull(extract, "extract is null");
  }

  /** Counts documents of a BCP 47 primary language. */
  public static CountDocumentFrequencies of(String language) {
    return new CountDocumentFrequencies(language, ExtractSpec.defaults());
  }

  /** How files are read. */
  public CountDocumentFrequencies withExtractSpec(ExtractSpec other) {
    return new CountDocumentFrequencies(language, other);
  }

  @Override
  public PCollection<CollectionStatistics> expand(PCollection<SourceFile> files) {
    return files
        .apply("Terms", ParDo.of(new TermsFn(language, extract, CountDocumentFrequencies::terms)))
        .setCoder(StringUtf8Coder.of())
        .apply("Count", Count.perElement())
        .apply("Gather", Combine.globally(new GatherFrequencies(language, FEWEST_DOCUMENTS)))
        .setCoder(CollectionStatisticsCoder.of());
  }

  private static Set<String> terms(Document document) {
    Set<String> distinct = new TreeSet<>();
    for (Sentence sentence : SentenceSplitter.split(document)) {
      if (sentence.role().isAuthorsText()) {
        distinct.addAll(TermAnalyzer.of(document.language()).terms(sentence.text()));
      }
    }
    distinct.add(DOCUMENT);
    return distinct;
  }

  /** Distinct terms of each document; one on which this fails has none. */
  static final class TermsFn extends DoFn<SourceFile, String> {
    private static final long serialVersionUID = 1L;
    private final String language;
    private final ExtractSpec extract;
    private final SerializableFunction<Document, Set<String>> terms;
    private transient Extractor extractor;

    TermsFn(
        String language, ExtractSpec extract, SerializableFunction<Document, Set<String>> terms) {
      this.language = language;
      this.extract = extract;
      this.terms = terms;
    }

    @Setup
    public void open() throws IOException {
      extractor = Extractor.shared(extract);
    }

    @ProcessElement
    public void process(@Element SourceFile file, OutputReceiver<String> out)
        throws IOException, InterruptedException {
      TimeBudget time = TimeBudget.of(extract.perDocumentTimeout());
      Optional<Document> read =
          extractor
              .extract(file, time)
              .document()
              .filter(document -> document.language().equals(language));
      if (read.isPresent()) {
        Document document = read.get();
        Guard.run(document.id().sha256(), time, () -> terms.apply(document))
            .orElse(failure -> Set.of())
            .forEach(out::output);
      }
    }
  }
}
