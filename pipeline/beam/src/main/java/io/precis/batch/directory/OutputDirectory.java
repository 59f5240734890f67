package io.precis.batch.directory;

import io.precis.beam.WriteCondition;
import io.precis.read.input.ChangedFileException;
import io.precis.read.input.FileTrouble;
import io.precis.read.input.FileUris;
import io.precis.read.input.OwnOutput;
import io.precis.write.CorruptRunException;
import io.precis.write.Manifest;
import io.precis.write.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * Where runs are kept: {@code runs/<run-id>/} each, and {@code current}, which names the newest one
 * that finished. On local disks {@code current} is a symbolic link, where the system lets the user
 * make one; elsewhere it is a small file.
 */
public final class OutputDirectory {
  private static final String RUNS = OwnOutput.RUNS;
  private static final String CURRENT = "current";

  /** Bytes of a run's id are fewer. */
  private static final int LONGEST_NAME = 64;

  private final String base;
  private final Optional<Path> local;

  private OutputDirectory(String base, Optional<Path> local) {
    this.base = base;
    this.local = local;
  }

  /**
   * The directory at a path or URI; a local one is made where it is missing.
   *
   * @throws IOException where it cannot be made, or is no directory
   */
  public static OutputDirectory open(String output) throws IOException {
    Optional<Path> local = localPath(output);
    if (local.isPresent()) {
      make(local.get());
    }
    return existing(output);
  }

  /** Says in words what is wrong with the place that was chosen. */
  private static void make(Path output) throws IOException {
    if (Files.isRegularFile(output)) {
      throw new IOException(output + " is a file; the output must be a folder");
    }
    try {
      Files.createDirectories(output.resolve(RUNS));
    } catch (IOException e) {
      throw new IOException("cannot make the folder " + output + ": " + FileTrouble.words(e));
    }
  }

  /**
   * The same of one that is there already: nothing is made.
   *
   * @throws IllegalArgumentException where it is a path and no directory
   */
  public static OutputDirectory existing(String output) {
    Optional<Path> local = localPath(output);
    if (local.isPresent() && !Files.isDirectory(local.get())) {
      throw new IllegalArgumentException("there is no directory '" + output + "'");
    }
    String base =
        local.isPresent()
            ? local.get().toAbsolutePath() + "/"
            : output.endsWith("/") ? output : output + "/";
    return new OutputDirectory(base, local);
  }

  /** The same, or empty where it was not made yet. */
  public static Optional<OutputDirectory> ifThere(String output) {
    Optional<Path> local = localPath(output);
    return local.isPresent() && !Files.isDirectory(local.get().resolve(RUNS))
        ? Optional.empty()
        : Optional.of(existing(output));
  }

  /** Whether an output is a path on this machine, and no store's address. */
  public static boolean isLocal(String output) {
    return localPath(output).isPresent();
  }

  static Optional<Path> localPath(String given) {
    return FileUris.isLocal(given) ? Optional.of(FileUris.toPath(given)) : Optional.empty();
  }

  /** The path on this machine, where the output lies on it. */
  public Optional<Path> local() {
    return local;
  }

  /** An id that no run here has, for a run that stands for {@code date}. */
  public RunId newRun(LocalDate date, Instant start) throws IOException {
    for (int n = 1; ; n++) {
      RunId id = RunId.of(date, start, n);
      if (!isTaken(id)) {
        return id;
      }
    }
  }

  private boolean isTaken(RunId id) throws IOException {
    return local.isPresent()
        ? Files.exists(local.get().resolve(RUNS).resolve(id.value()), LinkOption.NOFOLLOW_LINKS)
        : run(id).exists(Manifest.FILE);
  }

  /** The directory of one run. */
  public RunStore run(RunId id) {
    return new RunStore(base).below(RUNS + "/" + id.value());
  }

