package io.precis.read.input;

import static java.util.Objects.requireNonNull;

import io.precis.document.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files below what a user named: files, folders, globs, URIs of other file systems.
 *
 * <p>Folders are walked to the bottom, by default without following links; only regular files are
 * taken. What is left out is listed with its reason. A file that the user named is taken whatever
 * it holds, unless this program wrote it.
 *
 * @param files sorted by name, then by URI; each URI once
 * @param skipped what was left out, sorted by name, then by URI
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
    /** A folder that cannot be listed, or a file that must not be read. */
    UNREADABLE,
    /** What this program wrote. */
    OUTPUT,
    /** A kind of file that holds no text to read, such as films, programs, images without OCR. */
    NOT_TEXT,
    /** A file of no bytes. */
    NO_BYTES,
    /** Changed at another time than was asked for. */
    OUTSIDE_PERIOD,
    /** A glob that matches nothing. */
    NO_MATCH,
    /** A named input that does not exist. */
    NOT_FOUND
  }

  /**
   * Something that was left out.
   *
   * @param name as it would have been told, had it been taken
   * @param detail more of the reason, in words, where there is more to say; else empty
   */
  public record Skipped(String uri, String name, Reason reason, String detail) {
    public Skipped {
      requireNonNull(uri, "uri is null");
      requireNonNull(name, "name is null");
      requireNonNull(reason, "reason is null");
      requireNonNull(detail, "detail is null");
    }
  }

  /** Expands {@code inputs}; images are left out. */
  public static InputFiles find(List<String> inputs) throws IOException {
    return find(inputs, FolderRules.DEFAULT, false);
  }

  /**
   * Expands {@code inputs}.
   *
   * @param inputs paths, globs and URIs; a folder on a remote file system ends with {@code /}
   * @param rules what is taken of folders
   * @param ocr whether images are read
   * @throws IOException where a remote file system cannot be asked
   * @throws IllegalArgumentException where a URI has a scheme that no file system knows
   */
  public static InputFiles find(List<String> inputs, FolderRules rules, boolean ocr)
      throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    UnreadTypes unread = new UnreadTypes(ocr);
    List<Skipped> skipped = new ArrayList<>();
    for (String input : inputs) {
      if (FileUris.isLocal(input)) {
        new LocalInputs(files, skipped, unread, rules).add(FileUris.localPath(input));
      } else {
        addRemote(input, files, skipped, unread);
      }
    }
    List<SourceFile> sorted = new ArrayList<>(files.values());
    sorted.sort(Comparator.comparing(SourceFile::name).thenComparing(SourceFile::uri));
    skipped.sort(Comparator.comparing(Skipped::name).thenComparing(Skipped::uri));
    return new InputFiles(sorted, skipped);
  }

  private static void addRemote(
      String input, Map<String, SourceFile> files, List<Skipped> skipped, UnreadTypes unread)
      throws IOException {
    Map<String, SourceFile> found = new TreeMap<>();
    RemoteFiles.of(input).add(input, found, skipped);
    for (SourceFile file : found.values()) {
      Optional<Skipped> left =
          OwnOutput.isInRun(file.uri())
              ? Optional.of(new Skipped(file.uri(), file.name(), Reason.OUTPUT, ""))
              : file.uri().equals(input) ? Optional.empty() : notText(file, unread);
      left.ifPresentOrElse(skipped::add, () -> files.putIfAbsent(file.uri(), file));
    }
  }

  private static Optional<Skipped> notText(SourceFile file, UnreadTypes unread) {
    return file.bytes() == 0
        ? Optional.of(new Skipped(file.uri(), file.name(), Reason.NO_BYTES, ""))
        : unread
            .ofName(file.name())
            .map(kind -> new Skipped(file.uri(), file.name(), Reason.NOT_TEXT, kind));
  }
}
