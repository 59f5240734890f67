package io.precis.read.input;

import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens what a {@link SourceFile} names: a local path through NIO, anything else through {@link
 * RemoteFiles}.
 */
public final class SourceReader {
  /** Size and time of last change; unequal before and after a copy means that the file changed. */
  public record Stamp(long bytes, long modifiedMillis) {}

  private final SourceFile source;

  SourceReader(SourceFile source) {
    this.source = source;
  }

  /** Size in bytes, -1 where unknown, and time of last change; of a version, as it was listed. */
  Stamp stamp() throws IOException, UnreadableSourceException {
    if (!source.version().isEmpty()) {
      return new Stamp(source.bytes(), source.modifiedMillis());
    }
    return FileUris.isLocal(source.uri())
        ? localStamp()
        : RemoteFiles.of(source.uri()).stamp(source.uri());
  }

  /** Opens the file for reading; the caller closes it. Opens no link on the way. */
  ReadableByteChannel open() throws IOException {
    if (FileUris.isLocal(source.uri())) {
      return UnlinkedFile.open(FileUris.toPath(source.uri()));
    }
    return RemoteFiles.of(source.uri()).open(source);
  }

  private Stamp localStamp() throws IOException, UnreadableSourceException {
    Path path = FileUris.toPath(source.uri());
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new UnreadableSourceException(RejectCause.UNREADABLE, "not a regular file");
    }
    return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
  }
}
