package io.precis.pipeline;

import io.precis.beam.RecordCoder;
import io.precis.beam.SourceFileCoder;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.metrics.Stage;
import io.precis.read.input.FileIdentity;
import io.precis.summary.Outcome;
import io.precis.summary.OutcomeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Groups files by their content, so that a document is read once however many names it has. */
final class DeduplicateFiles extends PTransform<PCollection<SourceFile>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Files with the same content. */
  static final TupleTag<DuplicateFiles> GROUPS = new TupleTag<>() {};

  /** Files that could not be read at all. */
  static final TupleTag<Outcome> REJECTED = new TupleTag<>() {};

  private static final TupleTag<KV<String, KV<String, SourceFile>>> IDENTIFIED =
      new TupleTag<>() {};

  private final long maxBytes;

  DeduplicateFiles(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public PCollectionTuple expand(PCollection<SourceFile> files) {
    PCollectionTuple identified =
        files
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply(
                "Hash",
                ParDo.of(new Hash(maxBytes)).withOutputTags(IDENTIFIED, TupleTagList.of(REJECTED)));
    PCollection<DuplicateFiles> groups =
        identified
            .get(IDENTIFIED)
            .setCoder(
                KvCoder.of(
                    StringUtf8Coder.of(), KvCoder.of(StringUtf8Coder.of(), SourceFileCoder.of())))
            .apply("Alike", GroupByKey.create())
            .apply("Groups", ParDo.of(new Group()))
            .setCoder(RecordCoder.of(DuplicateFiles.class));
    return PCollectionTuple.of(GROUPS, groups)
        .and(REJECTED, identified.get(REJECTED).setCoder(RecordCoder.of(Outcome.class)));
  }

  private static final class Hash extends DoFn<SourceFile, KV<String, KV<String, SourceFile>>> {
    private static final long serialVersionUID = 1L;
    private final long maxBytes;

    Hash(long maxBytes) {
      this.maxBytes = maxBytes;
    }

    @ProcessElement
    public void process(@Element SourceFile file, MultiOutputReceiver out) {
      FileIdentity identity = identify(file);
      if (identity.rejected().isEmpty()) {
        out.get(IDENTIFIED)
            .output(
                KV.of(
                    DuplicateFiles.togetherBy(identity.sha256()), KV.of(identity.sha256(), file)));
      } else {
        out.get(REJECTED)
            .output(OutcomeFactory.of(identity.rejected().get(), List.of(file.name())));
      }
    }

    private FileIdentity identify(SourceFile file) {
      try (Stage.Lap lap = Stage.IDENTIFY.begin()) {
        return FileIdentity.of(file, maxBytes);
      }
    }
  }

  private static final class Group
      extends DoFn<KV<String, Iterable<KV<String, SourceFile>>>, DuplicateFiles> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<KV<String, SourceFile>>> alike,
        OutputReceiver<DuplicateFiles> out) {
      Map<String, List<SourceFile>> contents = new HashMap<>();
      for (KV<String, SourceFile> file : alike.getValue()) {
        contents.computeIfAbsent(file.getKey(), id -> new ArrayList<>()).add(file.getValue());
      }
      DuplicateFiles.all(contents).forEach(out::output);
    }
  }
}
