package io.precis.batch;

import io.precis.batch.directory.Prefetcher;
import io.precis.batch.directory.QuarantineList;
import io.precis.batch.directory.RecordFiles;
import io.precis.batch.directory.RecordRewritings;
import io.precis.batch.directory.RunFiles;
import io.precis.batch.directory.RunId;
import io.precis.batch.input.InputListing;
import io.precis.batch.input.KnownVersions;
import io.precis.batch.input.LeftOutFile;
import io.precis.batch.report.OutcomeTally;
import io.precis.batch.report.ReportText;
import io.precis.batch.report.RunCost;
import io.precis.batch.report.RunReport;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.summary.Outcome;
import io.precis.summary.Written;
import io.precis.text.NaturalOrder;
import io.precis.write.Json;
import io.precis.write.Manifest;
import io.precis.write.RunPaths;
import io.precis.write.RunReadLock;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;

/** Puts together what the workers left behind, and writes the manifest, last. */
final class RunPublisher {
  /** Setting under which the manifest keeps the recipe's fingerprint. */
  static final String RECIPE = "recipe";

  /** As many are in memory at a time: a record of a book is some megabytes. */
  private static final int RECORDS_AHEAD = 16;

  private final BatchSpec spec;
  private final RunId id;
  private final RunStore run;
  private final RunStore work;
  private final Clock clock;

  RunPublisher(BatchSpec spec, RunId id, RunStore run, RunStore work, Clock clock) {
    this.spec = spec;
    this.id = id;
    this.run = run;
    this.work = work;
    this.clock = clock;
  }

