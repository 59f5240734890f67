package io.precis.pipeline;

import static java.util.Objects.requireNonNull;

import io.precis.beam.RecordCoder;
import io.precis.compress.SentenceEditor;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.limit.Guard;
import io.precis.merge.NodeSelection;
import io.precis.pipeline.statistics.StatisticsSource;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.SourceLocations;
import io.precis.request.SummarySpec;
import io.precis.reuse.CopyUnchangedRecords;
import io.precis.reuse.EarlierLookup;
import io.precis.reuse.PartitionByEarlierRun;
import io.precis.reuse.ReusableResults;
import io.precis.reuse.SavedBatches;
import io.precis.reuse.SkipQuarantined;
import io.precis.reuse.UnchangedRecords;
import io.precis.rewrite.StudentSpec;
import io.precis.summarize.ChunkWindow;
import io.precis.summarize.ModePolicy;
import io.precis.summarize.ProvenanceFactory;
import io.precis.summary.DocumentHead;
import io.precis.summary.DocumentRecord;
import io.precis.summary.NodeSummary;
import io.precis.summary.Outcome;
import io.precis.summary.RecordAssembler;
import io.precis.write.RunStore;
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Files in, summaries and rejects out: the one composite transform.
 *
 * <pre>{@code
 * PCollectionTuple done = files.apply(SummarizeDocuments.create().withSpec(spec));
 * PCollection<DocumentRecord> summaries = done.get(SummarizeDocuments.SUMMARIES);
 * PCollection<Outcome> rejected = done.get(SummarizeDocuments.REJECTED);
 * }</pre>
 *
 * <p>Every input file is in exactly one record's or one reject's names.
 */
