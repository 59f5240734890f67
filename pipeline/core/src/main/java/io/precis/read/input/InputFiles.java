package io.precis.read.input;

import static java.util.Objects.requireNonNull;

import io.precis.document.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files below what a user named: files, folders, globs, URIs of other file systems.
 *
 * <p>Folders are walked to the bottom without following links; only regular files are taken, and
 * nothing is opened. What is left out is listed with its reason.
 *
 * @param files sorted by name, then by URI; each URI once
 * @param skipped what was left out, sorted likewise
 */
public record InputFiles(List<SourceFile> files, List<Skipped> skipped) {
  public InputFiles {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /** Why something was left out. */
  public enum Reason {
    /** Its name, or a folder's above it, begins with a dot. */
    HIDDEN,
    /** A symbolic link inside a folder. */
    LINK,
    /** A pipe, a device, a socket. */
    SPECIAL,
    /** A folder that cannot be listed. */
    UNREADABLE,
    /** A named input that does not exist, or a glob that matches nothing. */
    NOT_FOUND
  }

  /**
   * Something that was left out.
   *
   * @param name as it would have been told, had it been taken
   * @param detail class of the error where there was one; else empty
   */
  public record Skipped(String uri, String name, Reason reason, String detail) {
    public Skipped {
      requireNonNull(uri, "uri is null");
      requireNonNull(name, "name is null");
      requireNonNull(reason, "reason is null");
      requireNonNull(detail, "detail is null");
    }
  }

  /**
   * Expands {@code inputs}.
   *
   * @param inputs paths, globs and URIs; a folder on a remote file system ends with {@code /}
   * @throws IOException where a remote file system cannot be asked
   * @throws IllegalArgumentException where a URI has a scheme that no file system knows
   */
  public static InputFiles find(List<String> inputs) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    List<Skipped> skipped = new ArrayList<>();
    for (String input : inputs) {
      if (FileUris.isLocal(input)) {
        new LocalInputs(files, skipped).add(FileUris.localPath(input));
      } else {
        RemoteFiles.of(input).add(input, files, skipped);
      }
    }
    List<SourceFile> sorted = new ArrayList<>(files.values());
    sorted.sort(Comparator.comparing(SourceFile::name).thenComparing(SourceFile::uri));
    skipped.sort(Comparator.comparing(Skipped::name).thenComparing(Skipped::uri));
    return new InputFiles(sorted, skipped);
  }
}
