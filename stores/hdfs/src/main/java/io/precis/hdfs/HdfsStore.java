package io.precis.hdfs;

import io.precis.beam.WriteCondition;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.ObjectStore;
import io.precis.beam.object.UriForm;
import io.precis.read.input.ChangedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsFileStatus;

/**
 * Files by {@code hdfs://host:port/path}, {@code hdfs://service/path} or, on the default file
 * system, {@code hdfs:///path}.
 *
 * <p>A version is the number of the inode, the time of its last change and its bytes: a file that
 * is written anew has another number, and one that is appended to has another time.
 */
final class HdfsStore implements ObjectStore {
  private static final UriForm FORM = UriForm.of("hdfs", "[^/]*", "hdfs://host/path");
  private static final Comparator<FileStatus> BY_NAME =
      Comparator.comparing(status -> status.getPath().getName());

  private final HdfsCalls calls;

  HdfsStore(HdfsCalls calls) {
    this.calls = calls;
  }

  @Override
  public UriForm form() {
    return FORM;
  }

  /** Folder by folder, one call for each thousand entries; nothing of those that cannot match. */
  @Override
  public void list(ObjectId prefix, Consumer<Listed> found) throws IOException {
    Deque<ObjectId> folders = new ArrayDeque<>();
    folders.push(prefix.getCurrentDirectory());
    while (!folders.isEmpty()) {
      ObjectId folder = folders.pop();
      List<FileStatus> entries = entries(folder);
      for (int i = entries.size() - 1; i >= 0; i--) {
        FileStatus entry = entries.get(i);
        String key = folder.key() + entry.getPath().getName();
        if (entry.isDirectory() && beginsAs(key + "/", prefix.key())) {
          folders.push(folder.sibling(key + "/"));
        }
      }
      entries.stream()
          .filter(FileStatus::isFile)
          .map(entry -> listed(folder.sibling(folder.key() + entry.getPath().getName()), entry))
          .filter(listed -> listed.object().key().startsWith(prefix.key()))
          .forEach(found);
    }
  }

  private static boolean beginsAs(String folder, String prefix) {
    return folder.startsWith(prefix) || prefix.startsWith(folder);
  }

  /** By name; empty where there is no such folder, or no more. */
  private List<FileStatus> entries(ObjectId folder) throws IOException {
    try {
      return calls.call(
          "read (listStatus)",
          folder,
          hdfs -> {
            List<FileStatus> entries = new ArrayList<>();
            RemoteIterator<FileStatus> each = hdfs.listStatusIterator(HdfsCalls.path(folder));
            while (each.hasNext()) {
              entries.add(each.next());
            }
            entries.sort(BY_NAME);
            return entries;
          });
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static Listed listed(ObjectId object, FileStatus status) {
    return new Listed(
        object.listed(status.getLen(), version(status)),
        Instant.ofEpochMilli(status.getModificationTime()));
  }

  private static String version(FileStatus status) {
    long inode = status instanceof HdfsFileStatus known ? known.getFileId() : 0;
    return inode + "-" + status.getModificationTime() + "-" + status.getLen();
  }

  @Override
  public Optional<Listed> head(ObjectId object) throws IOException {
    try {
      FileStatus status =
          calls.call(
              "read (getFileStatus)", object, hdfs -> hdfs.getFileStatus(HdfsCalls.path(object)));
      return status.isFile() ? Optional.of(listed(object, status)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Looked at after it is opened: what is there then is what was opened. */
  @Override
  public Content open(ObjectId object, long from) throws IOException {
    FSDataInputStream stream =
        calls.call("read (open)", object, hdfs -> hdfs.open(HdfsCalls.path(object)));
    try {
      ObjectId now =
          head(object).orElseThrow(() -> new NoSuchFileException(object.toString())).object();
      if (!object.version().isEmpty() && !object.version().equals(now.version())) {
        throw new ChangedFileException(object + ": somebody else wrote it");
      }
      stream.seek(from);
      return new Content(now, (InputStream) stream, stream);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  @Override
  public WritableByteChannel create(
      ObjectId object, String type, Optional<WriteCondition> condition) throws IOException {
    return new HdfsWriteChannel(calls, this, object, condition);
  }

  @Override
  public void copy(ObjectId from, ObjectId to) throws IOException {
    try (InputStream in = open(from, 0).stream();
        OutputStream out = Channels.newOutputStream(create(to, "", Optional.empty()))) {
      in.transferTo(out);
    }
  }

  @Override
  public void rename(ObjectId from, ObjectId to) throws IOException {
    calls.call(
        "write (rename)",
        to,
        hdfs -> {
          hdfs.mkdirs(HdfsCalls.path(to).getParent());
          hdfs.rename(HdfsCalls.path(from), HdfsCalls.path(to), Rename.OVERWRITE);
          return to;
        });
  }

  /**
   * Of several files their folders go too, up to the one that all are in: other stores have none.
   */
  @Override
  public void delete(List<ObjectId> objects) throws IOException {
    for (ObjectId object : objects) {
      calls.call("write (delete)", object, hdfs -> hdfs.delete(HdfsCalls.path(object), false));
    }
    if (objects.size() > 1) {
      for (ObjectId folder : folders(objects)) {
        calls.call("write (delete)", folder, hdfs -> deleteIfEmpty(hdfs, folder));
      }
    }
  }

  private static boolean deleteIfEmpty(DistributedFileSystem hdfs, ObjectId folder)
      throws IOException {
    try {
      return hdfs.delete(HdfsCalls.path(folder), false);
    } catch (PathIsNotEmptyDirectoryException e) {
      return false;
    }
  }

  /** Those within the first that holds all of them, the deepest first. */
  private static List<ObjectId> folders(List<ObjectId> objects) {
    ObjectId all = objects.get(0).getCurrentDirectory();
    for (ObjectId object : objects) {
      while (!object.key().startsWith(all.key())) {
        all = above(all);
      }
    }
    Set<ObjectId> folders = new HashSet<>();
    for (ObjectId object : objects) {
      ObjectId folder = object.getCurrentDirectory();
      while (folder.key().startsWith(all.key()) && !folder.key().isEmpty() && folders.add(folder)) {
        folder = above(folder);
      }
    }
    return folders.stream()
        .sorted(Comparator.comparingInt((ObjectId folder) -> folder.key().length()).reversed())
        .toList();
  }

  private static ObjectId above(ObjectId folder) {
    String key = folder.key();
    return folder.sibling(key.substring(0, key.lastIndexOf('/', key.length() - 2) + 1));
  }
}
