package io.precis.beam.object;

import io.precis.beam.WriteCondition;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@link ObjectFileSystem} asks of a store. Safe for use by several threads.
 *
 * <p>Each call throws {@link java.nio.file.AccessDeniedException} where the store refuses it, with
 * the name of the permission for its reason, and any other trouble as an {@link IOException} that
 * names the call and the object and no credentials.
 */
public interface ObjectStore {
  /** Of the URIs of its objects. */
  UriForm form();

  /**
   * Lists objects, in the order of their keys.
   *
   * @param prefix with which their names begin, not always a folder
   * @param found is given each, at any depth
   */
  void list(ObjectId prefix, Consumer<Listed> found) throws IOException;

  /** Empty where there is no such object. */
  Optional<Listed> head(ObjectId object) throws IOException;

  /**
   * Opens an object: of the version that it names, else of the one that is there.
   *
   * @param from how many bytes are passed over; fewer than there are, or 0
   * @throws java.nio.file.NoSuchFileException where there is none
   * @throws io.precis.read.input.ChangedFileException where another version is there
   */
  Content open(ObjectId object, long from) throws IOException;

  /**
   * A channel into an object, which appears whole when the channel is closed, or not at all.
   *
   * @param type of its content, such as {@code text/html}
   * @param condition without which it is not written; the channel's {@code close} says so by {@link
   *     io.precis.read.input.ChangedFileException}
   */
  WritableByteChannel create(ObjectId object, String type, Optional<WriteCondition> condition)
      throws IOException;

  void copy(ObjectId from, ObjectId to) throws IOException;

  /** A copy, then a removal, where the store cannot do it in one step. */
  default void rename(ObjectId from, ObjectId to) throws IOException {
    copy(from, to);
    delete(List.of(from));
  }

  /** Removes objects, if they are there. */
  void delete(List<ObjectId> objects) throws IOException;

  /**
   * An object in a listing.
   *
   * @param object with its bytes and version
   * @param modified by the store's clock
   */
  record Listed(ObjectId object, Instant modified) {}

  /**
   * What is read of an object.
   *
   * @param object with its bytes and version
   * @param stream from where reading was to begin
   * @param abort gives the connection up, without what is left being read
   */
  record Content(ObjectId object, InputStream stream, Closeable abort) {}
}
