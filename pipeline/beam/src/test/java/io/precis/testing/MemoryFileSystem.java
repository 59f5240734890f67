package io.precis.testing;

import io.precis.beam.StoredObject;
import io.precis.beam.WriteCondition;
import io.precis.read.input.ChangedFileException;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * An object store in memory, {@code mem://...}: objects appear when they are closed, a rename is a
 * copy and a removal, there are no directories and no locks, and every listing sees what was
 * written before.
 *
 * <p>As {@code versions://...} the same with versions and conditions.
 */
public final class MemoryFileSystem extends FileSystem<MemoryFileSystem.Id> {
  private static final String SCHEME = "mem";
  private static final String WITH_VERSIONS = "versions";

  private final String scheme;

  private MemoryFileSystem(String scheme) {
    this.scheme = scheme;
  }

  /** Contents by URI, shared by the whole JVM as a store is by its clients. */
  public static final Map<String, byte[]> OBJECTS = new ConcurrentSkipListMap<>();

  private static final Map<String, Long> STAMPS = new ConcurrentSkipListMap<>();
  private static final AtomicLong NOW_MILLIS = new AtomicLong(1_000_000);

  /** Lets the store's clock go on. */
  public static void advanceMillis(long millis) {
    NOW_MILLIS.addAndGet(millis);
  }

  /** Makes Beam find it. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new MemoryFileSystem(SCHEME), new MemoryFileSystem(WITH_VERSIONS));
    }
  }

  /** An object's name. */
  public static class Id implements ResourceId {
    private static final long serialVersionUID = 1L;
    private final String uri;

    Id(String uri) {
      this.uri = uri;
    }

    private static Id of(String uri) {
      return uri.startsWith(WITH_VERSIONS) ? new VersionedId(uri) : new Id(uri);
    }

    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
      String directory = getCurrentDirectory().toString();
      boolean isDirectory = options == StandardResolveOptions.RESOLVE_DIRECTORY;
      return of(directory + other + (isDirectory && !other.endsWith("/") ? "/" : ""));
    }

    @Override
    public ResourceId getCurrentDirectory() {
      return of(uri.substring(0, uri.lastIndexOf('/') + 1));
    }

    @Override
    public String getScheme() {
      return uri.substring(0, uri.indexOf(':'));
    }

    @Override
    public String getFilename() {
      return isDirectory() ? null : uri.substring(uri.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isDirectory() {
      return uri.endsWith("/");
    }

    @Override
    public String toString() {
      return uri;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Id id && id.uri.equals(uri);
    }

    @Override
    public int hashCode() {
      return uri.hashCode();
    }
  }

  private static final class VersionedId extends Id implements StoredObject {
    private static final long serialVersionUID = 1L;

    VersionedId(String uri) {
      super(uri);
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      Pattern pattern = pattern(spec);
      List<Metadata> found = new ArrayList<>();
      OBJECTS.forEach(
          (uri, content) -> {
            if (pattern.matcher(uri).matches()) {
              // Once: an object is listed with the date and the version of one writing.
              long stamp = STAMPS.get(uri);
              found.add(
                  Metadata.builder()
                      .setResourceId(Id.of(uri))
                      .setSizeBytes(content.length)
                      .setIsReadSeekEfficient(true)
                      .setLastModifiedMillis(stamp)
                      .setChecksum(Long.toString(stamp))
                      .build());
            }
          });
      results.add(MatchResult.create(found.isEmpty() ? Status.NOT_FOUND : Status.OK, found));
    }
    return results;
  }

  /** {@code *} within a name, {@code **} across slashes, everything else as it stands. */
  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        regex.append(glob.charAt(i) == '*' ? "[^/]*" : Pattern.quote(glob.substring(i, i + 1)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  @Override
  protected WritableByteChannel create(Id id, CreateOptions options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WritableByteChannel inner = Channels.newChannel(bytes);
    return new WritableByteChannel() {
      private boolean open = true;

      @Override
      public int write(ByteBuffer source) throws IOException {
        return inner.write(source);
      }

      @Override
      public boolean isOpen() {
        return open;
      }

      @Override
      public void close() throws IOException {
        if (open) {
          open = false;
          put(id, bytes.toByteArray(), options);
        }
      }
    };
  }

  private static void put(Id id, byte[] content, CreateOptions options) throws IOException {
    synchronized (OBJECTS) {
      if (options instanceof WriteCondition condition) {
        String there = OBJECTS.containsKey(id.uri) ? Long.toString(STAMPS.get(id.uri)) : "";
        if (!there.equals(condition.version())) {
          throw new ChangedFileException(id + " is another");
        }
      }
      put(id, content);
    }
  }

  private static void put(Id id, byte[] content) {
    STAMPS.put(id.uri, NOW_MILLIS.incrementAndGet());
    OBJECTS.put(id.uri, content);
  }

  @Override
  protected ReadableByteChannel open(Id id) throws IOException {
    byte[] content = OBJECTS.get(id.uri);
    if (content == null) {
      throw new FileNotFoundException(id.uri);
    }
    return new Content(content);
  }

  /** Seekable, as Beam's text reader wants it. */
  private static final class Content implements SeekableByteChannel {
    private final byte[] content;
    private int position;

    Content(byte[] content) {
      this.content = content;
    }

    @Override
    public int read(ByteBuffer target) {
      if (position >= content.length) {
        return -1;
      }
      int some = Math.min(target.remaining(), content.length - position);
      target.put(content, position, some);
      position += some;
      return some;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException("objects are not changed");
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
      position = Math.toIntExact(newPosition);
      return this;
    }

    @Override
    public long size() {
      return content.length;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException("objects are not changed");
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  @Override
  protected void copy(List<Id> from, List<Id> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      byte[] content = OBJECTS.get(from.get(i).uri);
      if (content == null) {
        throw new FileNotFoundException(from.get(i).uri);
      }
      put(to.get(i), content);
    }
  }

  @Override
  protected void rename(List<Id> from, List<Id> to, MoveOptions... options) throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<Id> ids) {
    ids.forEach(id -> OBJECTS.remove(id.uri));
  }

  @Override
  protected Id matchNewResource(String spec, boolean isDirectory) {
    return Id.of(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }

  @Override
  protected String getScheme() {
    return scheme;
  }
}
