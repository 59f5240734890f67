package io.precis.extract;

import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;

/** Opens what a {@link SourceFile} names: a local path through NIO, anything else through Beam. */
final class SourceReader {
  /** Size and time of last change; unequal before and after a copy means that the file changed. */
  record Stamp(long bytes, long modifiedMillis) {}

  private final SourceFile source;

  SourceReader(SourceFile source) {
    this.source = source;
  }

  /** Size in bytes, -1 where unknown, and time of last change. */
  Stamp stamp() throws IOException, UnreadableSourceException {
    return FileUris.isLocal(source.uri()) ? localStamp() : remoteStamp();
  }

  /** Opens the file for reading; the caller closes it. Never opens a link, a pipe or a device. */
  ReadableByteChannel open() throws IOException {
    if (FileUris.isLocal(source.uri())) {
      return Files.newByteChannel(
          FileUris.toPath(source.uri()), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }
    return FileSystems.open(FileSystems.matchSingleFileSpec(source.uri()).resourceId());
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

  private Stamp remoteStamp() throws IOException {
    MatchResult.Metadata metadata = FileSystems.matchSingleFileSpec(source.uri());
    return new Stamp(metadata.sizeBytes(), metadata.lastModifiedMillis());
  }
}
