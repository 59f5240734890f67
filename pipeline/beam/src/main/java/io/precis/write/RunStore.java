package io.precis.write;

import static java.util.Objects.requireNonNull;

import io.precis.beam.StoredObject;
import io.precis.beam.WriteCondition;
import io.precis.document.Sha256;
import io.precis.limit.TextPattern;
import io.precis.summary.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.CreateOptions.StandardCreateOptions;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * A directory on any file system that Beam knows. Files in it appear whole or not at all.
 *
 * @param base path or URI of the directory
 */
public record RunStore(String base) implements Serializable {
  private static final TextPattern LAST_SLASHES = TextPattern.compile("/+$");

  /**
   * Letters, digits, dots, dashes and underscores between slashes; no empty part, no {@code ..}.
   */
  private static final TextPattern SAFE =
      TextPattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  private static final CreateOptions BINARY =
      StandardCreateOptions.builder().setMimeType(MimeTypes.BINARY).build();

  /** Ends the names of files that are being written. */
  private static final String TORN = ".part";

  public RunStore {
    requireNonNull(base, "base is null");
  }

  /** The last part of the directory's path. */
  public String name() {
    String path = LAST_SLASHES.replaceAll(base, "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The directory {@code name} below this one. */
  public RunStore below(String name) {
    return new RunStore(directory(name).toString());
  }

  /**
   * Writes a file under a temporary name, then renames it; where files appear whole anyway, writes
   * it. Writing the same file again replaces it.
   *
   * @param path below the store; see the pattern of allowed names
   */
  public Written write(String path, byte[] content) throws IOException {
    ResourceId target = file(path);
    if (target instanceof StoredObject) {
      return create(path, content, BINARY);
    }
    ResourceId temporary = file(path + "." + UUID.randomUUID() + TORN);
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(temporary, MimeTypes.BINARY))) {
      out.write(content);
    }
    publish(temporary, target);
    return new Written(path, content.length, Sha256.of(content));
  }

  /**
   * Writes a file where the store finds the condition to hold; a store that knows of none writes it
   * always.
   *
   * @throws io.precis.read.input.ChangedFileException where something else is in the file's place
   */
  public Written write(String path, byte[] content, WriteCondition condition) throws IOException {
    return file(path) instanceof StoredObject
        ? create(path, content, condition)
        : write(path, content);
  }

  private Written create(String path, byte[] content, CreateOptions options) throws IOException {
    try (OutputStream out = Channels.newOutputStream(FileSystems.create(file(path), options))) {
      out.write(content);
    }
    return new Written(path, content.length, Sha256.of(content));
  }

  /** Whether files have versions, and are written where a condition holds. */
  public boolean keepsConditions() {
    return file("any") instanceof StoredObject;
  }

  /**
   * The version of a file that is there.
   *
   * @return empty where there is none, or the store has no versions
   */
  public Optional<String> version(String path) throws IOException {
    return FileSystems.match(List.of(file(path).toString()), EmptyMatchTreatment.ALLOW)
        .get(0)
        .metadata()
        .stream()
        .findFirst()
        .map(Metadata::checksum);
  }

  /**
   * Writes a file that another store may hold already: then both share it, if their file system
   * can, and it takes no place twice. What is written once is never changed.
   *
   * @param other whose file of the same path may hold the same bytes; empty for none
   */
  public Written write(String path, byte[] content, Optional<RunStore> other) throws IOException {
    if (other.isEmpty() || !share(path, content, other.get())) {
      return write(path, content);
    }
    return new Written(path, content.length, Sha256.of(content));
  }

  /**
   * Takes a file over from another store.
   *
   * @return empty where the other has none
   */
  public Optional<Written> take(String path, RunStore other) throws IOException {
    if (!other.exists(path)) {
      return Optional.empty();
    }
    return Optional.of(write(path, other.read(path), Optional.of(other)));
  }

  private boolean share(String path, byte[] content, RunStore other) throws IOException {
    if (local().isEmpty() || other.local().isEmpty()) {
      return false;
    }
    Path theirs = other.local().get().resolve(path);
    boolean same =
        Files.isRegularFile(theirs, LinkOption.NOFOLLOW_LINKS)
            && Files.size(theirs) == content.length
            && Arrays.equals(Files.readAllBytes(theirs), content);
    if (!same) {
      return false;
    }
    Path ours = local().get().resolve(path);
    Files.createDirectories(ours.getParent());
    Files.deleteIfExists(ours);
    try {
      Files.createLink(ours, theirs);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // such as across devices, or more links than a file may have: it is written
    }
  }

  /** Writes a file of text, in UTF-8. */
  public Written write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A stream into a file that appears under its name when the stream is closed. */
  public OutputStream stream(String path) throws IOException {
    ResourceId target = file(path);
    if (target instanceof StoredObject) {
      return new AtomicOutputStream(
          Channels.newOutputStream(FileSystems.create(target, MimeTypes.BINARY)), () -> {});
    }
    ResourceId temporary = file(path + "." + UUID.randomUUID() + TORN);
    return new AtomicOutputStream(
        Channels.newOutputStream(FileSystems.create(temporary, MimeTypes.BINARY)),
        () -> publish(temporary, target));
  }

