package io.precis.pipeline;

import static java.util.Objects.requireNonNull;

import io.precis.compress.SentenceEditor;
import io.precis.merge.NodeSelection;
import io.precis.pipeline.node.RewriteNodes;
import io.precis.pipeline.node.SummarizeNodes;
import io.precis.pipeline.statistics.StatisticsSource;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.SourceLocations;
import io.precis.record.Components;
import io.precis.request.SummarySpec;
import io.precis.reuse.ReusableResults;
import io.precis.reuse.UnchangedRecords;
import io.precis.rewrite.StudentSpec;
import io.precis.summarize.ChunkWindow;
import io.precis.summarize.ModePolicy;
import io.precis.summarize.ProvenanceFactory;
import io.precis.summary.RecordAssembler;
import io.precis.write.RunStore;
import io.precis.write.report.document.SummaryFiles;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * What is asked for, and what each step takes of it: the same in a graph and on threads.
 *
 * @param student null where no mode needs one
 * @param statistics one a language at most
 * @param texts where extracted texts are kept, null where they are not
 * @param program the name and version that records give as their maker
 */
public record SummarySettings(
    SummarySpec spec,
    ExtractSpec extract,
    StudentSpec student,
    List<StatisticsSource> statistics,
    SourceLocations sources,
    RunStore texts,
    String program)
    implements Serializable {

  static final SummarySettings DEFAULT =
      new SummarySettings(
          SummarySpec.DEFAULT,
          ExtractSpec.defaults(),
          null,
          List.of(),
          SourceLocations.HIDDEN,
          null,
          "precis");

  public SummarySettings {
    requireNonNull(spec, "spec is null");
    requireNonNull(extract, "extract is null");
    statistics = List.copyOf(statistics);
    requireNonNull(sources, "sources is null");
    requireNonNull(program, "program is null");
  }

  SummarySettings withSpec(SummarySpec other) {
    return Components.with(this, "spec", other);
  }

  SummarySettings withExtract(ExtractSpec other) {
    return Components.with(this, "extract", other);
  }

  SummarySettings withStudent(StudentSpec other) {
    requireNonNull(other, "student is null");
    return Components.with(this, "student", other);
  }

  SummarySettings withStatistics(List<StatisticsSource> other) {
    return Components.with(this, "statistics", other);
  }

  SummarySettings withSources(SourceLocations other) {
    return Components.with(this, "sources", other);
  }

  public SummarySettings withTexts(RunStore other) {
    requireNonNull(other, "directory is null");
    return Components.with(this, "texts", other);
  }

  SummarySettings withProgram(String other) {
    return Components.with(this, "program", other);
  }

  /** Whether a student rewrites anything. */
  boolean usesStudent() {
    return spec.mode().usesStudent();
  }

  /** The most that one document may take in one step. */
  Duration limit() {
    return extract.perDocumentTimeout();
  }

  /**
   * @throws IllegalStateException where the mode needs a student and there is none
   */
  ModePolicy modes() {
    if (!usesStudent()) {
      return ModePolicy.extractive();
    }
    if (student == null) {
      throw new IllegalStateException(
          "mode " + RecordAssembler.word(spec.mode()) + " needs a student: call withStudent");
    }
    return ModePolicy.of(spec.mode(), student.card());
  }

  /** Whether the student knows the language of a node. */
  SerializableFunction<NodeSelection, Boolean> rewritable() {
    return new SummarizeNodes.InMode(modes(), true);
  }

  RewriteNodes rewriting() {
    return RewriteNodes.with(student, spec, program).withTimeout(limit());
  }

  SentenceEditor editor() {
    return modes().editor(spec.verbatim());
  }

  ProvenanceFactory provenance() {
    return new ProvenanceFactory(
        program,
        spec,
        modes(),
        usesStudent() ? student.fingerprint() : "",
        usesStudent() ? student.source().sentTo() : "",
        statistics);
  }

  /** Takes over the documents that earlier runs have. */
  UnchangedRecords unchanged(SummaryFiles files, ReusableResults earlier) {
    return new UnchangedRecords(earlier.records(), files, sources, texts, limit());
  }

  ReadSettings reading(FailedTime failures) {
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
    return FailedTime.of(limit());
  }

  /** Nothing lost yet, by workers that share the folder of a run's work. */
  FailedTime failures(SummaryFiles files) {
    return FailedTime.of(limit(), files.work());
  }
}
