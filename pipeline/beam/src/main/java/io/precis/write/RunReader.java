package io.precis.write;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sha256;
import io.precis.limit.TextPattern;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Reads a finished run, and believes a file only where its SHA-256 is the manifest's. Until it is
 * closed a run on this machine's disks is not removed.
 */
public final class RunReader implements AutoCloseable {
  public static final String SUMMARIES = "summaries.jsonl";
  public static final String REJECTED = "rejected.jsonl";

  /** Documents that the next run does not try. */
  public static final String SET_ASIDE = "set-aside.jsonl";

  /** What a student made, for later runs. */
  public static final String REWRITINGS = "rewritings.jsonl";

  /** Where each record stands in {@link #SUMMARIES}. */
  public static final String SUMMARIES_INDEX = "summaries.index.jsonl";

  /** Another than ours; what is no schema at all is damage. */
  private static final TextPattern OTHER_SCHEMA =
      TextPattern.compile("\\{\\s*\"schema\" : \"(?!" + Manifest.SCHEMA + "\")(precis-run/\\d+)\"");

  private final RunStore run;
  private final Manifest manifest;

  /** By path: a run has several files a document. */
  private final Map<String, Written> files;

  private final Optional<RunReadLock> hold;

  private RunReader(RunStore run, Manifest manifest, Optional<RunReadLock> hold) {
    this.run = run;
    this.manifest = manifest;
    this.files =
        manifest.files().stream()
            .collect(Collectors.toMap(Written::path, Function.identity(), (first, same) -> first));
    this.hold = hold;
  }

  /**
   * Opens a run.
   *
   * @return empty where there is no manifest: the run did not finish, or this is none
   * @throws CorruptRunException where the manifest is not as it was written, to the byte
   * @throws SchemaMismatchException where it was written in another schema
   * @throws IOException where the run is being removed
   */
  public static Optional<RunReader> open(RunStore run) throws IOException {
    requireNonNull(run, "run is null");
    if (!run.exists(Manifest.FILE)) {
      return Optional.empty();
    }
    Optional<RunReadLock> hold = RunReadLock.share(run);
    try {
      Optional<RunReader> reader =
          run.exists(Manifest.FILE)
              ? Optional.of(new RunReader(run, manifest(run), hold))
              : Optional.empty();
      hold = reader.isPresent() ? Optional.empty() : hold;
      return reader;
    } finally {
      close(hold);
    }
  }

  private static Manifest manifest(RunStore run) throws IOException {
    byte[] bytes = run.read(Manifest.FILE);
    String json = new String(bytes, StandardCharsets.UTF_8);
    Matcher schema = OTHER_SCHEMA.matcher(json);
    if (schema.lookingAt()) {
      throw new SchemaMismatchException(
          run.base()
              + Manifest.FILE
              + " has schema "
              + schema.group(1)
              + ", this program reads "
              + Manifest.SCHEMA);
    }
    Manifest manifest;
    try {
      manifest = Json.read(json, Manifest.class, "manifest of " + run.base());
    } catch (IllegalArgumentException e) {
      throw new CorruptRunException(run.base() + Manifest.FILE + " is damaged: it is no manifest");
    }
    if (!manifest.isSealed() || !manifest.hash().equals(Sha256.of(bytes))) {
      throw new CorruptRunException(
          run.base() + Manifest.FILE + " is damaged: its content has changed");
    }
    return manifest;
  }

  /**
   * Reads every file that the manifest lists.
   *
   * @return what is wrong, a line a file that is missing, cut or changed; empty where all is well
   */
  public List<String> findDamage() throws IOException {
    List<String> damage = new ArrayList<>();
    for (Written file : manifest.files()) {
      try {
        requireIntact(file.path());
      } catch (CorruptRunException e) {
        damage.add(e.getMessage());
      }
    }
    return damage;
  }

  /** Lets the run be removed; what is read after that may be gone. */
  @Override
  public void close() throws IOException {
    close(hold);
  }

  private static void close(Optional<RunReadLock> hold) throws IOException {
    if (hold.isPresent()) {
      hold.get().close();
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
    return Optional.ofNullable(files.get(path));
  }

  /**
   * The content of a file.
   *
   * @throws CorruptRunException where it is missing or not what the manifest says
   */
  public byte[] read(String path) throws IOException {
    Written expected = expected(path);
    byte[] content = run.read(path);
    check(expected, content.length, Sha256.of(content));
    return content;
  }

  /**
   * Reads a file through without keeping it.
   *
   * @throws CorruptRunException where it is missing or not what the manifest says
   */
  public void requireIntact(String path) throws IOException {
    Written expected = expected(path);
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(run.open(path), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      check(expected, bytes, Sha256.hex(digest.digest()));
    }
  }

  /**
   * Where every record stands, in the order of the file.
   *
   * @throws CorruptRunException where the index is not what the manifest says
   */
  public List<RecordPlace> places() throws IOException {
    String lines = new String(read(SUMMARIES_INDEX), StandardCharsets.UTF_8);
    try {
      return lines
          .lines()
          .map(line -> Json.read(line, RecordPlace.class, SUMMARIES_INDEX))
          .toList();
    } catch (IllegalArgumentException e) {
      throw damaged(expected(SUMMARIES_INDEX), "a line is no place of a record");
    }
  }

  /**
   * One record, read alone: the other records of the file may be damaged.
   *
   * @throws CorruptRunException where the file is missing or its record is not what was written
   */
  public DocumentRecord record(RecordPlace place) throws IOException {
    expected(SUMMARIES);
    return place.read(run, SUMMARIES);
  }

  private Written expected(String path) throws IOException {
    Written expected =
        written(path)
            .orElseThrow(
                () -> new CorruptRunException("the manifest of " + run.base() + " has no " + path));
    if (!run.exists(path)) {
      throw damaged(expected, "it is missing");
    }
    return expected;
  }

  private void check(Written expected, long bytes, String sha256) throws CorruptRunException {
    if (!expected.sha256().equals(sha256)) {
      throw damaged(
          expected,
          bytes == expected.bytes()
              ? "its content has changed"
              : "want " + expected.bytes() + " bytes, got about " + bytes);
    }
  }

  private CorruptRunException damaged(Written file, String how) {
    return new CorruptRunException(run.base() + file.path() + " is damaged: " + how);
  }
}
