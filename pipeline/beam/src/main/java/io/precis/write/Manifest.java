package io.precis.write;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sha256;
import io.precis.read.input.OwnOutput;
import io.precis.summary.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did, written last: a run without one is not to be read.
 *
 * @param schema {@value #SCHEMA}
 * @param run id of the run
 * @param date day that the run stands for, ISO 8601: the day it started in UTC unless another was
 *     given
 * @param program name and version
 * @param started ISO 8601, UTC
 * @param finished ISO 8601, UTC
 * @param settings every option that bears on the summaries
 * @param counts input files by account; {@code inputs} is their sum
 * @param rejected input files by cause
 * @param setAside input files that an earlier run rejected and this one did not try, by cause
 * @param flaws documents by flaw
 * @param pages of all documents
 * @param sentences of all documents
 * @param files everything in the run's directory but the manifest, by path
 * @param sha256 of this manifest as it is written with an empty string here; empty until it is
 *     {@link #sealed}
 */
public record Manifest(
    String schema,
    String run,
    String date,
    String program,
    String started,
    String finished,
    Map<String, String> settings,
    Counts counts,
    Map<String, Integer> rejected,
    Map<String, Integer> setAside,
    Map<String, Integer> flaws,
    long pages,
    long sentences,
    List<Written> files,
    String sha256) {
  public static final String SCHEMA = OwnOutput.SCHEMA_PREFIX + "2";
  public static final String FILE = OwnOutput.MANIFEST;

  /** The setting that says what the student ran on, and why; where a student was used. */
  public static final String DEVICE = "device";

  public Manifest {
    requireNonNull(counts, "counts is null");
    settings = new TreeMap<>(settings);
    requireNonNull(sha256, "sha256 is null");
    rejected = new TreeMap<>(rejected);
    setAside = new TreeMap<>(setAside);
    flaws = new TreeMap<>(flaws);
    files = List.copyOf(files);
  }

  /** The same with other files. */
  public Manifest withFiles(List<Written> others) {
    return with(others, "");
  }

  private Manifest with(List<Written> others, String seal) {
    return new Manifest(
        schema, run, date, program, started, finished, settings, counts, rejected, setAside, flaws,
        pages, sentences, others, seal);
  }

  /** The same with its own hash in it. */
  public Manifest sealed() {
    return with(files, seal());
  }

  /** Whether nothing was changed since it was sealed. */
  boolean isSealed() {
    return sha256.equals(seal());
  }

  private String seal() {
    return with(files, "").hash();
  }

  /** SHA-256 of this manifest as it is written; its text, megabytes of a large run, is not held. */
  String hash() {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Json.pretty(this, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a digest is no file", e);
    }
    return Sha256.hex(digest.digest());
  }

  /** Input files by account. */
  public record Counts(
      int inputs, int summarized, int degraded, int rejected, int unchanged, int setAside) {
    /**
     * Whether nothing was lost.
     *
     * @throws IllegalStateException where the accounts do not add up to the inputs
     */
    public void check() {
      int accounted = summarized + degraded + rejected + unchanged + setAside;
      if (accounted != inputs) {
        throw new IllegalStateException(
            "the run accounts for " + accounted + " files, but there were " + inputs + " inputs");
      }
    }
  }
}
