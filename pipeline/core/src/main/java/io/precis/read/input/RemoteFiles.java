package io.precis.read.input;

import io.precis.document.SourceFile;
import io.precis.read.input.InputFiles.Skipped;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Files that are not on this machine's own file system. What implements it is found as a {@link
 * ServiceLoader service}, so that reading knows no framework.
 */
public interface RemoteFiles {
  /**
   * Adds the files that {@code input} names, by URI.
   *
   * @param input a file, a glob, or a folder that ends with {@code /}
   * @throws IOException where the file system cannot be asked
   * @throws IllegalArgumentException where no file system knows the URI's scheme
   */
  void add(String input, Map<String, SourceFile> files, List<Skipped> skipped) throws IOException;

  /**
   * Opens a file for reading; the caller closes it. What comes out of it is of one version.
   *
   * @throws ChangedFileException where the file was listed with a version and has another by now
   */
  ReadableByteChannel open(SourceFile file) throws IOException;

  /** Size and time of last change. */
  SourceReader.Stamp stamp(String uri) throws IOException;

  /**
   * The implementation on the class path.
   *
   * @param uri what is to be read, for the message
   * @throws IllegalArgumentException where there is none
   */
  static RemoteFiles of(String uri) {
    return ServiceLoader.load(RemoteFiles.class, RemoteFiles.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("only local files can be read here, got " + uri));
  }
}
