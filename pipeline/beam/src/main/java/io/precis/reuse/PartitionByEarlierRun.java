package io.precis.reuse;

import io.precis.beam.RecordCoder;
import io.precis.document.DuplicateFiles;
import io.precis.write.Json;
import io.precis.write.RecordPlace;
import io.precis.write.RunReader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Parts documents that earlier runs summarized by the same recipe from the others. */
public final class PartitionByEarlierRun
    extends PTransform<PCollection<DuplicateFiles>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Documents that no earlier run has. */
  public static final TupleTag<DuplicateFiles> NEW = new TupleTag<>() {};

  /** The others, and where their records stand. */
  public static final TupleTag<Known> KNOWN = new TupleTag<>() {};

  private static final TupleTag<DuplicateFiles> GROUP = new TupleTag<>() {};
  private static final TupleTag<Place> PLACE = new TupleTag<>() {};
  private static final RecordCoder<DuplicateFiles> GROUPS = RecordCoder.of(DuplicateFiles.class);
  private static final RecordCoder<Place> PLACES = RecordCoder.of(Place.class);

  private final List<ReusableRecords> earlier;

  /**
   * @param earlier records by the same recipe; at least one source
   */
  public PartitionByEarlierRun(List<ReusableRecords> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /**
   * Where a record stands.
   *
   * @param source place in the list of sources
   */
  record Place(int source, RecordPlace record) implements Serializable {}

  /** A document and where its record stands. */
  public record Known(DuplicateFiles group, Place place) implements Serializable {}

  @Override
  public PCollectionTuple expand(PCollection<DuplicateFiles> groups) {
    List<PCollection<KV<String, Place>>> places = new ArrayList<>();
    for (int source = 0; source < earlier.size(); source++) {
      places.add(
          groups
              .getPipeline()
              .apply("Earlier records " + source, TextIO.read().from(earlier.get(source).index()))
              .apply("Where each stands " + source, ParDo.of(new Parse(source)))
              .setCoder(KvCoder.of(StringUtf8Coder.of(), PLACES)));
    }
    PCollection<KV<String, DuplicateFiles>> byId =
        groups
            .apply(
                "Id of group",
                WithKeys.of(DuplicateFiles::sha256).withKeyType(TypeDescriptors.strings()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), GROUPS));
    PCollectionTuple parted =
        KeyedPCollectionTuple.of(GROUP, byId)
            .and(PLACE, PCollectionList.of(places).apply("All places", Flatten.pCollections()))
            .apply("Known or new", CoGroupByKey.create())
            .apply("Part", ParDo.of(new Part()).withOutputTags(NEW, TupleTagList.of(KNOWN)));
    return PCollectionTuple.of(NEW, parted.get(NEW).setCoder(GROUPS))
        .and(KNOWN, parted.get(KNOWN).setCoder(RecordCoder.of(Known.class)));
  }

  /** Names of the document that a line of an index tells of. */
  public static List<String> names(String line) {
    return Json.read(line, RecordPlace.class, RunReader.SUMMARIES_INDEX).names();
  }

  /** A document is asked for again where the student's server did not answer for all of it. */
  static boolean isComplete(RecordPlace place) {
    return place.unanswered().isEmpty();
  }

  private static final class Parse extends DoFn<String, KV<String, Place>> {
    private static final long serialVersionUID = 1L;
    private final int source;

    Parse(int source) {
      this.source = source;
    }

    @ProcessElement
    public void process(@Element String line, OutputReceiver<KV<String, Place>> out) {
      RecordPlace place = Json.read(line, RecordPlace.class, RunReader.SUMMARIES_INDEX);
      if (isComplete(place)) {
        out.output(KV.of(place.id(), new Place(source, place)));
      }
    }
  }

  private static final class Part extends DoFn<KV<String, CoGbkResult>, DuplicateFiles> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> joined, MultiOutputReceiver out) {
      DuplicateFiles group = joined.getValue().getOnly(GROUP, null);
      if (group == null) {
        return; // the earlier run's document is no longer among the inputs
      }
      Optional<Place> first =
          StreamSupport.stream(joined.getValue().getAll(PLACE).spliterator(), false)
              .min(Comparator.comparingInt(Place::source));
      if (first.isPresent()) {
        out.get(KNOWN).output(new Known(group, first.get()));
      } else {
        out.get(NEW).output(group);
      }
    }
  }
}
