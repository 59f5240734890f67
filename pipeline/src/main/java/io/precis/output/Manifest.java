package io.precis.output;

import static java.util.Objects.requireNonNull;

import io.precis.output.Store.Written;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did, written last: a run without one is not to be read.
 *
 * @param schema {@value #SCHEMA}
 * @param run id of the run
 * @param program name and version
 * @param started ISO 8601, UTC
 * @param finished likewise
 * @param settings every option that bears on the summaries
 * @param counts input files by account; {@code inputs} is their sum
 * @param rejected input files by cause
 * @param flaws documents by flaw
 * @param pages of all documents
 * @param sentences of all documents
 * @param files everything in the run's directory but the manifest, by path
 */
public record Manifest(
    String schema,
    String run,
    String program,
    String started,
    String finished,
    Map<String, String> settings,
    Counts counts,
    Map<String, Integer> rejected,
    Map<String, Integer> flaws,
    long pages,
    long sentences,
    List<Written> files) {
  public static final String SCHEMA = "precis-run/1";
  public static final String FILE = "manifest.json";

  public Manifest {
    requireNonNull(counts, "counts is null");
    settings = new TreeMap<>(settings);
    rejected = new TreeMap<>(rejected);
    flaws = new TreeMap<>(flaws);
    files = List.copyOf(files);
  }

  /** The same with other files. */
  public Manifest withFiles(List<Written> others) {
    return new Manifest(
        schema, run, program, started, finished, settings, counts, rejected, flaws, pages,
        sentences, others);
  }

  /** Input files by account. */
  public record Counts(int inputs, int summarized, int degraded, int rejected, int unchanged) {
    /**
     * Whether nothing was lost.
     *
     * @throws IllegalStateException where the accounts do not add up to the inputs
     */
    public void check() {
      int accounted = summarized + degraded + rejected + unchanged;
      if (accounted != inputs) {
        throw new IllegalStateException(
            "the run accounts for " + accounted + " files, but there were " + inputs + " inputs");
      }
    }
  }
}
