package io.precis.pipeline;

import io.precis.beam.RecordCoder;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.reuse.CopyUnchangedRecords;
import io.precis.reuse.PartitionByEarlierRun;
import io.precis.reuse.ReusableResults;
import io.precis.reuse.Rewritings;
import io.precis.reuse.SavedBatches;
import io.precis.reuse.SkipQuarantined;
import io.precis.summary.Outcome;
import io.precis.write.report.document.SummaryFiles;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Files in, one outcome a document out, rejected ones included: the graph of a run. Records are
 * written to files as they are assembled, so that no runner holds them.
 */
public final class WriteSummaries
    extends PTransform<PCollection<SourceFile>, PCollection<Outcome>> {
  private static final long serialVersionUID = 1L;
  private final SummarySettings settings;
  private final SummaryFiles files;
  private final ReusableResults earlier;

  /**
   * @param earlier what need not be done again
   */
  public WriteSummaries(SummarySettings settings, SummaryFiles files, ReusableResults earlier) {
    this.settings = settings;
    this.files = files;
    this.earlier = earlier;
  }

  @Override
  public PCollection<Outcome> expand(PCollection<SourceFile> inputs) {
    PCollectionTuple identified = DocumentSteps.identified(settings, inputs);
    List<PCollection<Outcome>> outcomes = new ArrayList<>();
    outcomes.add(identified.get(DeduplicateFiles.REJECTED));
    PCollection<DuplicateFiles> groups = unknown(identified.get(DeduplicateFiles.GROUPS), outcomes);
    if (settings.usesStudent()) {
      outcomes.addAll(rewritten(groups));
    } else {
      outcomes.add(
          groups
              .apply("Summarize", ParDo.of(WriteExtractive.of(settings, files)))
              .setCoder(RecordCoder.of(Outcome.class)));
    }
    return PCollectionList.of(outcomes).apply("Outcomes", Flatten.pCollections());
  }

  /** What no earlier run knows; the outcomes of the others are added. */
  private PCollection<DuplicateFiles> unknown(
      PCollection<DuplicateFiles> all, List<PCollection<Outcome>> outcomes) {
    PCollection<DuplicateFiles> groups = all;
    if (earlier.failures().isPresent()) {
      PCollectionTuple spared =
          groups.apply("Set aside", new SkipQuarantined(earlier.failures().get()));
      groups = spared.get(SkipQuarantined.TO_READ);
      outcomes.add(spared.get(SkipQuarantined.SPARED));
    }
    if (!earlier.records().isEmpty()) {
      PCollectionTuple known = groups.apply("Known", new PartitionByEarlierRun(earlier.records()));
      groups = known.get(PartitionByEarlierRun.NEW);
      outcomes.add(
          known
              .get(PartitionByEarlierRun.KNOWN)
              .apply("Unchanged", new CopyUnchangedRecords(settings.unchanged(files, earlier))));
    }
    return groups;
  }

  private List<PCollection<Outcome>> rewritten(PCollection<DuplicateFiles> groups) {
    DocumentSteps.Parts parts = DocumentSteps.parts(settings, groups, settings.failures(files));
    PCollection<Outcome> finished =
        DocumentSteps.finished(
            settings,
            parts.documents(),
            nodes ->
                nodes
                    .withEarlier(Rewritings.from(earlier.rewritings()))
                    .savingTo(new SavedBatches(files.work())),
            new WriteDocument(settings.provenance(), files),
            Outcome.class);
    return List.of(parts.rejected(), finished);
  }
}
