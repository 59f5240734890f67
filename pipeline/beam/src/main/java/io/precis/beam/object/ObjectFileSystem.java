package io.precis.beam.object;

import io.precis.beam.WriteCondition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions;

/**
 * Objects by URIs such as {@code s3://bucket/key}.
 *
 * <p>A pattern costs the listing of what begins as it does, and no call an object. Safe for use by
 * several threads.
 */
public final class ObjectFileSystem extends FileSystem<ObjectId> {
  private final ObjectStore store;

  public ObjectFileSystem(ObjectStore store) {
    this.store = store;
  }

  @Override
  protected String getScheme() {
    return store.form().scheme();
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      results.add(match(store.form().parse(spec)));
    }
    return results;
  }

  private MatchResult match(ObjectId spec) {
    try {
      List<Metadata> found = KeyGlob.isGlob(spec.key()) ? list(spec) : head(spec);
      return found.isEmpty()
          ? MatchResult.create(Status.NOT_FOUND, new FileNotFoundException(spec.toString()))
          : MatchResult.create(Status.OK, found);
    } catch (IOException e) {
      return MatchResult.create(Status.ERROR, e);
    }
  }

  /** What ends with a slash is a folder's mark, and no file. */
  private List<Metadata> list(ObjectId spec) throws IOException {
    KeyGlob glob = KeyGlob.of(spec.key());
    List<Metadata> found = new ArrayList<>();
    store.list(
        spec.sibling(glob.prefix()),
        listed -> {
          String key = listed.object().key();
          if (!key.endsWith("/") && glob.keys().matcher(key).matches()) {
            found.add(metadata(listed));
          }
        });
    return found;
  }

  private List<Metadata> head(ObjectId object) throws IOException {
    return object.isDirectory()
        ? List.of()
        : store.head(object).map(ObjectFileSystem::metadata).map(List::of).orElse(List.of());
  }

  private static Metadata metadata(ObjectStore.Listed listed) {
    return Metadata.builder()
        .setResourceId(listed.object())
        .setSizeBytes(listed.object().bytes())
        .setIsReadSeekEfficient(true)
        .setLastModifiedMillis(listed.modified().toEpochMilli())
        .setChecksum(listed.object().version())
        .build();
  }

  /**
   * Only what asks for a condition as such gets one. Beam expects no file where its own will be,
   * whose names are random: as a condition that would take a write whose answer was lost for
   * another's.
   */
  @Override
  protected WritableByteChannel create(ObjectId object, CreateOptions options) throws IOException {
    return store.create(
        object,
        options.mimeType(),
        options instanceof WriteCondition condition ? Optional.of(condition) : Optional.empty());
  }

  @Override
  protected ReadableByteChannel open(ObjectId object) throws IOException {
    return ObjectReadChannel.open(store, object);
  }

  @Override
  protected void copy(List<ObjectId> from, List<ObjectId> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      store.copy(from.get(i), to.get(i));
    }
  }

  @Override
  protected void rename(List<ObjectId> from, List<ObjectId> to, MoveOptions... options)
      throws IOException {
    for (int i = 0; i < from.size(); i++) {
      store.rename(from.get(i), to.get(i));
    }
  }

  @Override
  protected void delete(Collection<ObjectId> objects) throws IOException {
    store.delete(objects.stream().filter(each -> !each.isDirectory()).toList());
  }

  @Override
  protected ObjectId matchNewResource(String spec, boolean isDirectory) {
    return store.form().parse(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }
}