  /**
   * Makes the directory of a run that is to be, so that only its owner may look into it, whatever
   * is written there and whatever rights that has.
   *
   * @throws IllegalArgumentException where the output has no such rights
   */
  public void makeOwnersOnly(RunId id) throws IOException {
    Path runs =
        local
            .orElseThrow(() -> new IllegalArgumentException(name() + " has rights of its own"))
            .resolve(RUNS);
    try {
      Files.createDirectory(
          runs.resolve(id.value()),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (UnsupportedOperationException e) {
      throw new IllegalArgumentException("this file system knows no owners' rights", e);
    }
  }

  /** What lies beside the runs. */
  RunStore store() {
    return new RunStore(base);
  }

  /** The output as people know it. */
  String name() {
    return local.map(Path::toString).orElse(base);
  }

  /**
   * The run that finished last; empty where none did.
   *
   * @throws CorruptRunException where {@code current} names no run
   */
  public Optional<RunId> current() throws IOException {
    if (local.isPresent()) {
      return pointed(local.get().resolve(CURRENT));
    }
    return store().exists(CURRENT)
        ? Optional.of(named(new String(store().read(CURRENT), StandardCharsets.UTF_8).strip()))
        : Optional.empty();
  }

  private Optional<RunId> pointed(Path current) throws IOException {
    if (Files.isSymbolicLink(current)) {
      return Optional.of(named(String.valueOf(Files.readSymbolicLink(current).getFileName())));
    }
    if (!Files.isRegularFile(current, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(current)) {
      byte[] name = in.readNBytes(LONGEST_NAME);
      return Optional.of(named(new String(name, StandardCharsets.UTF_8).strip()));
    }
  }

  /** Where people find a run that was just published; empty where it is not on this machine. */
  public Optional<Path> place(RunId id) {
    return local.map(
        output ->
            Files.isDirectory(output.resolve(CURRENT))
                ? output.resolve(CURRENT)
                : output.resolve(RUNS).resolve(id.value()));
  }

  /** A link among the runs is none: it may lead anywhere. */
  private boolean isLink(RunId run) {
    return local.isPresent()
        && Files.isSymbolicLink(local.get().resolve(RUNS).resolve(run.value()));
  }

  private RunId named(String id) throws IOException {
    try {
      RunId run = new RunId(id);
      if (isLink(run)) {
        throw new CorruptRunException(base + CURRENT + " is damaged: it names a link");
      }
      return run;
    } catch (IllegalArgumentException e) {
      throw new CorruptRunException(base + CURRENT + " is damaged: it names no run", e);
    }
  }

  /** Every run that has a manifest, the one that finished first before the others. */
  public List<RunId> finishedRuns() throws IOException {
    List<MatchResult.Metadata> manifests =
        new ArrayList<>(store().below(RUNS).list("*/" + Manifest.FILE));
    manifests.sort(
        Comparator.comparingLong(MatchResult.Metadata::lastModifiedMillis)
            .thenComparing(manifest -> runOf(manifest)));
    return manifests.stream()
        .map(OutputDirectory::runOf)
        .filter(RunId::isOne)
        .map(RunId::new)
        .filter(run -> !isLink(run))
        .toList();
  }

  /** Every run that has none, in no order. */
  List<RunId> unfinishedRuns() throws IOException {
    Set<String> names = new TreeSet<>();
    if (local.isPresent()) {
      try (Stream<Path> runs = Files.list(local.get().resolve(RUNS))) {
        runs.filter(run -> Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS))
            .forEach(run -> names.add(run.getFileName().toString()));
      }
    } else {
      store().list(RUNS + "/**").forEach(file -> names.add(runBelow(file)));
    }
    finishedRuns().forEach(run -> names.remove(run.value()));
    return names.stream().filter(RunId::isOne).map(RunId::new).toList();
  }

  /** The run that a file at any depth belongs to. */
  private String runBelow(MatchResult.Metadata file) {
    String path = file.resourceId().toString();
    int start = path.indexOf("/" + RUNS + "/", base.length() - 1) + RUNS.length() + 2;
    int end = path.indexOf('/', start);
    return end < 0 ? "" : path.substring(start, end);
  }

  private static String runOf(MatchResult.Metadata manifest) {
    return directoryName(manifest.resourceId().getCurrentDirectory().toString());
  }

  /** The last part of a path or URI that ends with a slash. */
  private static String directoryName(String directory) {
    String path = directory.substring(0, directory.length() - 1);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * What {@code current} was at some moment.
   *
   * @param version of the file, where the store has versions
   */
  public record Pointer(Optional<String> version) {
    WriteCondition unchanged() {
      return version.map(WriteCondition::unchanged).orElse(WriteCondition.absent());
    }
  }

  /** What it is now. */
  public Pointer pointer() throws IOException {
    return new Pointer(
        local.isEmpty() && store().keepsConditions() ? store().version(CURRENT) : Optional.empty());
  }

  /**
   * Makes {@code id} the newest finished run, in one step.
   *
   * @param before what {@code current} was when the lock was taken
   * @throws IOException where another run was published since; only some stores find that out
   */
  public void publish(RunId id, Pointer before) throws IOException {
    publish(id, before, Files::createSymbolicLink);
  }

  /** Makes a symbolic link, or says that it may not. */
  interface Linker {
    void link(Path link, Path target) throws IOException;
  }

  void publish(RunId id, Pointer before, Linker linker) throws IOException {
    if (local.isEmpty()) {
      writeCurrent(id, before);
      return;
    }
    Path link = local.get().resolve(CURRENT);
    Path fresh = local.get().resolve("." + CURRENT + "." + id.value());
    Files.deleteIfExists(fresh);
    try {
      linker.link(fresh, Path.of(RUNS, id.value()));
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.writeString(fresh, id.value() + "\n"); // Windows lets few users make links
    }
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** An answer may get lost: then the store says that what we wrote is in the way. */
  private void writeCurrent(RunId id, Pointer before) throws IOException {
    byte[] name = (id.value() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      store().write(CURRENT, name, before.unchanged());
    } catch (ChangedFileException e) {
      if (!current().equals(Optional.of(id))) {
        throw new IOException(
            "another run was published to " + name() + " meanwhile; this one is not", e);
      }
    }
  }
}