public final class SummarizeDocuments
    extends PTransform<PCollection<SourceFile>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** One record a document. */
  public static final TupleTag<DocumentRecord> SUMMARIES = new TupleTag<>() {};

  /** One outcome a document of which nothing could be summarized. */
  public static final TupleTag<Outcome> REJECTED = new TupleTag<>() {};

  private final SummarySpec spec;
  private final ExtractSpec extract;
  private final StudentSpec student;
  private final List<StatisticsSource> statistics;
  private final SourceLocations sources;
  private final RunStore texts;
  private final String program;

  private SummarizeDocuments(
      SummarySpec spec,
      ExtractSpec extract,
      StudentSpec student,
      List<StatisticsSource> statistics,
      SourceLocations sources,
      RunStore texts,
      String program) {
    this.student = student;
    this.statistics = List.copyOf(statistics);
    this.spec = requireNonNull(spec, "spec is null");
    this.extract = requireNonNull(extract, "extract is null");
    this.sources = requireNonNull(sources, "sources is null");
    this.texts = texts;
    this.program = requireNonNull(program, "program is null");
  }

  /** Extractive summaries of medium length; extracted texts are not kept. */
  public static SummarizeDocuments create() {
    return new SummarizeDocuments(
        SummarySpec.DEFAULT,
        ExtractSpec.defaults(),
        null,
        List.of(),
        SourceLocations.HIDDEN,
        null,
        "precis");
  }

  /** What is asked for. */
  public SummarizeDocuments withSpec(SummarySpec other) {
    return new SummarizeDocuments(other, extract, student, statistics, sources, texts, program);
  }

  /** How files are read. */
  public SummarizeDocuments withExtractSpec(ExtractSpec other) {
    return new SummarizeDocuments(spec, other, student, statistics, sources, texts, program);
  }

  /** The student that rewrites, in modes that need one; default none. */
  public SummarizeDocuments withStudent(StudentSpec other) {
    return new SummarizeDocuments(
        spec,
        extract,
        requireNonNull(other, "student is null"),
        statistics,
        sources,
        texts,
        program);
  }

  /** Statistics of collections, one a language at most; default none. */
  public SummarizeDocuments withStatistics(List<StatisticsSource> other) {
    return new SummarizeDocuments(spec, extract, student, other, sources, texts, program);
  }

  /**
   * Keeps the extracted texts, which spans count in, as {@code text/<id>.txt} below a directory.
   */
  public SummarizeDocuments withTextsIn(RunStore directory) {
    return new SummarizeDocuments(
        spec,
        extract,
        student,
        statistics,
        sources,
        requireNonNull(directory, "directory is null"),
        program);
  }

  /** How records say where their documents lie; default not at all. */
  public SummarizeDocuments withSources(SourceLocations other) {
    return new SummarizeDocuments(spec, extract, student, statistics, other, texts, program);
  }

  /** The name and version that records give as their maker. */
  public SummarizeDocuments withProgram(String nameAndVersion) {
    return new SummarizeDocuments(
        spec, extract, student, statistics, sources, texts, nameAndVersion);
  }

  @Override
  public PCollectionTuple expand(PCollection<SourceFile> files) {
    PCollectionTuple identified = identified(files);
    Parts parts = parts(identified.get(DeduplicateFiles.GROUPS), failures());
    PCollection<Assembled> assembled =
        finished(
            parts.documents(),
            UnaryOperator.identity(),
            new Assemble(provenance()),
            Assembled.class);
    PCollection<DocumentRecord> records =
        assembled
            .apply(
                "Records",
                FlatMapElements.into(TypeDescriptor.of(DocumentRecord.class))
                    .via(Assembled::records))
            .setCoder(RecordCoder.of(DocumentRecord.class));
    PCollection<Outcome> failed =
        assembled
            .apply(
                "Failed",
                FlatMapElements.into(TypeDescriptor.of(Outcome.class)).via(Assembled::failed))
            .setCoder(RecordCoder.of(Outcome.class));
    return PCollectionTuple.of(SUMMARIES, records)
        .and(
            REJECTED,
            PCollectionList.of(identified.get(DeduplicateFiles.REJECTED))
                .and(parts.rejected())
                .and(failed)
                .apply("Rejects", Flatten.pCollections()));
  }

  PCollectionTuple identified(PCollection<SourceFile> files) {
    return files.apply("Identify", new DeduplicateFiles(extract.maxBytes()));
  }

  /**
   * The same with the records written to files as they are assembled, so that no runner holds them:
   * one outcome a document, rejected ones included.
   *
   * @param earlier what need not be done again
   */
  public PTransform<PCollection<SourceFile>, PCollection<Outcome>> writing(
      SummaryFiles files, ReusableResults earlier) {
    return new Writing(this, files, earlier);
  }

  /**
   * What {@link #writing} does, done by threads of this process.
   *
   * @param earlier what need not be done again
   */
  public LocalBatch locally(SummaryFiles files, ReusableResults earlier) throws IOException {
    EarlierLookup known = EarlierLookup.read(earlier, unchanged(files, earlier));
    if (!usesStudent()) {
      return new LocalBatch(
          extract.maxBytes(),
          known,
          1,
          () -> {
            WriteExtractive step = writeExtractive(files);
            step.open();
            return step;
          });
    }
    ReadSettings settings = readSettings(failures(files));
    SharedRewritings rewritings = new SharedRewritings(earlier.rewritings());
    return new LocalBatch(
        extract.maxBytes(),
        known,
        WriteRewritten.MOST_DOCUMENTS,
        () -> writeRewritten(settings, rewritings, files));
  }

  private WriteRewritten writeRewritten(
      ReadSettings settings, SharedRewritings rewritings, SummaryFiles files) throws IOException {
    Duration limit = extract.perDocumentTimeout();
    return new WriteRewritten(
        settings.open(),
        rewritable()::apply,
        new NodePlanner(student, spec, program, limit),
        new NodePrinter(editor(), limit),
        rewritings,
        new BatchRewriter(student, new SavedBatches(files.work())),
        new PassagePrinter(student, spec, limit),
        new WriteDocument(provenance(), files),
        limit);
  }

  private UnchangedRecords unchanged(SummaryFiles files, ReusableResults earlier) {
    return new UnchangedRecords(
        earlier.records(), files, sources, texts, extract.perDocumentTimeout());
  }

  private WriteExtractive writeExtractive(SummaryFiles files) {
    return new WriteExtractive(
        readSettings(failures(files)),
        new WriteDocument(provenance(), files),
        editor(),
        extract.perDocumentTimeout());
  }

  /**
   * Counts in {@link io.precis.metrics.PlanCounters} what a run would do, without doing it.
   *
   * @param earlier what need not be done again
   */
  public PTransform<PCollection<SourceFile>, PDone> planning(ReusableResults earlier) {
    return new PlanDocuments(this, earlier);
  }

  /** Whether a student rewrites anything. */
  boolean usesStudent() {
    return spec.mode().usesStudent();
  }

  /** Whether the student knows the language of a node. */
  SerializableFunction<NodeSelection, Boolean> rewritable() {
    return new SummarizeNodes.InMode(modes(), true);
  }

  RewriteNodes rewriting() {
    return RewriteNodes.with(student, spec, program).withTimeout(extract.perDocumentTimeout());
  }

  /**
   * What was read.
   *
   * @param documents with one selection for every node
   */
  record Parts(PCollection<SelectedDocument> documents, PCollection<Outcome> rejected) {}

  Parts parts(PCollection<DuplicateFiles> groups, FailedTime failures) {
    PCollectionTuple read = groups.apply("Documents", new ReadDocuments(readSettings(failures)));
    return new Parts(read.get(ReadDocuments.DOCUMENTS), read.get(ReadDocuments.REJECTED));
  }

  private ReadSettings readSettings(FailedTime failures) {
    return new ReadSettings(
        spec,
        extract,
        modes(),
        ChunkWindow.of(spec, student),
        statistics,
        sources,
        failures,
        texts);
  }

  /** Nothing lost yet, by workers that do not know of each other. */
  FailedTime failures() {
    return FailedTime.of(extract.perDocumentTimeout());
  }

  private FailedTime failures(SummaryFiles files) {
    return FailedTime.of(extract.perDocumentTimeout(), files.work());
  }

  /** Without a student a document never parts from its nodes. */
  private <T extends Record> PCollection<T> finished(
      PCollection<SelectedDocument> documents,
      UnaryOperator<RewriteNodes> rewriting,
      DocumentSink<T> finish,
      Class<T> type) {
    if (!spec.mode().usesStudent()) {
      return documents
          .apply(
              "Finish",
              ParDo.of(new FinishExtractive<>(finish, editor(), extract.perDocumentTimeout())))
          .setCoder(RecordCoder.of(type));
    }
    PCollectionTuple parted = documents.apply("Part", SplitNodes.create());
    PCollection<NodeSummary> nodes =
        parted
            .get(SplitNodes.NODES)
            .apply(
                "Summarize",
                new SummarizeNodes(
                    modes(), rewriting.apply(rewriting()), editor(), extract.perDocumentTimeout()));
    return JoinNodes.of(parted.get(SplitNodes.HEADS), nodes)
        .apply("Finish", ParDo.of(new FinishRewritten<>(finish, extract.perDocumentTimeout())))
        .setCoder(RecordCoder.of(type));
  }

  /**
   * @throws IllegalStateException where the mode needs a student and there is none
   */
  private ModePolicy modes() {
    if (!spec.mode().usesStudent()) {
      return ModePolicy.extractive();
    }
    if (student == null) {
      throw new IllegalStateException(
          "mode " + RecordAssembler.word(spec.mode()) + " needs a student: call withStudent");
    }
    return ModePolicy.of(spec.mode(), student.card());
  }

  private SentenceEditor editor() {
    return modes().editor(spec.verbatim());
  }

  private ProvenanceFactory provenance() {
    return new ProvenanceFactory(
        program,
        spec,
        modes(),
        spec.mode().usesStudent() ? student.source().fingerprint() : "",
        spec.mode().usesStudent() ? student.source().sentTo() : "",
        statistics);
  }

  private static final class Writing
      extends PTransform<PCollection<SourceFile>, PCollection<Outcome>> {
    private static final long serialVersionUID = 1L;
    private final SummarizeDocuments summarize;
    private final SummaryFiles files;
    private final ReusableResults earlier;

    Writing(SummarizeDocuments summarize, SummaryFiles files, ReusableResults earlier) {
      this.summarize = summarize;
      this.files = files;
      this.earlier = earlier;
    }

    @Override
    public PCollection<Outcome> expand(PCollection<SourceFile> inputs) {
      PCollectionTuple identified = summarize.identified(inputs);
      List<PCollection<Outcome>> outcomes = new ArrayList<>();
      outcomes.add(identified.get(DeduplicateFiles.REJECTED));
      PCollection<DuplicateFiles> groups = identified.get(DeduplicateFiles.GROUPS);
      if (earlier.failures().isPresent()) {
        PCollectionTuple spared =
            groups.apply("Set aside", new SkipQuarantined(earlier.failures().get()));
        groups = spared.get(SkipQuarantined.TO_READ);
        outcomes.add(spared.get(SkipQuarantined.SPARED));
      }
      if (!earlier.records().isEmpty()) {
        PCollectionTuple known =
            groups.apply("Known", new PartitionByEarlierRun(earlier.records()));
        groups = known.get(PartitionByEarlierRun.NEW);
        outcomes.add(
            known
                .get(PartitionByEarlierRun.KNOWN)
                .apply("Unchanged", new CopyUnchangedRecords(summarize.unchanged(files, earlier))));
      }
      if (summarize.usesStudent()) {
        Parts parts = summarize.parts(groups, summarize.failures(files));
        outcomes.add(parts.rejected());
        outcomes.add(
            summarize.finished(
                parts.documents(),
                nodes ->
                    nodes
                        .withEarlier(earlier.rewritings())
                        .savingTo(new SavedBatches(files.work())),
                new WriteDocument(summarize.provenance(), files),
                Outcome.class));
      } else {
        outcomes.add(
            groups
                .apply("Summarize", ParDo.of(summarize.writeExtractive(files)))
                .setCoder(RecordCoder.of(Outcome.class)));
      }
      return PCollectionList.of(outcomes).apply("Outcomes", Flatten.pCollections());
    }
  }

  /** One record, or one outcome of a document that has none: lists, since a coder knows those. */
  record Assembled(List<DocumentRecord> records, List<Outcome> failed) {}

  private record Assemble(ProvenanceFactory provenance) implements DocumentSink<Assembled> {
    @Override
    public Assembled finish(DocumentHead head, Iterable<NodeSummary> nodes) {
      DocumentRecord record = RecordAssembler.assemble(head, nodes, provenance.of(head.language()));
      return new Assembled(List.of(record), List.of());
    }

    @Override
    public Assembled reject(DocumentHead head, Guard.Failure failure) {
      return new Assembled(
          List.of(),
          List.of(
              Outcome.rejected(head.id(), head.names(), failure.cause().name(), failure.detail())));
    }
  }
}