  /** The outcome of every document, as the workers wrote it. */
  static List<Outcome> readOutcomes(RunStore work) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (MatchResult.Metadata file : work.list("outcomes*")) {
      String name = file.resourceId().getFilename();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Channels.newInputStream(FileSystems.open(file.resourceId())),
                  StandardCharsets.UTF_8))) {
        lines.lines().forEach(line -> outcomes.add(Json.read(line, Outcome.class, name)));
      }
    }
    outcomes.sort(
        Comparator.comparing((Outcome outcome) -> outcome.names().get(0), NaturalOrder.COMPARATOR));
    return outcomes;
  }

  /**
   * All but the end of it.
   *
   * @param manifest that {@link #finish} writes
   * @param outcomes of all documents; one whose record could not be put with the others is rejected
   */
  record Gathered(
      Manifest manifest, RunReport report, List<Outcome> outcomes, OutcomeTally accounts) {}

  /**
   * Writes what tells of the whole run. A document whose record cannot be put with the others costs
   * itself alone.
   *
   * @param reached the outcome of every document until now
   * @param before what was set aside before this run
   * @param spent what the run's steps cost
   */
  Gathered gather(
      Instant started,
      InputListing inputs,
      List<Outcome> reached,
      QuarantineList before,
      RunCost spent)
      throws IOException {
    List<Written> files = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>(reached);
    OutcomeTally accounts;
    Manifest counted;
    try (RunFiles runFiles = RunFiles.begin(run, id, spec.formats())) {
      files.addAll(writeSummaries(outcomes, runFiles));
      accounts = OutcomeTally.of(inputs.names(), outcomes);
      outcomes.forEach(outcome -> files.addAll(outcome.files()));
      files.add(writeRejected(run, outcomes));
      files.add(LeftOutFile.write(run, inputs.leftOut()));
      KnownVersions.write(run, inputs, outcomes).ifPresent(files::add);
      files.add(writeSetAside(before, outcomes));
      counted = manifest(started, inputs, accounts);
      files.addAll(runFiles.finish(counted, outcomes));
    }
    RunReport report = RunReport.of(counted, accounts, inputs, spent);
    files.add(run.write(RunReport.JSON_FILE, Json.pretty(report)));
    files.add(run.write(RunReport.TEXT_FILE, ReportText.of(report)));
    files.sort(Comparator.comparing(Written::path));
    return new Gathered(counted.withFiles(files).sealed(), report, outcomes, accounts);
  }

  /** Makes the run one that can be read: its manifest is written, last. */
  void finish(Manifest manifest) throws IOException {
    work.removeAll();
    run.removeTorn();
    RunReadLock.prepare(run);
    run.write(Manifest.FILE, Json.pretty(manifest));
  }

  /** But for its files. */
  private Manifest manifest(Instant started, InputListing inputs, OutcomeTally accounts) {
    return new Manifest(
        Manifest.SCHEMA,
        id.value(),
        spec.settings().dateOf(started).toString(),
        spec.program(),
        started.toString(),
        clock.instant().toString(),
        settings(inputs),
        accounts.counts(),
        accounts.rejected(),
        accounts.setAside(),
        accounts.flaws(),
        accounts.pages(),
        accounts.sentences(),
        List.of(),
        "");
  }

  /** Replaces the outcomes of documents whose records cannot be written. */
  private List<Written> writeSummaries(List<Outcome> outcomes, RunFiles runFiles)
      throws IOException {
    List<Outcome> recorded = outcomes.stream().filter(Outcome::hasRecord).toList();
    Map<String, Outcome> lost = new HashMap<>();
    RecordRewritings rewritings = RecordRewritings.in(work);
    try (RecordFiles files = RecordFiles.begin(run, spec.summary().mode().usesStudent());
        Prefetcher<Outcome, Made> ahead =
            new Prefetcher<>(recorded, RECORDS_AHEAD, outcome -> made(outcome, rewritings))) {
      for (Outcome outcome : recorded) {
        Made made = ahead.next();
        Optional<Guard.Failure> failure = added(runFiles, outcome, made);
        if (failure.isPresent()) {
          lost.put(outcome.id(), withdrawn(outcome, failure.get()));
        } else {
          files.add(outcome, made.record(), made.rewritings());
        }
      }
      outcomes.replaceAll(
          outcome -> outcome.hasRecord() ? lost.getOrDefault(outcome.id(), outcome) : outcome);
      return files.finish();
    }
  }

  /** Adds a record to the files of the run, or says why it is in none of them. */
  private Optional<Guard.Failure> added(RunFiles runFiles, Outcome outcome, Made made)
      throws IOException {
    TimeBudget time = TimeBudget.of(spec.extract().perDocumentTimeout());
    return Guard.run(outcome.id(), time, () -> runFiles.add(made.record(), outcome.id())).failure();
  }

  /** What was written of a document before its record failed is taken back. */
  private Outcome withdrawn(Outcome outcome, Guard.Failure failure) throws IOException {
    for (Written file : outcome.files()) {
      run.remove(file.path());
    }
    return Outcome.rejected(
        outcome.id(), outcome.names(), failure.cause().name(), failure.detail());
  }

  /** What workers left of one document. */
  private record Made(byte[] record, byte[] rewritings) {}

  private Made made(Outcome outcome, RecordRewritings rewritings) throws IOException {
    return new Made(work.read(RunPaths.record(outcome.id())), rewritings.of(outcome.id()));
  }

  /** Writes the outcomes of the documents that have no record, a line each. */
  static Written writeRejected(RunStore run, List<Outcome> outcomes) throws IOException {
    StringBuilder lines = new StringBuilder();
    outcomes.stream()
        .filter(outcome -> !outcome.hasRecord())
        .forEach(outcome -> lines.append(Json.line(outcome)).append('\n'));
    return run.write(RunReader.REJECTED, lines.toString());
  }

  private Written writeSetAside(QuarantineList before, List<Outcome> outcomes) throws IOException {
    QuarantineList next = before.after(id, spec.program(), RunFingerprint.reading(spec), outcomes);
    return run.write(RunReader.SET_ASIDE, next.lines());
  }

  private Map<String, String> settings(InputListing inputs) {
    Map<String, String> settings = new TreeMap<>();
    settings.put(RECIPE, RunFingerprint.fingerprint(spec));
    settings.put("summary", Json.line(spec.summary()));
    spec.student().ifPresent(each -> settings.put(Manifest.DEVICE, each.student().place()));
    settings.put("skipped", Json.line(inputs.leftOutByReason()));
    spec.settings().period().since().ifPresent(from -> settings.put("since", from.toString()));
    spec.settings().period().until().ifPresent(end -> settings.put("until", end.toString()));
    return settings;
  }
}
