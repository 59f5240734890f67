package io.precis.lineage;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineage.RunFacets;
import io.openlineage.client.OpenLineage.RunFacetsBuilder;
import io.openlineage.client.OpenLineageClient;
import io.precis.batch.BatchSpec;
import io.precis.batch.RunObserver;
import io.precis.batch.directory.Retention;
import io.precis.batch.directory.RunId;
import io.precis.batch.report.RunReport;
import io.precis.summary.Outcome;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two events a run: that it began, and how it ended. The job is the output, as runs of the same one
 * belong together.
 */
final class LineageEvents implements RunObserver {
  private static final Logger LOG = LoggerFactory.getLogger(LineageEvents.class);
  private static final String ENGINE = "precis";

  private final OpenLineageClient client;
  private final BatchSpec spec;
  private final OpenLineage words;
  private Optional<UUID> run = Optional.empty();

  LineageEvents(OpenLineageClient client, BatchSpec spec) {
    this.client = client;
    this.spec = spec;
    this.words = new OpenLineage(URI.create("urn:io.precis:" + spec.program().replace(' ', ':')));
  }

  @Override
  public void started(RunId id) {
    run = Optional.of(UUID.randomUUID());
    tell(EventType.START, facets().build(), Optional.empty());
  }

  @Override
  public void published(RunReport report, List<Outcome> outcomes, Retention.Result old) {
    tell(EventType.COMPLETE, facets().build(), Optional.of((long) report.documents()));
  }

  /** What failed before it began is no run. */
  @Override
  public void failed(String message) {
    if (run.isPresent()) {
      tell(
          EventType.FAIL,
          facets().errorMessage(words.newErrorMessageRunFacet(message, "Java", null)).build(),
          Optional.empty());
    }
  }

  private RunFacetsBuilder facets() {
    return words
        .newRunFacetsBuilder()
        .processing_engine(words.newProcessingEngineRunFacet(spec.program(), ENGINE, null));
  }

  private void tell(EventType type, RunFacets facets, Optional<Long> documents) {
    OpenLineage.RunEvent event =
        words
            .newRunEventBuilder()
            .eventType(type)
            .eventTime(ZonedDateTime.now(ZoneOffset.UTC))
            .run(words.newRun(run.orElseThrow(), facets))
            .job(words.newJobBuilder().namespace(namespace()).name(job()).build())
            .inputs(spec.inputs().stream().map(Dataset::of).map(this::input).toList())
            .outputs(List.of(output(documents)))
            .build();
    try {
      client.emit(event);
    } catch (RuntimeException e) {
      LOG.warn("no event of OpenLineage could be sent: {}", e.getMessage());
    }
  }

  /** As OpenLineage's other programs have it. */
  private static String namespace() {
    return Optional.ofNullable(System.getenv("OPENLINEAGE_NAMESPACE")).orElse("default");
  }

  private String job() {
    Dataset output = Dataset.of(spec.output());
    return "precis summarize " + output.namespace() + " " + output.name();
  }

  private OpenLineage.InputDataset input(Dataset place) {
    return words.newInputDatasetBuilder().namespace(place.namespace()).name(place.name()).build();
  }

  private OpenLineage.OutputDataset output(Optional<Long> documents) {
    Dataset place = Dataset.of(spec.output());
    OpenLineage.OutputDatasetBuilder output =
        words.newOutputDatasetBuilder().namespace(place.namespace()).name(place.name());
    documents.ifPresent(
        count ->
            output.outputFacets(
                words
                    .newOutputDatasetOutputFacetsBuilder()
                    .outputStatistics(
                        words
                            .newOutputStatisticsOutputDatasetFacetBuilder()
                            .rowCount(count)
                            .build())
                    .build()));
    return output.build();
  }
}
