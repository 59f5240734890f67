package io.precis.output;

import static java.util.Objects.requireNonNull;

import io.precis.output.Store.Written;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a finished run, and believes a file only where its SHA-256 is the manifest's. */
public final class RunReader {
  public static final String SUMMARIES = "summaries.jsonl";
  public static final String REJECTED = "rejected.jsonl";

  /** Where each record stands in {@link #SUMMARIES}. */
  public static final String SUMMARIES_INDEX = "summaries.index.jsonl";

  private final Store run;
  private final Manifest manifest;

  private RunReader(Store run, Manifest manifest) {
    this.run = run;
    this.manifest = manifest;
  }

  /**
   * Opens a run.
   *
   * @return empty where there is no manifest: the run did not finish, or this is none
   * @throws DamagedRunException where the manifest cannot be read as one
   */
  public static Optional<RunReader> open(Store run) throws IOException {
    requireNonNull(run, "run is null");
    if (!run.exists(Manifest.FILE)) {
      return Optional.empty();
    }
    String json = new String(run.read(Manifest.FILE), StandardCharsets.UTF_8);
    try {
      return Optional.of(
          new RunReader(run, Json.read(json, Manifest.class, "manifest of " + run.base())));
    } catch (IllegalArgumentException e) {
      throw new DamagedRunException(run.base() + Manifest.FILE + " is damaged: it is no manifest");
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Whether the run holds a file. */
  public boolean has(String path) {
    return written(path).isPresent();
  }

  private Optional<Written> written(String path) {
    return manifest.files().stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /**
   * The content of a file.
   *
   * @throws DamagedRunException where it is missing or not what the manifest says
   */
  public byte[] read(String path) throws IOException {
    Written expected = expected(path);
    byte[] content = run.read(path);
    check(expected, content.length, Store.sha256(content));
    return content;
  }

  /**
   * Reads a file through without keeping it.
   *
   * @throws DamagedRunException where it is missing or not what the manifest says
   */
  public void requireIntact(String path) throws IOException {
    Written expected = expected(path);
    MessageDigest digest = Store.newSha256();
    try (InputStream in = new DigestInputStream(run.open(path), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      check(expected, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  /**
   * Hands every record to {@code taker}, in the order of the file, without holding them.
   *
   * @throws DamagedRunException at the end, or at the first line that is no record, where the file
   *     is not what the manifest says; what was handed over till then is not to be believed
   */
  public void records(Consumer<DocumentRecord> taker) throws IOException {
    Written expected = expected(SUMMARIES);
    MessageDigest digest = Store.newSha256();
    long bytes = 0;
    try (InputStream in = new DigestInputStream(run.open(SUMMARIES), digest);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        bytes += line.getBytes(StandardCharsets.UTF_8).length + 1L;
        taker.accept(record(line, expected));
      }
    }
    check(expected, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private DocumentRecord record(String line, Written expected) throws DamagedRunException {
    try {
      return Json.read(line, DocumentRecord.class, SUMMARIES);
    } catch (IllegalArgumentException e) {
      throw damaged(expected, "a line is no record");
    }
  }

  private Written expected(String path) throws IOException {
    Written expected =
        written(path)
            .orElseThrow(
                () -> new DamagedRunException("the manifest of " + run.base() + " has no " + path));
    if (!run.exists(path)) {
      throw damaged(expected, "it is missing");
    }
    return expected;
  }

  private void check(Written expected, long bytes, String sha256) throws DamagedRunException {
    if (!expected.sha256().equals(sha256)) {
      throw damaged(
          expected,
          bytes == expected.bytes()
              ? "its content has changed"
              : "want " + expected.bytes() + " bytes, got about " + bytes);
    }
  }

  private DamagedRunException damaged(Written file, String how) {
    return new DamagedRunException(run.base() + file.path() + " is damaged: " + how);
  }
}