  /** Opens a file; the caller closes it. */
  public InputStream open(String path) throws IOException {
    return Channels.newInputStream(channel(path));
  }

  /**
   * @throws CorruptRunException where a link leads out of the directory, or a pipe stands in the
   *     place of a file: others may have put it there
   */
  private ReadableByteChannel channel(String path) throws IOException {
    ResourceId file = file(path);
    Optional<Path> directory = local();
    if (directory.isPresent()) {
      Path local = directory.get().resolve(path);
      boolean leadsOut =
          Files.exists(local) && !local.toRealPath().startsWith(directory.get().toRealPath());
      if (Files.exists(local) && !Files.isRegularFile(local)) {
        throw new CorruptRunException(local + " is no file");
      }
      if (leadsOut) {
        throw new CorruptRunException(local + " is a link that leads out of its directory");
      }
    }
    return FileSystems.open(file);
  }

  /** The whole content of a file. */
  public byte[] read(String path) throws IOException {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    }
  }

  /**
   * A stretch of a file, read without what stands before it where the file system can.
   *
   * @return fewer bytes than {@code length} where the file ends before
   */
  public byte[] read(String path, long offset, int length) throws IOException {
    ReadableByteChannel channel = channel(path);
    try (InputStream in = Channels.newInputStream(channel)) {
      if (channel instanceof SeekableByteChannel seekable) {
        seekable.position(offset);
      } else if (skip(in, offset) < offset) {
        return new byte[0];
      }
      return in.readNBytes(length);
    }
  }

  /** How many bytes could be passed over: fewer than wanted where the stream ends. */
  private static long skip(InputStream in, long wanted) throws IOException {
    byte[] passed = new byte[1 << 16];
    long skipped = 0;
    for (int n = 0; n >= 0 && skipped < wanted; skipped += Math.max(0, n)) {
      n = in.read(passed, 0, (int) Math.min(passed.length, wanted - skipped));
    }
    return skipped;
  }

  public boolean exists(String path) throws IOException {
    ResourceId file = file(path);
    Optional<Path> directory = local();
    if (directory.isPresent()) {
      return Files.exists(directory.get().resolve(path));
    }
    return !FileSystems.match(List.of(file.toString()), EmptyMatchTreatment.ALLOW)
        .get(0)
        .metadata()
        .isEmpty();
  }

  /** Everything below the directory, at any depth; empty where there is nothing. */
  public List<Metadata> list() throws IOException {
    return list("**");
  }

  /**
   * What a glob matches below the directory. What lies behind a link on this machine's disks is not
   * in it: others may have put the link there.
   *
   * @param glob {@code *} within a name, {@code **} across directories
   */
  public List<Metadata> list(String glob) throws IOException {
    Optional<Path> directory = local();
    return directory.isPresent()
        ? LocalFiles.list(directory.get(), glob)
        : FileSystems.match(List.of(base + glob), EmptyMatchTreatment.ALLOW).get(0).metadata();
  }

  /** Removes a file; does nothing where it is not there. */
  public void remove(String path) throws IOException {
    FileSystems.delete(List.of(file(path)), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /**
   * Removes what writers that were killed had begun, at any depth; no process may be writing now.
   */
  public void removeTorn() throws IOException {
    List<ResourceId> torn = list("**" + TORN).stream().map(Metadata::resourceId).toList();
    FileSystems.delete(torn, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Removes everything below the directory and, on local disks, the directory itself. */
  public void removeAll() throws IOException {
    Optional<Path> directory = local();
    if (directory.isEmpty()) {
      List<ResourceId> files = list().stream().map(Metadata::resourceId).toList();
      FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
    } else if (Files.isDirectory(directory.get())) {
      try (Stream<Path> tree = Files.walk(directory.get())) {
        for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** The directory's path on this machine, where it lies on it. */
  public Optional<Path> local() {
    ResourceId directory = FileSystems.matchNewResource(base, true);
    return directory.getScheme().equals("file")
        ? Optional.of(Path.of(directory.toString()))
        : Optional.empty();
  }

  ResourceId file(String path) {
    return resolve(path, StandardResolveOptions.RESOLVE_FILE);
  }

  private ResourceId directory(String path) {
    return resolve(path, StandardResolveOptions.RESOLVE_DIRECTORY);
  }

  private ResourceId resolve(String path, StandardResolveOptions last) {
    if (!SAFE.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "a name in the output holds letters, digits, '.', '-', '_' and '/', got "
              + path.length()
              + " characters that do not fit");
    }
    ResourceId at = FileSystems.matchNewResource(base, true);
    String[] parts = path.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      at = at.resolve(parts[i], StandardResolveOptions.RESOLVE_DIRECTORY);
    }
    return at.resolve(parts[parts.length - 1], last);
  }

  private static void publish(ResourceId temporary, ResourceId target) throws IOException {
    FileSystems.rename(List.of(temporary), List.of(target));
  }
}
