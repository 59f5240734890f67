package io.precis.summarize;

import io.precis.document.Document;
import io.precis.merge.NodeSelection;
import io.precis.request.SummarySpec;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageGrounder;
import io.precis.rewrite.PassagePlanner;
import io.precis.rewrite.PassageRewriter;
import io.precis.rewrite.StudentSpec;
import io.precis.summary.DocumentHead;
import io.precis.summary.DocumentRecord;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import io.precis.summary.RecordAssembler;
import io.precis.summary.Rewriting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Summarizes one document in memory, without a pipeline: for programs that have a text and want its
 * summary, and as the plain implementation whose answer the pipeline must give too.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class LocalSummarizer {
  private static final String PROGRAM = "precis";

  private final SummarySpec spec;
  private final ModePolicy modes;
  private final StudentSpec student;
  private final ProvenanceFactory provenance;

  private LocalSummarizer(SummarySpec spec, ModePolicy modes, StudentSpec student) {
    this.spec = spec;
    this.modes = modes;
    this.student = student;
    this.provenance =
        new ProvenanceFactory(
            PROGRAM,
            spec,
            modes,
            student == null ? "" : student.fingerprint(),
            student == null ? "" : student.source().sentTo(),
            List.of());
  }

  /**
   * A summarizer that needs no model.
   *
   * @throws IllegalArgumentException for a mode that needs a student
   */
  public static LocalSummarizer extractive(SummarySpec spec) {
    if (spec.mode().usesStudent()) {
      throw new IllegalArgumentException("mode must be EXTRACTIVE, got " + spec.mode());
    }
    return new LocalSummarizer(spec, ModePolicy.extractive(), null);
  }

  /** A summarizer that rewrites with {@code student} where {@code spec} asks for it. */
  public static LocalSummarizer with(SummarySpec spec, StudentSpec student) {
    return spec.mode().usesStudent()
        ? new LocalSummarizer(spec, ModePolicy.of(spec.mode(), student.card()), student)
        : extractive(spec);
  }

  /**
   * Summaries of a document at every level.
   *
   * @return empty where it holds no sentence
   */
  public Optional<DocumentRecord> summarize(Document document) {
    return parts(document).map(this::assemble);
  }

  /** What a record is put together from. */
  public record Parts(DocumentHead head, List<NodeSummary> summaries) {}

  public Optional<Parts> parts(Document document) {
    return new DocumentProcessor(
            spec, modes, ChunkWindow.of(spec, student), List.of(), StepClock.none())
        .read(document)
        .map(reading -> new Parts(reading.head(), summaries(reading)));
  }

  public DocumentRecord assemble(Parts parts) {
    return RecordAssembler.assemble(
        parts.head(), parts.summaries(), provenance.of(parts.head().language()));
  }

  /**
   * What the student would be asked for a document's summaries, leaves first; empty where it holds
   * no sentence or its language is not the student's.
   *
   * @throws IllegalStateException without a student
   */
  public List<Passage> passages(Document document) {
    if (student == null) {
      throw new IllegalStateException("an extractive summarizer asks no student");
    }
    return new DocumentProcessor(
            spec, modes, ChunkWindow.of(spec, student), List.of(), StepClock.none())
        .read(document)
        .filter(reading -> modes.modeFor(reading.head().language()).usesStudent())
        .map(reading -> passages(reading.selections()))
        .orElse(List.of());
  }

  private List<Passage> passages(List<NodeSelection> selections) {
    PassagePlanner planner = new PassagePlanner(student, student.student(), spec, PROGRAM);
    return selections.stream().flatMap(each -> planner.plan(each).stream()).toList();
  }

  private List<NodeSummary> summaries(DocumentProcessor.Reading reading) {
    List<NodeSelection> selections = reading.selections();
    return modes.modeFor(reading.head().language()).usesStudent()
        ? rewritten(selections)
        : selections.stream()
            .map(each -> ExtractiveSummaries.extracted(each, modes.editor(spec.verbatim())))
            .toList();
  }

  private List<NodeSummary> rewritten(List<NodeSelection> selections) {
    List<Passage> passages = passages(selections);
    Map<String, Rewriting> made =
        new PassageRewriter(student, student.student())
            .rewrite(passages.stream().filter(each -> !each.prompt().isEmpty()).toList());
    PassageGrounder grounder = student.grounder(spec);
    Stream<NodeSummary> nothing =
        selections.stream()
            .filter(each -> each.chosen().isEmpty())
            .map(ExtractiveSummaries::asChosen);
    return Stream.concat(
            nothing,
            passages.stream()
                .map(
                    each ->
                        grounder.ground(each, Optional.ofNullable(made.get(each.fingerprint())))))
        .toList();
  }
}
