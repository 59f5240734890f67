package io.precis.reuse;

import io.precis.beam.RecordCoder;
import io.precis.summary.Outcome;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;

/**
 * Takes documents that earlier runs summarized by the same recipe as they are: no parsing, no
 * model. What travels is where a record stands in the earlier run, not the record.
 */
public final class CopyUnchangedRecords
    extends PTransform<PCollection<PartitionByEarlierRun.Known>, PCollection<Outcome>> {
  private static final long serialVersionUID = 1L;

  private final Keep keep;

  public CopyUnchangedRecords(UnchangedRecords records) {
    this.keep = new Keep(records);
  }

  @Override
  public PCollection<Outcome> expand(PCollection<PartitionByEarlierRun.Known> known) {
    return known
        .apply("Keep", ParDo.of(keep))
        .setCoder(RecordCoder.of(Outcome.class))
        .apply("Kept", Reshuffle.viaRandomKey());
  }

  private static final class Keep extends DoFn<PartitionByEarlierRun.Known, Outcome> {
    private static final long serialVersionUID = 1L;
    private final UnchangedRecords records;

    Keep(UnchangedRecords records) {
      this.records = records;
    }

    @ProcessElement
    public void process(@Element PartitionByEarlierRun.Known known, OutputReceiver<Outcome> out)
        throws IOException {
      out.output(records.keep(known));
    }
  }
}
